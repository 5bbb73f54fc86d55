import type { Database, Id } from '../../platform/database/index.ts'
import { forbidden } from '../../platform/errors.ts'
import { findPerson, isCoordination } from '../accounts/index.ts'
import type { By } from '../hosters/index.ts'

/** The person behind a change; refuses programs. */
export function personBehind({ actor }: By): Id {
  if (!('personId' in actor)) throw forbidden('accounts.only-coordination')
  return actor.personId
}

/** What the coordination alone does: the policy of the route says the same. */
export async function refuseOthers(db: Database, by: By): Promise<Id> {
  const personId = personBehind(by)
  if (!isCoordination(await findPerson(db, personId))) throw forbidden('accounts.only-coordination')
  return personId
}
