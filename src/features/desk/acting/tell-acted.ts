import { paths } from '../../../paths.ts'
import { dayIn } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/index.ts'
import { formatsIn, isKey, languages, translator } from '../../../platform/i18n/index.ts'
import { sendMail } from '../../../platform/mail/index.ts'
import { letterTo } from '../../accounts/index.ts'
import { delegatesOf } from '../../delegates/index.ts'
import type { Hoster } from '../../hosters/index.ts'
import { type ChangeBy, keyedVerb } from '../../journal/index.ts'
import { notify } from '../../notifications/index.ts'
import type { Acting } from './acting.ts'

export interface Sender {
  publicUrl: string
  collective: { name: string; timeZone: string }
}

interface Acted {
  acting: Acting
  hoster: Hoster
  changes: readonly ChangeBy[]
}

/** Tells who acts for the hoster; its mailbox when nobody does. Those who were made up get no mail. */
export async function tellActed(
  db: Database,
  { acting, hoster, changes }: Acted,
  { now, sender }: { now: Temporal.Instant; sender: Sender },
): Promise<void> {
  const href = paths.journal.href({}, { hoster: hoster.slug })
  const values = { hoster: hoster.facts.name, count: changes.length, means: acting.means }
  const to = (await delegatesOf(db, hoster.id)).map(({ personId }) => personId)
  await notify(db, { kind: 'security', to, key: 'desk.told-acted', values, href, hosterId: hoster.id }, now)
  const { contactEmail } = hoster.facts
  if (to.length > 0 || contactEmail === null || hoster.fictional) return
  const day = dayIn(sender.collective.timeZone, Temporal.Instant.from(acting.startedAt))
  const letter = letterTo(
    { publicUrl: sender.publicUrl, collective: sender.collective.name },
    {
      recipient: contactEmail,
      language: firstLanguage,
      subject: 'desk.mail-acted-subject',
      body: 'desk.mail-acted-body',
      href,
      values: { ...values, day: formatsIn(firstLanguage).date(day), list: listOf(hoster, changes) },
    },
  )
  await sendMail(db, letter, now)
}

/** A hoster's mailbox has no language that we know: it gets the site's first. */
const [firstLanguage] = languages

const mostListed = 30

function listOf({ facts: { name } }: Hoster, changes: readonly ChangeBy[]): string {
  const t = translator(firstLanguage)
  const said = changes.slice(0, mostListed).map(({ verb }) => {
    const key = `journal.verb-${keyedVerb(verb)}`
    return isKey(key) ? t(key, { subject: name, verb }) : t('journal.verb-unknown', { subject: name, verb })
  })
  return said.map((sentence) => `• ${sentence}`).join('\n')
}
