import { linksIn, paths } from '../../../paths.ts'
import { dayIn } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/index.ts'
import { formatsIn, type Language } from '../../../platform/i18n/index.ts'
import type { Mail } from '../../../platform/mail/index.ts'
import { letterTo as letter, personsById } from '../../accounts/index.ts'
import { delegatesOf } from '../../delegates/index.ts'
import { type CollectiveSettings, type Hoster, lastWordOf } from '../../hosters/index.ts'
import { unsubscribeToken, waysOf } from '../../notifications/index.ts'
import { firstLanguage } from '../mails.ts'

/** Who is asked; a mailbox that is nobody's account has no `personId`. */
export interface Asked {
  recipient: string
  language: Language
  personId: string | null
}

/** Those who act for the hoster and want such mails; where nobody does, its own mailbox. */
export async function askedOf(db: Database, { id, facts }: Hoster): Promise<Asked[]> {
  const ids = (await delegatesOf(db, id)).map(({ personId }) => personId)
  const wayOf = await waysOf(db, ids, 'waiting')
  const people = (await personsById(db, ids)).flatMap(({ id, email, language, blockedFor }) =>
    email !== null && blockedFor === null && wayOf(id) !== 'never'
      ? [{ recipient: email, language, personId: id }]
      : [],
  )
  if (people.length > 0 || facts.contactEmail === null) return people
  return [{ recipient: facts.contactEmail, language: firstLanguage, personId: null }]
}

interface From {
  publicUrl: string
  secret: string
  settings: CollectiveSettings
}

/** Asks “still true?”, with the link that leads to the one button. */
export function letterTo(
  { recipient, language, personId }: Asked,
  hoster: Hoster,
  token: string,
  { publicUrl, secret, settings }: From,
): Mail {
  const link = (href: string) => publicUrl + linksIn(language)(href)
  const stop =
    personId === null
      ? null
      : link(paths.unsubscribe.href({ token: unsubscribeToken({ personId, kinds: ['waiting'] }, secret) }))
  const since = Temporal.Instant.from(lastWordOf(hoster))
  const mail = letter(
    { publicUrl, collective: settings.name },
    {
      recipient,
      language,
      subject: 'remarks.mail-still-true-subject',
      body: 'remarks.mail-still-true-body',
      href: paths.stillTrue.href({ token }),
      values: {
        hoster: hoster.facts.name,
        page: link(paths.hoster.href({ slug: hoster.slug })),
        since: formatsIn(language).date(dayIn(settings.timeZone, since)),
        mayStop: stop === null ? 'no' : 'yes',
        stop: stop ?? '',
      },
    },
  )
  return stop === null ? mail : { ...mail, unsubscribe: stop }
}
