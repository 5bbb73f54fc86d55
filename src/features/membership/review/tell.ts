import { paths } from '../../../paths.ts'
import type { Database, Id } from '../../../platform/database/index.ts'
import type { Key } from '../../../platform/i18n/index.ts'
import { delegatesOf } from '../../delegates/index.ts'
import { tellCoordination } from '../../moderation/index.ts'
import { notify } from '../../notifications/index.ts'
import type { Application } from '../application/application.ts'
import { peopleOf } from '../application/tell.ts'
import { reviewersOf } from './reviewer-queries.ts'
import { roundOf } from './round.ts'

type Told = Pick<Application, 'id' | 'slug' | 'hosterId' | 'hoster' | 'begunByPersonId'>

/** A member's people are asked for a review. */
export async function tellOfProposal(
  db: Database,
  { application: { hoster }, hosterId }: { application: Told; hosterId: Id },
  now: Temporal.Instant,
): Promise<void> {
  const to = (await delegatesOf(db, hosterId)).map(({ personId }) => personId)
  const said = { key: 'membership.told-review-asked', values: { name: hoster.name }, hosterId } as const
  await notify(db, { kind: 'waiting', to, ...said, href: paths.reviews.href() }, now)
}

/** Who works on an application learns what a reviewer did. */
export async function tellApplicant(db: Database, application: Told, key: Key, now: Temporal.Instant): Promise<void> {
  const { slug, hoster, hosterId } = application
  const href = paths.applicationReviews.href({ slug })
  const to = await peopleOf(db, application)
  await notify(db, { kind: 'waiting', to, key, values: { name: hoster.name }, href, hosterId }, now)
}

/** Whoever reviews an application now learns of something, but who did it. */
export async function tellReviewers(
  db: Database,
  application: Pick<Application, 'id' | 'slug' | 'hoster' | 'state' | 'litterNumber'>,
  { key, but = null }: { key: Key; but?: Id | null },
  now: Temporal.Instant,
): Promise<void> {
  const { id, slug, hoster } = application
  const round = await roundOf(db, application)
  const present = (await reviewersOf(db, [id])).filter((one) => one.endedAt === null && one.round === round)
  const to = present.flatMap(({ personId }) => (personId && personId !== but ? [personId] : []))
  const href = paths.applicationReviews.href({ slug })
  await notify(db, { kind: 'waiting', to, key, values: { name: hoster.name }, href }, now)
}

export async function tellCoordinationOf(
  db: Database,
  { slug, hoster, hosterId }: Pick<Told, 'slug' | 'hoster' | 'hosterId'>,
  key: Key,
  now: Temporal.Instant,
): Promise<void> {
  const href = paths.coordinationReviewers.href({ slug })
  await tellCoordination(db, { key, values: { name: hoster.name }, href, hosterId }, now)
}
