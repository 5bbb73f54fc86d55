import { ofPerson } from '../accounts/index.ts'
import { findRestriction } from './queries.ts'
import { isTheirs } from './whose.ts'

/** Answering what the coordination decided, in public: who acts for the hoster that it is about, or who wrote it. */
export const mayAnswer = ofPerson('may-answer', async (person, c) => {
  const { db, site } = c.var
  const restriction = await findRestriction(db, c.req.param('id') ?? '')
  return (await isTheirs(db, site, person, restriction)) ? true : 'moderation.only-the-hoster'
})
