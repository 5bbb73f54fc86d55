import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database, type Id, newId, toInstant } from '../../../platform/database/index.ts'
import { conflict, forbidden } from '../../../platform/errors.ts'
import { findPerson, isCoordination } from '../../accounts/index.ts'
import { type By, collectiveOf, hosterById } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import { applicantOf, findApplication, type Written } from '../application/queries.ts'
import { refusedForm } from '../refused-form.ts'
import { hosterBonds } from './bond.ts'
import { isSameEye, mostReviewers } from './review.ts'
import { reviewersOf } from './reviewer-queries.ts'
import { dueOn, litterOf, roundOf } from './round.ts'
import { tellOfProposal } from './tell.ts'
import './tables.ts'

/** States in which an application is given reviewers. */
const isReviewed = ({ state }: Written) => state === 'sent' || state === 'in-review' || state === 'corrections'

/**
 * Asks a member hoster to review an application. Refuses who is bound to the applicant, who was asked before, and more
 * than four; the database holds the same.
 */
export function proposeReviewer(db: Database, slug: string, hosterId: Id, by: By): Promise<Id> {
  return atomically(db, async (db) => {
    const { actor, now } = by
    await refuseNotCoordination(db, by)
    const application = await findApplication(db, slug)
    if (!isReviewed(application)) throw conflict('membership.not-now')
    const day = dayIn((await collectiveOf(db)).settings.timeZone, now)
    const [hoster, applicant] = [await hosterById(db, hosterId), await applicantOf(db, application)]
    if (!hoster) throw refusedForm('hoster', 'membership.choose-reviewer')
    const bond = (await hosterBonds(db, { application, applicant }, day))(hoster)
    if (bond) throw refusedForm('hoster', `membership.bond-${bond}`)
    const known = await reviewersOf(db, [application.id])
    const round = await roundOf(db, application)
    if (known.some((reviewer) => reviewer.hosterId === hosterId && isSameEye(reviewer, round)))
      throw refusedForm('hoster', 'membership.asked-before', 409)
    const slot = freeSlot(known.filter((reviewer) => reviewer.round === round).map(({ slot }) => slot))
    if (slot === null) throw refusedForm('hoster', 'membership.enough-reviewers', 409, { count: mostReviewers })
    const id = newId()
    await db
      .insertInto('reviewer')
      .values({
        ...{ id, applicationId: application.id, round, slot, applicantHosterId: applicant.id, hosterId },
        ...{ personId: null, proposedAt: toInstant(now), acceptedAt: null, endedAt: null, endReason: null },
        proposedByPersonId: 'personId' in actor ? actor.personId : null,
        ...{ dueOn: dueOn(await litterOf(db, application), round, day), remindedAt: null },
      })
      .execute()
    await tellOfProposal(db, { application, hosterId }, now)
    const subject = { kind: 'application', id: application.id }
    const change = { actor, verb: 'review.proposed', subject, hosterId: applicant.id, visibility: 'public' } as const
    await recordChange(db, { ...change, before: null, after: { reviewer: hoster.slug } }, now)
    return id
  })
}

function freeSlot(held: readonly (number | null)[]): number | null {
  for (let slot = 1; slot <= mostReviewers; slot++) if (!held.includes(slot)) return slot
  return null
}

/** What the coordination alone does: asked again inside the transaction. */
export async function refuseNotCoordination(db: Database, { actor }: By): Promise<void> {
  if (actor.kind === 'job' || actor.kind === 'machine') return
  if (!isCoordination(await findPerson(db, actor.personId))) throw forbidden('accounts.only-coordination')
}
