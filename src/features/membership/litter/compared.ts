import type { Database, Id } from '../../../platform/database/index.ts'
import { hostersById } from '../../hosters/index.ts'
import type { Application } from '../application/application.ts'
import { applicationsById } from '../application/queries.ts'
import { type SaidOfClause, saidOfClause } from '../review/review-queries.ts'
import { isReviewPublic } from '../review/round.ts'
import { refusalsOf } from './refusal-queries.ts'

/** How one clause was treated in one application. */
export interface Treated {
  application: Application
  said: (SaidOfClause & { hosterName: string })[]
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
  const applications = await applicationsById(db, [...byApplication.keys()].slice(0, 400))
  const hosters = await hostersById(db, [...new Set(all.map(({ hosterId }) => hosterId))].slice(0, 400))
  const nameOf = (id: Id) => hosters.find((hoster) => hoster.id === id)?.facts.name ?? '…'
  const treated: Treated[] = []
  for (const application of applications) {
    if (application.cleared?.how === 'all') continue
    if (!readsFirst(application) && !(await isReviewPublic(db, application, now))) continue
    const said = (byApplication.get(application.id) ?? []).map((one) => ({ ...one, hosterName: nameOf(one.hosterId) }))
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

/** What was accepted before: admitted although a reviewer found this clause to mend, or had a question. */
export const acceptedAmong = (treated: readonly Treated[]): Treated[] =>
  treated.filter(
    ({ application, said }) =>
      application.state === 'admitted' && said.some(({ mark }) => mark === 'to-mend' || mark === 'question'),
  )
