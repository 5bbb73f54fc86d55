import type { Id } from '../../platform/database/index.ts'
import type { Request } from '../../platform/web/index.ts'
import { byKey, coordination, isCoordination, ofPerson, type PersonPolicy } from '../accounts/index.ts'
import { mayActFor } from '../delegates/index.ts'
import { findHoster } from '../hosters/index.ts'

/** Whether who asks may edit this hoster and its services: for pages that lead there. */
export async function mayEdit(c: Request, hosterId: Id): Promise<boolean> {
  const { person, db } = c.var
  if (person === null) return false
  return isCoordination(person) || mayActFor(db, person, hosterId)
}

/** Whoever acts for the hoster of the address, however that names it, or the coordination; keys of theirs too. */
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
