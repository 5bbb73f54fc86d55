import type { Database, Id, Instant } from '../../../platform/database/index.ts'
import { hostersById } from '../../hosters/index.ts'
import { type Restriction, whyHidden } from '../../moderation/index.ts'
import type { Application } from '../application/application.ts'
import { applicationsById } from '../application/queries.ts'
import { wordAt } from '../review/hidden.ts'
import { type SaidOfClause, saidOfClause } from '../review/review-queries.ts'
import { isReviewPublic, roundOf } from '../review/round.ts'
import type { Round } from './refusal.ts'
import { refusalsOf } from './refusal-queries.ts'

/** How one clause was treated in one application. */
export interface Treated {
  application: Application
  said: (SaidOfClause & { hosterName: string; hidden: Restriction | null })[]
  /** A refusal of it names this clause. */
  isNamedInRefusal: boolean
}

/**
 * How a clause was treated in every application, the latest litter first; as everybody may read it, or with what the
 * reviewers of one litter read of each other before.
 */
export async function treatedOn(
  db: Database,
  clauseId: string,
  { now, readsFirst }: { now: Temporal.Instant; readsFirst: (application: Application) => boolean },
): Promise<Treated[]> {
  const all = await saidOfClause(db, clauseId)
  const byApplication = Map.groupBy(all, ({ applicationId }) => applicationId)
  const applications = await applicationsById(db, [...byApplication.keys()].slice(-400))
  const hosters = await hostersById(db, [...new Set(all.map(({ hosterId }) => hosterId))].slice(0, 400))
  const nameOf = (id: Id) => hosters.find((hoster) => hoster.id === id)?.facts.name ?? '…'
  const why = await whyHidden(
    db,
    all.map(({ reviewId }) => wordAt(reviewId, clauseId)),
  )
  const read = (one: SaidOfClause) => {
    const hidden = why(wordAt(one.reviewId, clauseId), 'review-word')
    return { ...one, ...(hidden && { word: '' }), hidden, hosterName: nameOf(one.hosterId) }
  }
  const treated: Treated[] = []
  for (const application of applications) {
    if (application.cleared?.how === 'all') continue
    const isReadable = await readableRounds(db, application, { now, readsFirst })
    const said = (byApplication.get(application.id) ?? []).filter(({ round }) => isReadable(round)).map(read)
    if (said.length === 0) continue
    const refusals = await refusalsOf(db, application.id)
    const isNamedInRefusal = refusals.some(({ clauseIds }) => clauseIds.includes(clauseId))
    treated.push({ application, said, isNamedInRefusal })
  }
  return treated.toSorted(
    (one, other) =>
      (other.application.litterNumber ?? 0) - (one.application.litterNumber ?? 0) ||
      one.application.slug.localeCompare(other.application.slug, 'en'),
  )
}

/** Which rounds of reviews may be read: those before the present one by everybody. */
export async function readableRounds(
  db: Database,
  application: Application,
  { now, readsFirst }: { now: Temporal.Instant; readsFirst: (application: Application) => boolean },
): Promise<(round: Round) => boolean> {
  const isAll = readsFirst(application) || (await isReviewPublic(db, application, now))
  const present = await roundOf(db, application)
  return (round) => isAll || round !== present
}

/**
 * What was accepted before an instant, of what is as real or made up: admitted although a reviewer found this clause to
 * mend, or had a question.
 */
export const acceptedAmong = (
  treated: readonly Treated[],
  { before, fictional }: { before: Instant; fictional: boolean },
): Treated[] =>
  treated.filter(
    ({ application, said }) =>
      application.state === 'admitted' &&
      application.stateSince <= before &&
      application.hoster.fictional === fictional &&
      said.some(({ mark }) => mark === 'to-mend' || mark === 'question'),
  )
