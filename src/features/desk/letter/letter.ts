import { linksIn, paths } from '../../../paths.ts'
import { dayIn } from '../../../platform/clock.ts'
import type { Id } from '../../../platform/database/index.ts'
import { formatsIn, type Language, translator } from '../../../platform/i18n/index.ts'
import type { Mail } from '../../../platform/mail/index.ts'
import type { Matter } from '../../../platform/matter.ts'
import { oneLine } from '../../../platform/text.ts'
import { unsubscribeToken } from '../../notifications/index.ts'
import type { Concerned } from '../list/matters-now.ts'
import { countOf, inOrder, lateAmong, urgencyOf } from '../list/waiting.ts'

const words = { fr: translator('fr'), en: translator('en') }

export interface Sender {
  publicUrl: string
  secret: string
  collective: { name: string; timeZone: string }
}

interface Letter {
  to: { id: Id; email: string; language: Language }
  matters: readonly Matter[]
  concerned: ReadonlyMap<Id, Concerned>
  now: Temporal.Instant
}

// A longer mail is not read; the rest waits on the site.
const mostShown = 30

/** The list of what waits, with a link to each thing to do. */
export function deskLetter({ to, matters, concerned, now }: Letter, { publicUrl, secret, collective }: Sender): Mail {
  const t = words[to.language]
  const link = (href: string) => publicUrl + linksIn(to.language)(href)
  const day = (instant: string) =>
    formatsIn(to.language).date(dayIn(collective.timeZone, Temporal.Instant.from(instant)))
  const stop = link(paths.unsubscribe.href({ token: unsubscribeToken({ personId: to.id, kinds: ['desk'] }, secret) }))
  const entries = inOrder(matters)
    .slice(0, mostShown)
    .map((matter) => {
      const { key, values, href, since, until, hosterId } = matter
      const hoster = hosterId === null ? undefined : concerned.get(hosterId)
      return t('desk.mail-entry', {
        sentence: oneLine(t(key, values)),
        who: hoster ? oneLine(hoster.name) : t('desk.of-collective'),
        hasUntil: until === null ? 'no' : 'yes',
        until: until === null ? '' : day(until),
        since: day(since),
        isLate: urgencyOf(matter, now) === 'late' ? 'yes' : 'no',
        link: link(href),
      })
    })
  const count = countOf(matters)
  return {
    recipient: to.email,
    subject: t('desk.mail-subject', { count, collective: collective.name }),
    body: t('desk.mail-body', {
      lead: t('desk.waiting-lead', { count, late: countOf(lateAmong(matters, now)) }),
      list: entries.join('\n\n'),
      link: link(paths.coordination.href()),
      why: t('notifications.why-desk', { stop }),
      settings: link(paths.accountNotifications.href()),
      collective: collective.name,
      site: publicUrl,
    }),
    unsubscribe: stop,
  }
}
