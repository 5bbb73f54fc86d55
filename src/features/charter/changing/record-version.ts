import type { Database } from '../../../platform/database/index.ts'
import { askForJob } from '../../../platform/jobs/index.ts'
import { recordChange, type Values } from '../../journal/index.ts'
import type { By } from '../by.ts'
import { isPublic, type VersionRow } from '../version.ts'

/** The job that tells the house that its public documents say something else. */
export const changedDocuments = 'documents-changed'

interface Done {
  verb: string
  before: Values | null
  after: Values | null
}

/**
 * Tells the journal what was done to a version, in the caller's transaction: in public once all may read the version.
 */
export async function recordVersion(db: Database, version: VersionRow, done: Done, by: By): Promise<void> {
  const { actor, now, undoes = null } = by
  const subject = { kind: 'document-version', id: version.id }
  const visibility = isPublic(version) ? 'public' : 'private'
  await recordChange(db, { actor, ...done, subject, hosterId: null, visibility, undoes }, now)
  if (visibility === 'public') await tellHouse(db, now)
}

/** Pages of other rooms name documents and count clauses: `jobs.ts` says what follows. */
export const tellHouse = (db: Database, now: Temporal.Instant) =>
  askForJob(db, { kind: changedDocuments, name: 'all', payload: null, runAt: now })
