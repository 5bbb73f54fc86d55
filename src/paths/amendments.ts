import { path } from '../platform/path.ts'
import { AmendmentsQuery, SavedQuery } from './queries.ts'

/** Proposals to change charter and manifesto: written, discussed, voted, and what they ask of members. */
export const amendmentPaths = {
  amendments: path('/amendments', { query: AmendmentsQuery }),
  amendmentAdd: path('/amendments/add'),
  amendment: path('/amendments/:slug', { query: SavedQuery }),
  amendmentClause: path('/amendments/:slug/clauses/:document/:clause'),
  amendmentVersion: path('/amendments/:slug/versions/:number'),
  amendmentDraft: path('/amendments/:slug/draft', { query: SavedQuery }),
  amendmentHead: path('/amendments/:slug/draft/head'),
  amendmentLink: path('/amendments/:slug/draft/link'),
  amendmentInvitation: path('/amendments/:slug/invitation/:token'),
  amendmentDocument: path('/amendments/:slug/draft/:document'),
  amendmentOrder: path('/amendments/:slug/draft/:document/order'),
  amendmentClauseEdit: path('/amendments/:slug/draft/:document/clauses/:clause'),
  amendmentClauseAdd: path('/amendments/:slug/draft/:document/chapters/:chapter'),
  amendmentForeword: path('/amendments/:slug/draft/:document/foreword'),
  amendmentChapter: path('/amendments/:slug/draft/:document/chapters/:chapter/words'),
  amendmentWriters: path('/amendments/:slug/writers'),
  amendmentProposal: path('/amendments/:slug/proposal'),
  amendmentWithdrawal: path('/amendments/:slug/withdrawal'),
  amendmentCarry: path('/amendments/:slug/carry'),
  amendmentRemoval: path('/amendments/:slug/removal'),
  hosterTasks: path('/hosters/:slug/tasks'),
} as const
