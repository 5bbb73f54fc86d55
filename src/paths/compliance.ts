import { path } from '../platform/path.ts'
import { SavedQuery } from './queries.ts'

/** How hosters stand against the charter, and what they answer. */
export const compliancePaths = {
  diagnosis: path('/hosters/:slug/diagnosis', { query: SavedQuery }),
  diagnosisLook: path('/hosters/:slug/diagnosis/look'),
  diagnosisPublication: path('/hosters/:slug/diagnosis/publication'),
  finding: path('/hosters/:slug/diagnosis/:id'),
  ownDiagnosis: path('/diagnosis', { query: SavedQuery }),
  ownDiagnosisLook: path('/diagnosis/look'),
  ownDiagnosisPublication: path('/diagnosis/publication'),
  ownFinding: path('/diagnosis/:id'),
  /** How one is looked at, for hosters. */
  complianceGuide: path('/compliance-guide'),
  declaration: path('/hosters/:slug/declaration', { query: SavedQuery }),
  declarationChapter: path('/hosters/:slug/declaration/:chapter', { query: SavedQuery }),
  declarationFiles: path('/hosters/:slug/declaration/files/:clause', { query: SavedQuery }),
  declarationFileRemoval: path('/hosters/:slug/declaration/files/:clause/:file/removal'),
  declarations: path('/hosters/:slug/declarations', { query: SavedQuery }),
  sentDeclaration: path('/hosters/:slug/declarations/:id'),
  evidencePages: path('/hosters/:slug/pages'),
  evidencePage: path('/hosters/:slug/pages/:id'),
  evidenceVersion: path('/hosters/:slug/pages/:id/versions/:number'),
  evidenceDifference: path('/hosters/:slug/pages/:id/diff/:before/:after'),
} as const
