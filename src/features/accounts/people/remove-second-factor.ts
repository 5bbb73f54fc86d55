import { atomically, type Database, type Id } from '../../../platform/database/index.ts'
import { conflict } from '../../../platform/errors.ts'
import { recordChange } from '../../journal/index.ts'
import type { By } from '../by.ts'

/**
 * Takes the second factor off an account, for who lost their telephone and their recovery codes: by an administrator
 * who knows the person, or from the machine. Whoever has their mailbox gets in again. Not off one's own: that asks for
 * a code, whatever role the session has. True when there was one.
 */
export function removeSecondFactor(db: Database, personId: Id, { actor, now }: By): Promise<boolean> {
  return atomically(db, async (db) => {
    if ('personId' in actor && actor.personId === personId) throw conflict('accounts.second-own-by-code')
    const userId = await userWithSecondFactor(db, personId)
    if (userId === undefined) return false
    await db.deleteFrom('authTwoFactor').where('userId', '=', userId).execute()
    await db.updateTable('authUser').set({ twoFactorEnabled: null }).where('id', '=', userId).execute()
    const subject = { kind: 'person', id: personId }
    const nothing = { hosterId: null, before: null, after: null, visibility: 'private' } as const
    await recordChange(db, { actor, verb: 'person.second-factor-removed', subject, ...nothing }, now)
    return true
  })
}

/** The library's number of a person who has a second factor. */
export async function userWithSecondFactor(db: Database, personId: Id): Promise<Id | undefined> {
  const row = await db
    .selectFrom('authTwoFactor')
    .innerJoin('person', 'person.userId', 'authTwoFactor.userId')
    .select('authTwoFactor.userId')
    .where('person.id', '=', personId)
    .executeTakeFirst()
  return row?.userId
}
