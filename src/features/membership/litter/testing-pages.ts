import { paths } from '../../../paths.ts'
import { newId, toInstant, toJson } from '../../../platform/database/index.ts'
import type { TestSite } from '../../../testing.ts'
import { byMachine, findHoster } from '../../hosters/index.ts'
import { applicationsOf } from '../application/queries.ts'
import { recordApplication } from '../application/record-application.ts'
import { whole } from '../application/testing.ts'
import { proposeReviewer } from '../review/propose-reviewer.ts'
import { acceptReview } from '../review/take-review.ts'

const number = '1001'
const clause = 'independent.no-tracking'

/** Litters of the example: of the past, voted, open; with what reviewers say. */
export async function pagesOfLitters(world: TestSite): Promise<Record<string, string>> {
  const [application] = await applicationsOf(world.db, 1001)
  if (!application) throw new Error('the example has a litter with applications')
  const { slug } = application
  return {
    litters: paths.litters.href(),
    'first litter': paths.litter.href({ number: '1' }),
    'litter that is voted': paths.litter.href({ number }),
    'litter that takes applications': paths.litter.href({ number: '1002' }),
    'vote of a litter': paths.litterVote.href({ number }),
    'clauses of a litter': paths.litterClauses.href({ number }),
    'a clause, compared': paths.litterClause.href({ number, clause }),
    'reviews of an application': paths.applicationReviews.href({ slug }),
    'comments on a clause': paths.clauseComment.href({ slug, clause }),
  }
}

/** The same for who acts for a hoster, which votes and reviews, and for the coordination. */
export async function pagesOfReviewing(
  world: TestSite,
  { personId, hosterSlug }: { personId: string; hosterSlug: string },
): Promise<Record<string, string>> {
  const { db, now } = world
  const { id: hosterId } = await findHoster(db, hosterSlug)
  const applicant = await findHoster(db, 'ciboulette-et-cie')
  const application = { hosterId: applicant.id, litterNumber: 1002, language: 'fr', dossier: whole } as const
  const { slug } = await recordApplication(db, application, byMachine('test', now))
  const id = await proposeReviewer(db, slug, hosterId, byMachine('test', now))
  const actor = { kind: 'person', personId, forHosterId: hosterId } as const
  await acceptReview(db, id, { actor, now, language: 'fr' })
  const [refused] = await applicationsOf(db, 1001)
  if (!refused) throw new Error('the example has a litter with applications')
  await db
    .insertInto('admissionRefusal')
    .values({
      ...{ id: newId(), applicationId: refused.id, round: 'first', decisionId: null, result: 'declined' },
      ...{ clauseIds: toJson([clause]), text: 'Un texte **fictif**.', language: 'fr', againOn: '2027-03-01' },
      ...{ at: toInstant(now), writtenAt: toInstant(now), writtenByPersonId: null },
    })
    .execute()
  return {
    'explaining a refusal': paths.coordinationAdmissionRefusal.href({ slug: refused.slug }),
    'a refusal': paths.application.href({ slug: refused.slug }),
    'voting in a litter': paths.litterVoteOf.href({ number, slug: hosterSlug }),
    'reviews that are mine': paths.reviews.href(),
    'a review': paths.review.href({ id }),
    'a chapter of a review': paths.reviewChapter.href({ id, chapter: 'independent' }),
    'reviews, by a reviewer': paths.applicationReviews.href({ slug }),
    'comments, by a reviewer': paths.clauseComment.href({ slug, clause }),
    'first steps': paths.firstSteps.href({ slug: hosterSlug }),
    'litters, kept': paths.coordinationLitters.href(),
    'new litter': paths.coordinationNewLitter.href(),
    'dates of a litter': paths.coordinationLitter.href({ number: '1002' }),
    'a litter, conducted': paths.coordinationLitterVote.href({ number }),
    'reviewers of an application': paths.coordinationReviewers.href({ slug }),
    'postponing an application': paths.coordinationPostponement.href({ slug }),
  }
}
