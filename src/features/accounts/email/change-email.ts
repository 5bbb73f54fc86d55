import { paths } from '../../../paths.ts'
import { atomically, type Database, toInstant } from '../../../platform/database/index.ts'
import { invalid } from '../../../platform/errors.ts'
import { sendMail } from '../../../platform/mail/index.ts'
import { hashOf, newToken } from '../../../platform/token.ts'
import { recordChange } from '../../journal/index.ts'
import { letterTo, type Sender } from '../letter.ts'
import type { Person, SignedIn } from '../person.ts'
import { findPerson } from '../queries.ts'
import { beginTry, tries } from '../securing/tries.ts'
import { changeByToken, changeHours, isDone } from './email-change.ts'

/** Asks both mailboxes. The same for an address that somebody has here already: nothing tells who is known. */
export async function askToChangeEmail(
  db: Database,
  { person, newEmail, sender }: { person: SignedIn; newEmail: string; sender: Sender },
  now: Temporal.Instant,
): Promise<void> {
  const { personId, email, language } = person
  if (newEmail === email) throw invalid('email', 'accounts.email-same')
  await beginTry(db, tries.emailChange, { personId, field: 'email' }, now)
  const [oldToken, newToken_] = [newToken(), newToken()]
  const lasting = { createdAt: toInstant(now), expiresAt: toInstant(now.add({ hours: changeHours })) }
  const hashes = { oldTokenHash: hashOf(oldToken), newTokenHash: hashOf(newToken_) }
  const values = { hours: changeHours, oldEmail: email, newEmail }
  await atomically(db, async (db) => {
    await db.deleteFrom('emailChange').where('personId', '=', personId).execute()
    await db
      .insertInto('emailChange')
      .values({ personId, newEmail, ...hashes, ...lasting, oldConfirmedAt: null, newConfirmedAt: null })
      .execute()
    const toOld = { subject: 'accounts.mail-email-old-subject', body: 'accounts.mail-email-old-body' } as const
    const toNew = { subject: 'accounts.mail-email-new-subject', body: 'accounts.mail-email-new-body' } as const
    const hrefOf = (token: string) => paths.emailConfirmation.href({ token })
    await sendMail(db, letterTo(sender, { recipient: email, language, ...toOld, href: hrefOf(oldToken), values }), now)
    await sendMail(
      db,
      letterTo(sender, { recipient: newEmail, language, ...toNew, href: hrefOf(newToken_), values }),
      now,
    )
  })
}

/** Notes that a mailbox agrees; when both do, the address changes. `taken`: somebody else has it by now. */
export function confirmEmailChange(
  db: Database,
  { token, sender }: { token: string; sender: Sender },
  now: Temporal.Instant,
): Promise<'noted' | 'over' | 'taken'> {
  return atomically(db, async (db) => {
    const change = await changeByToken(db, token, now)
    const person = change && (await findPerson(db, change.personId))
    if (!change || !person || person.email === null || person.blockedFor !== null) return 'over'
    if (isDone(change)) return 'noted'
    const said = change.side === 'old' ? { oldConfirmedAt: toInstant(now) } : { newConfirmedAt: toInstant(now) }
    await db.updateTable('emailChange').set(said).where('personId', '=', change.personId).execute()
    if (!isDone({ ...change, ...said })) return 'noted'
    return applyChange(db, { person, newEmail: change.newEmail, sender }, now)
  })
}

async function applyChange(
  db: Database,
  { person, newEmail, sender }: { person: Person; newEmail: string; sender: Sender },
  now: Temporal.Instant,
): Promise<'noted' | 'taken'> {
  const { id, email: oldEmail, language } = person
  const holder = await db.selectFrom('authUser').select('id').where('email', '=', newEmail).executeTakeFirst()
  if (holder) {
    await db.deleteFrom('emailChange').where('personId', '=', id).execute()
    return 'taken'
  }
  const owner = db.selectFrom('person').select('userId').where('id', '=', id)
  await db
    .updateTable('authUser')
    .set({ email: newEmail, updatedAt: toInstant(now) })
    .where('id', '=', owner)
    .execute()
  const subject = { kind: 'person', id }
  const actor = { kind: 'person', personId: id, forHosterId: null } as const
  const change = { actor, subject, hosterId: null, visibility: 'private', before: null, after: null } as const
  await recordChange(db, { ...change, verb: 'person.email-changed' }, now)
  const words = { subject: 'accounts.mail-email-done-subject', body: 'accounts.mail-email-done-body' } as const
  for (const recipient of [oldEmail, newEmail])
    if (recipient) await sendMail(db, letterTo(sender, { recipient, language, ...words, values: { newEmail } }), now)
  return 'noted'
}
