import { path } from '../platform/path.ts'
import { AfterQuery, PageQuery } from './queries.ts'

/** What hosters answer to findings, what people suspect, and who rules. */
export const rulingPaths = {
  findingReply: path('/hosters/:slug/diagnosis/:id/reply'),
  reply: path('/replies/:id'),
  replyEdit: path('/hosters/:slug/replies/:id'),
  findingContest: path('/hosters/:slug/diagnosis/:id/contest/:clause'),
  contest: path('/contests/:id'),
  contestWithdrawal: path('/hosters/:slug/contests/:id/withdrawal'),
  suspicion: path('/hosters/:slug/suspicion/:clause'),
  suspicionReceipt: path('/suspicions/receipts/:token'),
  suspicionWithdrawal: path('/suspicions/receipts/:token/withdrawal'),
  suspicionAppeal: path('/suspicions/receipts/:token/appeal'),
  publicSuspicion: path('/suspicions/:id'),
  hosterSuspicions: path('/hosters/:slug/suspicions'),
  hosterSuspicion: path('/hosters/:slug/suspicions/:id'),
  rulings: path('/rulings', { query: AfterQuery }),
  ruling: path('/rulings/:id'),
  rulingAppeal: path('/hosters/:slug/rulings/:id/appeal'),
  coordinationSuspicions: path('/coordination/suspicions', { query: AfterQuery }),
  coordinationSuspicion: path('/coordination/suspicions/:id'),
  coordinationSuspicionRuling: path('/coordination/suspicions/:id/ruling'),
  coordinationSuspicionDismissal: path('/coordination/suspicions/:id/dismissal'),
  coordinationRulings: path('/coordination/rulings', { query: PageQuery }),
  coordinationRuling: path('/coordination/rulings/:sort/:id'),
  coordinationRulingRequest: path('/coordination/rulings/:sort/:id/request'),
  coordinationAppeal: path('/coordination/appeals/:id'),
  coordinationAppealStart: path('/coordination/appeals/:id/start'),
} as const
