import type { Id } from '../../platform/database/index.ts'
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
