import { path } from '../platform/path.ts'
import { AboutQuery, SavedQuery } from './queries.ts'

/** What is done for a hoster, or said about one. */
export const actingPaths = {
  hosterClaim: path('/hosters/:slug/claim'),
  hosterClaimCheck: path('/hosters/:slug/claim/:way'),
  hosterClaimMail: path('/hosters/:slug/claim/mail/:token'),
  hosterDelegates: path('/hosters/:slug/delegates'),
  hosterInvitation: path('/hosters/:slug/delegates/invitations/:id/withdrawal'),
  hosterDelegateRemoval: path('/hosters/:slug/delegates/:id/removal'),
  invitation: path('/invitations/:token'),
  takingBack: path('/taking-back/:token'),
  hosterSource: path('/hosters/:slug/source', { query: SavedQuery }),
  hosterSourceReading: path('/hosters/:slug/source/reading'),
  hosterSourceLead: path('/hosters/:slug/source/lead'),
  hosterSourceRemoval: path('/hosters/:slug/source/removal'),
  hosterHeld: path('/hosters/:slug/source/held'),
  hosterEdit: path('/hosters/:slug/edit'),
  serviceAdd: path('/hosters/:slug/services/add'),
  serviceEdit: path('/services/:hoster/:service/edit'),
  hosterConfirmation: path('/hosters/:slug/confirmation'),
  hosterProof: path('/hosters/:slug/proof', { query: SavedQuery }),
  hosterProofLook: path('/hosters/:slug/proof/look'),
  hosterRemarks: path('/hosters/:slug/remarks'),
  hosterRemark: path('/hosters/:slug/remarks/:id'),
  stillTrue: path('/still-true/:token'),
  remark: path('/remark', { query: AboutQuery }),
  remarkReceipt: path('/remark/:token'),
  remarkAnswer: path('/remark/:token/answer'),
  report: path('/report', { query: AboutQuery }),
  reportReceipt: path('/report/:token'),
  restriction: path('/restrictions/:id'),
} as const
