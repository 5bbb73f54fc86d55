import { type Id, toInstant } from '../../platform/database/index.ts'
import type { Request } from '../../platform/web/index.ts'
import { actorOf, personIn } from '../accounts/index.ts'
import type { By } from '../hosters/index.ts'
import { firstDays } from './first-days.ts'
import { mayActFor } from './queries.ts'

/**
 * Who changes something of the register, and when: for the hoster when they act for it, with what is not theirs yet.
 */
export async function byOf(c: Request, hosterId: Id | null = null): Promise<By> {
  const { db, now } = c.var
  const person = personIn(c)
  if (hosterId === null || !(await mayActFor(db, person, hosterId))) return { actor: actorOf(person), now }
  const guardedUntil = (await firstDays(db, person, hosterId, now))?.until ?? null
  return { actor: actorOf(person, hosterId), now, guardedUntil }
}

/** Those of these hosters that asked who asks here to do something in their place, and for which they still may. */
export async function atDemandOf(c: Request, hosterIds: readonly Id[]): Promise<ReadonlySet<Id>> {
  const { db, now, site } = c.var
  const [actor, at] = [personIn(c).personId, toInstant(now)]
  const asked = new Set<Id>()
  for (let from = 0; from < hosterIds.length; from += atATime) {
    const entries = hosterIds.slice(from, from + atATime).map((hosterId) => ({ id: hosterId, hosterId, actor, at }))
    for (const id of (await site.demandsOn(db, entries)).keys()) asked.add(id)
  }
  return asked
}

// At most 500 parameters a statement.
const atATime = 400
