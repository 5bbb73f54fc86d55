import type { Database, Instant } from '../../../../platform/database/index.ts'
import { charterInForce } from '../../../charter/index.ts'
import { declarationOf, type Standing as StandingOnCharter } from '../../../compliance/index.ts'
import { type Decision, decisionsAbout, isAdopted } from '../../../decisions/index.ts'
import { type Hoster, type RecordedPeriod, standingOn } from '../../../hosters/index.ts'
import { type Application, isOver, isPublic } from '../../application/application.ts'
import { applicationsOfHoster } from '../../application/queries.ts'
import { littersOf } from '../../litter/queries.ts'
import { reviewsOf } from '../../review/review-queries.ts'
import type { Departure } from '../departure/departure.ts'
import { lastDeparture } from '../departure/queries.ts'
import { isIncubating } from '../incubation/queries.ts'
import { sanctionsOf } from '../sanction/queries.ts'
import type { Sanction } from '../sanction/sanction.ts'

/** Why a hoster is in the collective, or is no more: what its page says in three sentences. */
export interface WhyHere {
  hoster: Pick<Hoster, 'slug' | 'facts'>
  /** The stretch by which it is there, or was; null: it never was. */
  admitted: RecordedPeriod | null
  isMember: boolean
  /** Whether the site knows the litter of that stretch. */
  hasLitter: boolean
  application: Pick<Application, 'slug'> | null
  vote: Pick<Decision, 'slug'> | null
  /** Of the charter in force. */
  charter: { slug: string } | null
  looked: {
    byMachine: Instant | null
    byItself: Instant | null
    review: { at: Instant; hosters: Pick<Hoster, 'slug' | 'facts' | 'fictional'>[] } | null
  }
  /** How it stands against the commitments in force; null where there is no charter, or nobody reads it yet. */
  tally: { all: number; met: number; notMet: number; answered: number } | null
  sanctions: Sanction[]
  left: Departure | null
  /** What everybody may read of how it is about to come in. */
  onItsWay: { application: Pick<Application, 'slug'> | null; isIncubating: boolean }
}

interface Asked {
  day: string
  /** As everybody sees it. */
  standing: StandingOnCharter | null
}

export async function whyHere(db: Database, hoster: Hoster, { day, standing }: Asked): Promise<WhyHere> {
  const lived = standingOn(day, hoster.periods, false)
  const isMember = lived === 'active' || lived === 'paused'
  const admitted = admissionOf(hoster.periods)
  const applications = await applicationsOfHoster(db, hoster.id)
  const { application, vote, review } = await admissionHere(db, applications, admitted)
  const charter = await charterInForce(db, day)
  const declared = await declarationOf(db, hoster.id)
  return {
    ...{ hoster, admitted, isMember, application, vote },
    hasLitter: (await littersOf(db)).some(({ number }) => String(number) === admitted?.litter),
    charter: charter && { slug: charter.document.slug },
    looked: {
      byMachine: standing?.isPublic ? standing.lookedAt : null,
      byItself: declared?.sentAt ?? null,
      review,
    },
    tally: standing && tallyOf(standing),
    sanctions: (await sanctionsOf(db, hoster.id)).filter(({ withdrawnAt }) => withdrawnAt === null),
    left: await lastDeparture(db, { hosterId: hoster.id, serviceId: null }),
    onItsWay: {
      application: applications.find(({ state }) => isPublic(state) && !isOver(state)) ?? null,
      isIncubating: isIncubating(hoster, day),
    },
  }
}

/** Where it came in: after an absence anew, after a pause not. */
function admissionOf(periods: readonly RecordedPeriod[]): RecordedPeriod | null {
  const lived = periods.filter(({ state }) => state !== 'incubating')
  const first = lived.findLastIndex(({ from }, at) => at === 0 || lived[at - 1]?.to !== from)
  return lived[first] ?? null
}

async function admissionHere(db: Database, applications: readonly Application[], admitted: RecordedPeriod | null) {
  const none = { application: null, vote: null, review: null }
  const application = applications.find(
    ({ state, litterNumber }) => state === 'admitted' && String(litterNumber) === admitted?.litter,
  )
  if (!application) return none
  const decisions = await decisionsAbout(db, { kind: 'application', id: application.id })
  const vote = decisions.findLast(({ outcome }) => outcome !== null && isAdopted(outcome)) ?? null
  const sent = (await reviewsOf(db, [application.id])).flatMap(({ sentAt, hoster }) =>
    sentAt ? [{ sentAt, hoster }] : [],
  )
  const last = sent
    .map(({ sentAt }) => sentAt)
    .toSorted()
    .at(-1)
  // Who looked at it in several litters is named once.
  const hosters = [...new Map(sent.map(({ hoster }) => [hoster.id, hoster])).values()]
  return { application, vote, review: last ? { at: last, hosters } : null }
}

function tallyOf({ clauses }: StandingOnCharter): WhyHere['tally'] {
  const of = (wanted: string) => clauses.filter(({ state }) => state === wanted).length
  const answered = clauses.filter(({ declared }) => declared !== null).length
  if (clauses.every(({ state }) => state === null) && answered === 0) return null
  return { all: clauses.length, met: of('met'), notMet: of('not-met'), answered }
}
