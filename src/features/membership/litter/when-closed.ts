import { paths } from '../../../paths.ts'
import { dayIn } from '../../../platform/clock.ts'
import { type Database, type Id, newId, toInstant, toJson } from '../../../platform/database/index.ts'
import { charterFor } from '../../charter/index.ts'
import {
  type Decision,
  isAdopted,
  memberStanding,
  type Outcome,
  reasonsOf,
  type WhenClosed,
} from '../../decisions/index.ts'
import { delegatesOf } from '../../delegates/index.ts'
import { type By, beginPeriod, collectiveOf, hosterById, type PeriodBegun, touchRegister } from '../../hosters/index.ts'
import { tellCoordination } from '../../moderation/index.ts'
import { notify } from '../../notifications/index.ts'
import { changeApplication } from '../application/change-application.ts'
import { applicationById, versionsOf, type Written } from '../application/queries.ts'
import { reviewsOf } from '../review/review-queries.ts'
import { roundOf } from '../review/round.ts'
import type { Round } from './refusal.ts'
import './tables.ts'

const actor = { kind: 'job', name: 'litters' } as const

/** What a vote on an admission makes of its application, at once: a member, or a refusal with its reasons. */
export const admissionsWhenClosed: WhenClosed = async (db, { decision, outcome }, now) => {
  const { about, kind } = decision
  if (about?.kind !== 'application' || (kind !== 'admission' && kind !== 'appeal')) return
  const application = await applicationById(db, about.id)
  if (!application) return
  if (application.state !== 'ready') {
    if (isAdopted(outcome)) await tellOfNothing(db, application, decision, now)
    return
  }
  if (isAdopted(outcome)) await admit(db, application, decision, now)
  else await refuse(db, application, { decision, outcome }, now)
}

/** The members said yes to what is not to be admitted as it stands: the coordination sees to it. */
async function tellOfNothing(db: Database, { hosterId, hoster }: Written, { slug }: Decision, now: Temporal.Instant) {
  const said = { key: 'membership.told-adopted-in-vain', values: { name: hoster.name } } as const
  await tellCoordination(db, { ...said, href: paths.decision.href({ slug }), hosterId }, now)
}

/**
 * A period of membership under the charter that the application was judged by, in the litter that the members voted.
 */
async function admit(db: Database, application: Written, decision: Decision, now: Temporal.Instant): Promise<void> {
  const { id, hosterId, hoster, litterNumber } = application
  const { settings } = await collectiveOf(db)
  const day = dayIn(settings.timeZone, Temporal.Instant.from(decision.closesAt))
  const sentAt = (await versionsOf(db, id))[0]?.at
  const sentOn = sentAt === undefined ? null : dayIn(settings.timeZone, Temporal.Instant.from(sentAt))
  const charter = await charterFor(db, { sentOn, day })
  const litter = litterNumber === null ? null : String(litterNumber)
  const period = { state: 'active', litter, mentor: null, charterVersion: charter?.version.number ?? null } as const
  await beginUnlessMember(db, hosterId, { ...period, from: day }, { actor, now })
  await changeApplication(db, id, { to: 'admitted', reason: null, nextStep: null, expectedAt: null }, { actor, now })
  await touchRegister(db, now)
  const to = (await delegatesOf(db, hosterId)).map(({ personId }) => personId)
  const href = paths.firstSteps.href({ slug: hoster.slug })
  const said = { key: 'membership.told-first-steps', values: { name: hoster.name }, href, hosterId } as const
  await notify(db, { kind: 'waiting', to, ...said }, now)
}

/** Whoever became a member by another way meanwhile is one already: no close of a vote fails for it. */
async function beginUnlessMember(db: Database, hosterId: Id, period: PeriodBegun, by: By): Promise<void> {
  const hoster = await hosterById(db, hosterId)
  if (!hoster) return
  const later = hoster.periods.flatMap(({ from }) => (from !== null && from > period.from ? from : []))
  const from = later.toSorted().at(-1) ?? period.from
  if (memberStanding(hoster, from, hoster.fictional) === null) await beginPeriod(db, hosterId, { ...period, from }, by)
}

/** Too few voted: it is put off, and nobody said no. Else it is declined, with the clauses and reasons of the vote. */
async function refuse(
  db: Database,
  application: Written,
  { decision, outcome }: { decision: Decision; outcome: Outcome },
  now: Temporal.Instant,
): Promise<void> {
  const round = await roundOf(db, application)
  const result = outcome.state === 'default' ? 'postponed' : 'declined'
  const clauseIds = await clausesNamed(db, application, { decision, round })
  const unwritten = { text: null, language: null, againOn: null, writtenAt: null, writtenByPersonId: null }
  await db
    .insertInto('admissionRefusal')
    .values({
      ...{ id: newId(), applicationId: application.id, round, decisionId: decision.id, result },
      ...{ clauseIds: toJson(clauseIds), at: toInstant(now), ...unwritten },
    })
    .execute()
  await changeApplication(
    db,
    application.id,
    { to: result, reason: null, nextStep: null, expectedAt: null },
    { actor, now },
  )
}

/** Clauses that ballots against cite, and those that reviewers found to mend. */
async function clausesNamed(
  db: Database,
  { id }: Written,
  { decision, round }: { decision: Decision; round: Round },
): Promise<string[]> {
  const cited = (await reasonsOf(db, decision.id)).flatMap(({ clauseId }) => clauseId ?? [])
  const reviews = (await reviewsOf(db, [id])).filter(({ reviewer }) => reviewer.round === round)
  const toMend = reviews.flatMap(({ clauses }) =>
    [...clauses.values()].flatMap(({ clauseId, mark }) => (mark === 'to-mend' ? clauseId : [])),
  )
  return [...new Set([...cited, ...toMend])]
}
