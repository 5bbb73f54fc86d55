import type { Id } from '../../platform/database/index.ts'
import type { Request } from '../../platform/web/index.ts'
import { actorOf, personIn } from '../accounts/index.ts'
import { mayActFor } from '../delegates/index.ts'
import type { By } from '../hosters/index.ts'

/** Who changes something about a hoster's files, and when: for the hoster when they act for it. */
export async function byOf(c: Request, hosterId: Id): Promise<By> {
  const { db, now } = c.var
  const person = personIn(c)
  return { actor: actorOf(person, (await mayActFor(db, person, hosterId)) ? hosterId : null), now }
}
