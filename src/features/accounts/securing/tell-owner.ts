import { paths } from '../../../paths.ts'
import type { Database } from '../../../platform/database/index.ts'
import { translator } from '../../../platform/i18n/index.ts'
import { sendMail } from '../../../platform/mail/index.ts'
import type { Request } from '../../../platform/web/index.ts'
import { letterTo, type Sender } from '../letter.ts'
import type { SignedIn } from '../person.ts'

/** What changes how an account is entered: its owner is told by mail, whoever did it. */
export const securityEvents = [
  'password-set',
  'password-changed',
  'password-removed',
  'second-on',
  'second-off',
  'second-codes',
  'passkey-added',
  'passkey-removed',
  'key-made',
] as const
export type SecurityEvent = (typeof securityEvents)[number]

const words = { fr: translator('fr'), en: translator('en') }

/** Writes to the person, in the caller's own transaction. */
export async function tellOwner(
  db: Database,
  { event, person, sender }: { event: SecurityEvent; person: Pick<SignedIn, 'email' | 'language'>; sender: Sender },
  now: Temporal.Instant,
): Promise<void> {
  const { email, language } = person
  const what = words[language](`accounts.told-${event}`)
  const letter = { recipient: email, language, href: paths.accountSecurity.href(), values: { what } }
  const keys = { subject: 'accounts.mail-told-subject', body: 'accounts.mail-told-body' } as const
  await sendMail(db, letterTo(sender, { ...letter, ...keys }), now)
}

export const senderOf = ({ var: { site, view } }: Request): Sender => ({
  publicUrl: site.publicUrl,
  collective: view.collective.name,
})
