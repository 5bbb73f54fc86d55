import { path } from '../platform/path.ts'
import { DescribeQuery, SavedQuery } from './queries.ts'

/** Where hosters describe themselves. */
export const describingPaths = {
  describe: path('/describe', { query: DescribeQuery }),
  describeGuide: path('/describe/guide'),
  describeKeys: path('/describe/keys'),
  describeCorrected: path('/describe/corrected'),
  describeForm: path('/describe/form'),
  describeDrafts: path('/describe/drafts'),
  describeDraft: path('/describe/form/:draft', { query: SavedQuery }),
  describeDraftFound: path('/describe/form/:draft/found'),
  describeDraftFiles: path('/describe/form/:draft/files', { query: SavedQuery }),
  describeDraftFile: path('/describe/form/:draft/files/:name'),
  describeDraftCheck: path('/describe/form/:draft/check'),
  describeDraftArchive: path('/describe/form/:draft/archive'),
  describeDraftAdoption: path('/describe/form/:draft/adoption'),
  describeDraftRemoval: path('/describe/form/:draft/removal'),
  describeDraftMachines: path('/describe/form/:draft/machines', { query: SavedQuery }),
  describeDraftMachine: path('/describe/form/:draft/machines/:part', { query: SavedQuery }),
  describeDraftMachineRemoval: path('/describe/form/:draft/machines/:part/removal'),
  describeDraftServices: path('/describe/form/:draft/services', { query: SavedQuery }),
  describeDraftServiceRemoval: path('/describe/form/:draft/services/:part/removal'),
  describeDraftService: path('/describe/form/:draft/services/:part/:page', { query: SavedQuery }),
  describeDraftStep: path('/describe/form/:draft/:step', { query: SavedQuery }),
  hosterDescription: path('/hosters/:slug/description', { query: SavedQuery }),
  hosterDescriptionPublication: path('/hosters/:slug/description/publication'),
} as const
