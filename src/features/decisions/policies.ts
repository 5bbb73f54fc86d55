import { isCoordination, ofPerson } from '../accounts/index.ts'
import { mayActFor } from '../delegates/index.ts'
import { findHoster } from '../hosters/index.ts'
import { voicesOf } from './casting/voices.ts'
import { mayOpenSome } from './opening/may-open.ts'
import { findDecision } from './queries.ts'

/** Whoever votes for the hoster of the address (`:hoster`): they act for it, or for one that holds its mandate. */
export const voter = ofPerson('voter', async (person, c) => {
  const { db } = c.var
  const hoster = await findHoster(db, c.req.param('hoster') ?? '')
  if (await mayActFor(db, person, hoster.id)) return true
  const decision = await findDecision(db, c.req.param('slug') ?? '')
  const voices = await voicesOf(db, person.personId, decision)
  return voices.some((voice) => voice.hoster.id === hoster.id) ? true : 'decisions.not-your-vote'
})

/** Whoever may open some kind of decision; the verb asks of which. */
export const mayOpen = ofPerson('may-open-votes', async (person, c) =>
  (await mayOpenSome(c.var.db, person, c.var.now)) ? true : 'decisions.may-not-open',
)

/** The coordination, and whoever acts for the hoster that opened it; the verb asks whether it is not too late. */
export const mayWithdraw = ofPerson('may-withdraw-votes', async (person, c) => {
  if (isCoordination(person)) return true
  const { openedForHosterId } = await findDecision(c.var.db, c.req.param('slug') ?? '')
  const isTheirs = openedForHosterId !== null && (await mayActFor(c.var.db, person, openedForHosterId))
  return isTheirs ? true : 'decisions.may-not-withdraw'
})
