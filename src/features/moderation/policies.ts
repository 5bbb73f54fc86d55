import { ofPerson } from '../accounts/index.ts'
import { findRestriction } from './queries.ts'

/** Answering what the coordination decided, in public: who acts for the hoster that it is about. */
export const mayAnswer = ofPerson('may-answer', async (person, c) => {
  const { db, site } = c.var
  const { hosterId } = await findRestriction(db, c.req.param('id') ?? '')
  return (await site.mayActFor(db, person, hosterId)) ? true : 'moderation.only-the-hoster'
})
