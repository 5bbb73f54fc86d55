import { type Database, type Id, type Instant, toInstant } from '../../platform/database/index.ts'
import { isCoordination, personsById, type SignedIn } from '../accounts/index.ts'
import { hostersOf, type InCommon, inCommonAmong, mayActFor } from '../delegates/index.ts'
import { type TopicsOn, topicsOn } from '../discussions/index.ts'
import type { Hoster } from '../hosters/index.ts'
import type { Restriction } from '../moderation/index.ts'
import { participationOf } from './ballots.ts'
import { mayCastIn, type Voice } from './casting/voices.ts'
import { type Decision, type DecisionState, stateOf } from './decision.ts'
import { electorateOf } from './electorate.ts'
import { whyUnsaid } from './hidden.ts'
import { everyMandateOf, type Mandate } from './mandates/mandate-queries.ts'
import { type Results, resultsOf } from './results/index.ts'
import { addressOf } from './title.ts'

/** A hoster of the electorate, as the page of a decision lists it. */
export interface VoterShown {
  hoster: Hoster
  weighs: boolean
  hasVoted: boolean
  /** The hoster that cast for it. */
  castBy: Hoster | null
  mandateTo: Hoster | null
  inCommon: { with: Hoster; what: InCommon['what'] }[]
}

/** What a person may do on the page, for one of the hosters they may cast for. */
export interface VoiceShown extends Voice {
  /** Who cast what stands, for those who act for the hoster. */
  castByName: string | null
  /** The hoster that holds the mandate, when it is their own. */
  mandateTo: Hoster | null
}

/** A hoster's own history in this vote: for those who act for it now. */
export interface OwnShown {
  hoster: Hoster
  castAt: Instant | null
  castByName: string | null
  castBy: Hoster | null
  hasVoted: boolean
}

export interface DecisionShown {
  decision: Decision
  state: DecisionState
  voters: VoterShown[]
  /** Those that were taken back as well. */
  mandates: (Mandate & { from: Hoster; to: Hoster })[]
  voices: VoiceShown[]
  /** What was cast for the reader's own hosters, and by whom. */
  own: OwnShown[]
  mayWithdraw: boolean
  results: Results
  /** Why what it asks is not shown. */
  unsaid: Restriction | null
  topics: TopicsOn
}

/** All that the page of a decision shows to who reads it. */
export async function shownTo(
  db: Database,
  decision: Decision,
  { person, now }: { person: SignedIn | null; now: Temporal.Instant },
): Promise<DecisionShown> {
  const state = stateOf(decision, toInstant(now))
  const electorate = await electorateOf(db, decision)
  const hosters = new Map(electorate.map(({ hoster }) => [hoster.id, hoster]))
  const hosterOf = (id: Id | null) => (id && hosters.get(id)) || null
  const participation = await participationOf(db, decision.id)
  const every = await everyMandateOf(db, decision.id)
  const inCommon = await inCommonAmong(db, [...hosters.values()])
  const holderOf = (id: Id) =>
    hosterOf(every.find((mandate) => mandate.fromHosterId === id && mandate.endedAt === null)?.toHosterId ?? null)
  const voters = electorate.map(({ hoster, weighs }): VoterShown => {
    const cast = participation.find(({ hosterId }) => hosterId === hoster.id)
    const shared = (inCommon.get(hoster.id) ?? []).flatMap(({ withHosterId, what }) => {
      const other = hosterOf(withHosterId)
      return other ? [{ with: other, what }] : []
    })
    const [castBy, mandateTo] = [hosterOf(cast?.byMandateOfHosterId ?? null), holderOf(hoster.id)]
    return { hoster, weighs, hasVoted: cast !== undefined, castBy, mandateTo, inCommon: shared }
  })
  const voices = person ? await mayCastIn(db, person.personId, decision, now) : []
  return {
    ...{ decision, state, voters },
    mandates: every.flatMap((mandate) => {
      const [from, to] = [hosterOf(mandate.fromHosterId), hosterOf(mandate.toHosterId)]
      return from && to ? [{ ...mandate, from, to }] : []
    }),
    voices: await named(db, voices, holderOf),
    own: person ? await ownOf(db, person, { voters, participation }) : [],
    mayWithdraw: person !== null && (await mayWithdraw(db, person, decision, state)),
    results: await resultsOf(db, decision, now),
    unsaid: await whyUnsaid(db, decision),
    topics: await topicsOn(db, addressOf(decision)),
  }
}

async function named(db: Database, voices: Voice[], holderOf: (id: Id) => Hoster | null): Promise<VoiceShown[]> {
  const people = await personsById(
    db,
    voices.flatMap(({ cast }) => cast?.byPersonId ?? []),
  )
  const nameOf = (id: Id | null | undefined) => people.find((person) => person.id === id)?.name ?? null
  return voices.map((voice) => ({
    ...voice,
    castByName: voice.byMandateOf === null ? nameOf(voice.cast?.byPersonId) : null,
    mandateTo: voice.byMandateOf === null ? holderOf(voice.hoster.id) : null,
  }))
}

type Participation = Awaited<ReturnType<typeof participationOf>>

async function ownOf(
  db: Database,
  { personId }: SignedIn,
  { voters, participation }: { voters: VoterShown[]; participation: Participation },
): Promise<OwnShown[]> {
  const ids = new Set((await hostersOf(db, personId)).map(({ id }) => id))
  const own = voters.filter(({ hoster }) => ids.has(hoster.id))
  const casts = participation.filter(({ hosterId }) => ids.has(hosterId))
  const people = await personsById(
    db,
    casts.flatMap(({ byPersonId }) => byPersonId ?? []),
  )
  return own.map(({ hoster, hasVoted, castBy }) => {
    const cast = casts.find(({ hosterId }) => hosterId === hoster.id)
    const name = people.find(({ id }) => id === cast?.byPersonId)?.name ?? null
    return { hoster, hasVoted, castBy, castAt: cast?.castAt ?? null, castByName: name }
  })
}

/** As the verb asks it: the coordination before the close, and who opened it before a ballot is cast. */
export async function mayWithdraw(
  db: Database,
  person: SignedIn,
  { id, openedForHosterId }: Decision,
  state: DecisionState,
): Promise<boolean> {
  if (state !== 'to-come' && state !== 'open') return false
  if (isCoordination(person)) return true
  if (openedForHosterId === null || !(await mayActFor(db, person, openedForHosterId))) return false
  return (await participationOf(db, id)).length === 0
}
