import type { Database } from '../../platform/database/index.ts'
import { forbidden } from '../../platform/errors.ts'
import { findPerson, isCoordination } from '../accounts/index.ts'
import type { Actor } from '../journal/index.ts'

/** Who does something, and when. */
export interface By {
  actor: Actor
  now: Temporal.Instant
}

/** The person's id of who acts, for the rows that keep it. */
export const personOf = (actor: Actor) => ('personId' in actor ? actor.personId : null)

/** Asks again what the route asked: a hoster undoes its own changes, but never what the coordination decided. */
export async function refuseUnlessCoordination(db: Database, actor: Actor): Promise<void> {
  const personId = personOf(actor)
  if (personId !== null && !isCoordination(await findPerson(db, personId)))
    throw forbidden('accounts.only-coordination')
}
