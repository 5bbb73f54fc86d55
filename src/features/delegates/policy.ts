import { isCoordination, ofPerson } from '../accounts/index.ts'
import { findHoster } from '../hosters/index.ts'
import { mayActFor } from './queries.ts'

/** Whoever acts for the hoster of the address (`:slug`), or the coordination. */
export const delegate = ofPerson('delegate', async (person, c) => {
  if (isCoordination(person)) return true
  const { id } = await findHoster(c.var.db, c.req.param('slug') ?? '')
  return (await mayActFor(c.var.db, person, id)) ? true : 'delegates.only-delegates'
})
