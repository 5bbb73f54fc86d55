import type { Id } from '../../platform/database/index.ts'
import type { Request } from '../../platform/web/index.ts'
import {
  actorOf,
  byKey,
  coordination,
  isCoordination,
  ofPerson,
  type PersonPolicy,
  personIn,
} from '../accounts/index.ts'
import { mayActFor } from '../delegates/index.ts'
import { type By, findHoster } from '../hosters/index.ts'

/** Whether who asks may edit this hoster and its services: for pages that lead there. */
export async function mayEdit(c: Request, hosterId: Id): Promise<boolean> {
  const { person, db } = c.var
  if (person === null) return false
  return isCoordination(person) || mayActFor(db, person, hosterId)
}

/** Whoever acts for the hoster of the address, however the address names it, or the coordination; keys of theirs too. */
export const mayDescribe: PersonPolicy = byKey(
  ofPerson('delegate', async (person, c) => {
    if (isCoordination(person)) return true
    const { slug, hoster } = c.req.param()
    const { id } = await findHoster(c.var.db, slug ?? hoster ?? '')
    return (await mayActFor(c.var.db, person, id)) ? true : 'delegates.only-delegates'
  }),
  'describe',
)

/** The coordination, and its programs. */
export const mayCoordinate: PersonPolicy = byKey(coordination, 'coordinate')

/** Who changes something, and when: for a hoster when they act for it. */
export async function byOf(c: Request, hosterId: Id | null = null): Promise<By> {
  const { db, now } = c.var
  const person = personIn(c)
  const isOwn = hosterId !== null && (await mayActFor(db, person, hosterId))
  return { actor: actorOf(person, isOwn ? hosterId : null), now }
}
