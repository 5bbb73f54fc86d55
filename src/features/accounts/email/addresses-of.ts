import type { Database, Id } from '../../../platform/database/index.ts'
import { findPerson } from '../queries.ts'
import '../tables.ts'

/** The address of a person, and the one that they asked to have instead; none once they are forgotten. */
export async function addressesOf(db: Database, personId: Id): Promise<string[]> {
  const { email } = await findPerson(db, personId)
  const asked = await db.selectFrom('emailChange').select('newEmail').where('personId', '=', personId).execute()
  return [...(email === null ? [] : [email]), ...asked.map(({ newEmail }) => newEmail)]
}
