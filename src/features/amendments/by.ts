import type { Id } from '../../platform/database/index.ts'
import { forbidden } from '../../platform/errors.ts'
import type { Request } from '../../platform/web/index.ts'
import { actorOf, personIn } from '../accounts/index.ts'
import type { Actor } from '../journal/index.ts'

/** Who does something to an amendment, and when. */
export interface By {
  actor: Actor
  now: Temporal.Instant
  /** The entry of the journal that this change takes back, if it does. */
  undoes?: Id | null
}

/** Whoever is signed in, for themselves. */
export const byPerson = (c: Request): By => ({ actor: actorOf(personIn(c)), now: c.var.now })

/** Only people write amendments. */
export function personOf({ actor }: By): Id {
  if (actor.kind !== 'person' && actor.kind !== 'key') throw forbidden('amendments.only-writers')
  return actor.personId
}
