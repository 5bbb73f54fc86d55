import { dayIn } from '../../../platform/clock.ts'
import { type Database, toInstant } from '../../../platform/database/index.ts'
import { type CharterInForce, charterInForce } from '../../charter/index.ts'
import { collectiveOf } from '../../hosters/index.ts'
import { ballotsOf, type Held, participationOf, type Reason, reasonsOf } from '../ballots.ts'
import { type Count, countBallots, neededOf } from '../counting/index.ts'
import { type Decision, type DecisionState, stateOf } from '../decision.ts'
import { electorateOf, type Voter } from '../electorate.ts'

/** What everybody may read of a decision's result, at this moment. */
export interface Results {
  decision: Decision
  state: DecisionState
  /** Who may vote, each with whether it did; nobody before the opening. */
  voters: (Voter & { voted: boolean })[]
  /** Which is public from the first ballot on, whatever is hidden. */
  turnout: { cast: number; all: number; weighing: number; needed: number }
  /** Null as long as counts are hidden, before the opening, and of what was withdrawn. */
  count: Count | null
  ballots: Held[]
  /** Together, unsigned, after the close. */
  reasons: Reason[]
  /** For the clauses that reasons cite. */
  charter: CharterInForce | null
}

export async function resultsOf(db: Database, decision: Decision, now: Temporal.Instant): Promise<Results> {
  const state = stateOf(decision, toInstant(now))
  const participation = new Set((await participationOf(db, decision.id)).map(({ hosterId }) => hosterId))
  const electorate = await electorateOf(db, decision)
  const voters = electorate.map((voter) => ({ ...voter, voted: participation.has(voter.hoster.id) }))
  const weighing = voters.filter(({ weighs }) => weighs).length
  const size = { all: voters.length, weighing }
  const { method, options, rules } = decision
  const isCounted = state === 'closed' || (state === 'open' && decision.openedAt !== null)
  const ballots = isCounted ? await ballotsOf(db, decision) : null
  const reasons = state === 'closed' ? await reasonsOf(db, decision.id) : []
  const { timeZone } = (await collectiveOf(db)).settings
  return {
    ...{ decision, state, voters, reasons, ballots: inOrder(ballots ?? [], voters) },
    turnout: { cast: participation.size, ...size, needed: neededOf(rules.quorum, weighing) },
    count: ballots && countBallots(method, options, ballots, rules, size),
    charter: reasons.some(({ clauseId }) => clauseId !== null) ? await charterInForce(db, dayIn(timeZone, now)) : null,
  }
}

/** Named ballots as their hosters stand in the electorate; secret ones stay as they came, by their tokens. */
function inOrder(ballots: readonly Held[], voters: readonly Voter[]): Held[] {
  const places = new Map(voters.map(({ hoster }, at) => [hoster.id, at]))
  const placeOf = ({ hosterId }: Held) => (hosterId === null ? 0 : (places.get(hosterId) ?? voters.length))
  return ballots.toSorted((a, b) => placeOf(a) - placeOf(b))
}
