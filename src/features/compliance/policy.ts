import { ofPerson } from '../accounts/index.ts'
import { mayActFor } from '../delegates/index.ts'
import { findHoster } from '../hosters/index.ts'

/** What a hoster says of itself (`:slug`): its own people alone, nobody in their place. */
export const ownPeople = ofPerson('own-people', async (person, c) => {
  const { id } = await findHoster(c.var.db, c.req.param('slug') ?? '')
  return (await mayActFor(c.var.db, person, id)) ? true : 'compliance.own-people-only'
})
