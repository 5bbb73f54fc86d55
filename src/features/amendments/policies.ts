import { Refusal } from '../../platform/errors.ts'
import { ofPerson } from '../accounts/index.ts'
import { hostersOf } from '../delegates/index.ts'
import { findAmendment, writes } from './queries.ts'

/** Whoever writes the amendment of the address (`:slug`); of what they may not know, the page says: not there. */
export const writersPolicy = ofPerson('amendment-writer', async ({ personId }, c) => {
  const { db } = c.var
  const amendment = await findAmendment(db, c.req.param('slug') ?? '').catch((error: unknown) => {
    if (error instanceof Refusal) return undefined
    throw error
  })
  if (!amendment || amendment.proposedAt === null) return true
  return (await writes(db, amendment, personId)) ? true : 'amendments.only-writers'
})

/** Whoever acts for some hoster: the verb asks whether it is a member. */
export const carriersPolicy = ofPerson('amendment-carrier', async ({ personId }, c) =>
  (await hostersOf(c.var.db, personId)).length > 0 ? true : 'amendments.only-members',
)
