import { ballotRoutes } from './casting/ballot-routes.tsx'
import { listRoutes } from './list/list-routes.tsx'
import { decisionRoutes } from './routes.tsx'

export { ballotsOf, type Held, participationOf, type Reason, reasonsOf } from './ballots.ts'
export { type BallotRead, ballotFields, ballotIn, errorsIn, typedOf } from './casting/ballot-form.ts'
export { castBallot } from './casting/cast-ballot.ts'
export { castTogether } from './casting/cast-together.ts'
export { liftObjection } from './casting/lift-objection.ts'
export type { CastBy } from './casting/plan-cast.ts'
export { mayCastIn, type Voice } from './casting/voices.ts'
export { closeDecision } from './closing/close-decision.ts'
export type { Closed, WhenClosed } from './closing/when-closed.ts'
export {
  type About,
  type Ballot,
  type Decision,
  type DecisionKind,
  type DecisionState,
  decisionKinds,
  type Grade,
  grades,
  isAdopted,
  type Method,
  methods,
  type Option,
  type Outcome,
  type Rules,
  stateOf,
} from './decision.ts'
export { decisionDiscussed } from './discussed.ts'
export { electorateOf, memberStanding, type Voter } from './electorate.ts'
export { decisionAuthors, decisionSubject } from './hidden.ts'
export { describers as decisionsDescribers, meanings as decisionsMeanings } from './in-journal.ts'
export { decisionJobs } from './jobs.ts'
export { happenedIn } from './list/happened.ts'
export { type Listed, listDecisions, withFigures } from './list/list-queries.ts'
export { endMandate, giveMandate } from './mandates/give-mandate.ts'
export { type Mandate, mandatesOf } from './mandates/mandate-queries.ts'
export { matters as decisionsMatters } from './matters.ts'
export { mayOpenSome } from './opening/may-open.ts'
export type { MotionAt } from './opening/motion.ts'
export { type Opening, openDecision } from './opening/open-decision.ts'
export type { ToldOfDecisions, WhenWithdrawn } from './opening/when-withdrawn.ts'
export { withdrawDecision } from './opening/withdraw-decision.ts'
export { BallotFields, type BallotFieldsProps } from './pages/ballot-fields.tsx'
export { PhraseField } from './pages/phrase-field.tsx'
export { ReceiptPage } from './pages/receipt-page.tsx'
export { personalData } from './personal-data.ts'
export {
  decisionsAbout,
  decisionsById,
  decisionsBySlug,
  decisionsOfBatch,
  findDecision,
  findDecisionById,
} from './queries.ts'
export { ReasonsPart, type Results, resultsOf, sentenceOf } from './results/index.ts'
export { isPhrase, newPhrase, type Receipt } from './secret/secret.ts'
export { stored } from './stored.ts'

/** Every address of the room. */
export const decisions = { list: [...listRoutes.list, ...decisionRoutes.list, ...ballotRoutes.list] }
