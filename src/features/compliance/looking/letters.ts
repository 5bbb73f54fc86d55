import { z } from 'zod'
import { paths } from '../../../paths.ts'
import { type Database, toInstant } from '../../../platform/database/index.ts'
import { type Key, languages } from '../../../platform/i18n/index.ts'
import { sendMail } from '../../../platform/mail/index.ts'
import { letterTo } from '../../accounts/index.ts'
import { collectiveOf, hosterById } from '../../hosters/index.ts'
import { daysUntil } from './publication.ts'
import { diagnosisOf } from './queries.ts'

/** What goes to the mailbox of a hoster for whom nobody acts: a first diagnosis is there, and is public soon. */
export const letterNames = ['first', 'reminder'] as const
export type LetterName = (typeof letterNames)[number]

const words: Record<LetterName, { subject: Key; body: Key }> = {
  first: { subject: 'compliance.mail-first-subject', body: 'compliance.mail-first-body' },
  reminder: { subject: 'compliance.mail-reminder-subject', body: 'compliance.mail-reminder-body' },
}

const Payload = z.object({ hosterId: z.string(), letter: z.enum(letterNames) })

/** Its mailbox has no language that we know: it gets the site's first. */
const [language] = languages

/** Mails a hoster's own mailbox; one that went meanwhile, or whose diagnosis is public by now, gets nothing. */
export async function mailHoster(
  db: Database,
  payload: unknown,
  { publicUrl }: { publicUrl: string },
  now: Temporal.Instant,
): Promise<void> {
  const { hosterId, letter } = Payload.parse(payload)
  const hoster = await hosterById(db, hosterId)
  const { publicAt } = await diagnosisOf(db, hosterId)
  if (!hoster?.facts.contactEmail || hoster.fictional || publicAt === null || publicAt <= toInstant(now)) return
  const { name } = (await collectiveOf(db)).settings
  const mail = letterTo(
    { publicUrl, collective: name },
    {
      recipient: hoster.facts.contactEmail,
      language,
      ...words[letter],
      href: paths.hosterClaim.href({ slug: hoster.slug }),
      values: { hoster: hoster.facts.name, days: daysUntil(publicAt, now) },
    },
  )
  await sendMail(db, mail, now)
}
