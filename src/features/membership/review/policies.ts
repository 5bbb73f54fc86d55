import { isCoordination, ofPerson } from '../../accounts/index.ts'
import { hostersOf, mayActFor } from '../../delegates/index.ts'
import { worksOn } from '../application/policy.ts'
import { findApplication } from '../application/queries.ts'
import { making } from './readable.ts'
import { reviewerAt, reviewersOf } from './reviewer-queries.ts'

/** Whoever acts for some hoster: its reviews are theirs. */
export const actsForSome = ofPerson('acts-for-some', async ({ personId }, c) =>
  (await hostersOf(c.var.db, personId)).length > 0 ? true : 'membership.only-members',
)

/** Whoever was asked for the review of the address (`:id`), or makes it. */
export const askedReviewer = ofPerson('asked-reviewer', async ({ personId }, c) => {
  const reviewer = await reviewerAt(c.var.db, c.req.param('id') ?? '')
  // Which requests there are is nobody else's business.
  if (!reviewer) return 'membership.only-asked'
  if (reviewer.personId !== null && reviewer.personId !== personId) return 'membership.not-your-review'
  return (await mayActFor(c.var.db, { personId }, reviewer.hosterId)) ? true : 'membership.only-asked'
})

/** Whoever works on the application of the address (`:slug`), reviews it, or coordinates. */
export const aroundReview = ofPerson('around-review', async (person, c) => {
  const { db } = c.var
  const application = await findApplication(db, c.req.param('slug') ?? '')
  if (isCoordination(person) || (await worksOn(db, person.personId, application))) return true
  const makes = await making(db, person.personId)
  return (await reviewersOf(db, [application.id])).some(makes) ? true : 'membership.only-around'
})
