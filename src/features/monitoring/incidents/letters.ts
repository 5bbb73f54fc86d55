import { z } from 'zod'
import { linksIn, paths } from '../../../paths.ts'
import type { Database } from '../../../platform/database/index.ts'
import { type Key, languages } from '../../../platform/i18n/index.ts'
import { sendMail } from '../../../platform/mail/index.ts'
import { letterTo } from '../../accounts/index.ts'
import { collectiveOf, hosterById, serviceById } from '../../hosters/index.ts'

/** What goes to the mailbox of a hoster for whom nobody acts: of an outage first, and before a dead service goes. */
export const letterNames = ['first', 'last', 'gone'] as const
export type LetterName = (typeof letterNames)[number]

const words: Record<LetterName, { subject: Key; body: Key }> = {
  first: { subject: 'monitoring.mail-first-subject', body: 'monitoring.mail-first-body' },
  last: { subject: 'monitoring.mail-dead-last-subject', body: 'monitoring.mail-dead-last-body' },
  gone: { subject: 'monitoring.mail-dead-gone-subject', body: 'monitoring.mail-dead-gone-body' },
}

const Payload = z.object({ hosterId: z.string(), serviceId: z.string(), letter: z.enum(letterNames) })

/** Its mailbox has no language that we know: it gets the site's first. */
const [language] = languages

/** Mails a hoster's own mailbox; one that went meanwhile gets nothing. */
export async function mailHoster(
  db: Database,
  payload: unknown,
  { publicUrl }: { publicUrl: string },
  now: Temporal.Instant,
): Promise<void> {
  const { hosterId, serviceId, letter } = Payload.parse(payload)
  const [hoster, service] = [await hosterById(db, hosterId), await serviceById(db, serviceId)]
  if (!hoster?.facts.contactEmail || hoster.fictional || !service) return
  const { settings } = await collectiveOf(db)
  const { slug } = hoster
  const page = publicUrl + linksIn(language)(paths.service.href({ hoster: slug, service: service.slug }))
  const mail = letterTo(
    { publicUrl, collective: settings.name },
    {
      recipient: hoster.facts.contactEmail,
      language,
      ...words[letter],
      href: paths.hosterClaim.href({ slug }),
      values: { hoster: hoster.facts.name, service: service.facts.name, page, minutes: settings.toldFirstMinutes },
    },
  )
  await sendMail(db, mail, now)
}
