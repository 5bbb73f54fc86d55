import { atomically, type Database, type Id, type Instant, toInstant } from '../../../platform/database/index.ts'
import { forbidden } from '../../../platform/errors.ts'
import { hashOf, newToken } from '../../../platform/token.ts'
import { findPerson, isCoordination, type Person, personsById } from '../../accounts/index.ts'
import './tables.ts'

/** Makes the secret address of a person's calendar; one that they had before opens nothing any more. */
export function makeCalendarAddress(db: Database, personId: Id, now: Temporal.Instant): Promise<string> {
  return atomically(db, async (db) => {
    if (!isCoordination(await findPerson(db, personId))) throw forbidden('accounts.only-coordination')
    const token = newToken()
    const made = { tokenHash: hashOf(token), madeAt: toInstant(now) }
    await db
      .insertInto('deskCalendar')
      .values({ personId, ...made })
      .onConflict((clash) => clash.column('personId').doUpdateSet(made))
      .execute()
    return token
  })
}

export async function endCalendarAddress(db: Database, personId: Id): Promise<void> {
  await db.deleteFrom('deskCalendar').where('personId', '=', personId).execute()
}

/** Since when a person has one. */
export async function calendarMadeAt(db: Database, personId: Id): Promise<Instant | null> {
  const row = db.selectFrom('deskCalendar').select('madeAt').where('personId', '=', personId)
  return (await row.executeTakeFirst())?.madeAt ?? null
}

/** Whose calendar this address opens, while they coordinate and are not shut out. */
export async function personOfCalendar(db: Database, token: string): Promise<Person | undefined> {
  const row = db.selectFrom('deskCalendar').select('personId').where('tokenHash', '=', hashOf(token))
  const known = await row.executeTakeFirst()
  const [person] = known ? await personsById(db, [known.personId]) : []
  return person && person.blockedFor === null && isCoordination(person) ? person : undefined
}
