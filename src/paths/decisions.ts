import { path } from '../platform/path.ts'
import { DecisionsQuery, NewDecisionQuery, SavedQuery } from './queries.ts'

/** What members decide: opening, voting, mandates. */
export const decisionPaths = {
  decisions: path('/decisions', { query: DecisionsQuery }),
  votesGuide: path('/votes-guide'),
  newDecision: path('/decisions/new', { query: NewDecisionQuery }),
  decision: path('/decisions/:slug', { query: SavedQuery }),
  decisionBallot: path('/decisions/:slug/ballots/:hoster'),
  decisionObjection: path('/decisions/:slug/ballots/:hoster/lifting'),
  decisionMandate: path('/decisions/:slug/mandates/:hoster'),
  decisionMandateEnd: path('/decisions/:slug/mandates/:hoster/end'),
  decisionWithdrawal: path('/decisions/:slug/withdrawal'),
} as const
