import { path } from '../platform/path.ts'
import { CompareVersionsQuery } from './queries.ts'

/** Charter, manifesto, statutes: their versions, clauses and differences. */
export const charterPaths = {
  charter: path('/charter'),
  documents: path('/documents'),
  document: path('/documents/:slug'),
  documentVersions: path('/documents/:slug/versions', { query: CompareVersionsQuery }),
  documentVersion: path('/documents/:slug/versions/:number'),
  documentDiff: path('/documents/:slug/diff/:before/:after'),
  clause: path('/documents/:slug/clauses/:clause'),
} as const
