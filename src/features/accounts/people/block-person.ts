import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { conflict } from '../../../platform/errors.ts'
import { sendMail } from '../../../platform/mail/index.ts'
import { recordChange } from '../../journal/index.ts'
import type { By } from '../by.ts'
import { letterTo, type Sender } from '../letter.ts'
import { findPerson } from '../queries.ts'
import { refuseLastAdministrator, refuseUnlessAdministrator } from './grant-role.ts'

/**
 * Shuts a person out, with a reason that they are told: their sessions end, their keys open nothing. Whoever
 * administers the site is shut out, and let in again, by another who does.
 */
export function blockPerson(
  db: Database,
  { personId, reason }: { personId: Id; reason: string },
  { actor, now, undoes }: By,
  sender: Sender,
): Promise<void> {
  return atomically(db, async (db) => {
    const { blockedFor, roles, email, language } = await findPerson(db, personId)
    if (blockedFor !== null) return
    if ('personId' in actor && actor.personId === personId) throw conflict('accounts.blocks-oneself')
    if (roles.includes('administrator')) {
      await refuseUnlessAdministrator(db, actor)
      await refuseLastAdministrator(db, personId)
    }
    await db
      .insertInto('personBlock')
      .values({ personId, reason, startedAt: toInstant(now) })
      .execute()
    await endSessions(db, personId)
    await recordChange(
      db,
      { ...ofPerson(personId), actor, undoes: undoes ?? null, verb: 'person.blocked', before: null, after: { reason } },
      now,
    )
    if (email === null) return
    const words = { subject: 'accounts.mail-blocked-subject', body: 'accounts.mail-blocked-body' } as const
    await sendMail(db, letterTo(sender, { recipient: email, language, ...words, values: { reason } }), now)
  })
}

/** Lets a person in again. */
export function unblockPerson(db: Database, personId: Id, { actor, now, undoes }: By): Promise<void> {
  return atomically(db, async (db) => {
    const { blockedFor, roles } = await findPerson(db, personId)
    if (blockedFor === null) return
    if (roles.includes('administrator')) await refuseUnlessAdministrator(db, actor)
    await db.deleteFrom('personBlock').where('personId', '=', personId).execute()
    const before = { reason: blockedFor }
    await recordChange(
      db,
      { ...ofPerson(personId), actor, undoes: undoes ?? null, verb: 'person.unblocked', before, after: null },
      now,
    )
  })
}

async function endSessions(db: Database, personId: Id): Promise<void> {
  const { userId } = await db.selectFrom('person').select('userId').where('id', '=', personId).executeTakeFirstOrThrow()
  if (userId !== null) await db.deleteFrom('authSession').where('userId', '=', userId).execute()
}

const ofPerson = (id: Id) => ({ subject: { kind: 'person', id }, hosterId: null, visibility: 'private' }) as const
