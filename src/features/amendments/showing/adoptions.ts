import type { Database, Id } from '../../../platform/database/index.ts'
import '../tables.ts'

/** What adopted amendments made of documents. */
export const adoptionsOf = (db: Database, amendmentIds: readonly Id[]) =>
  db
    .selectFrom('amendmentAdoption')
    .select(['amendmentId', 'documentId', 'versionId', 'at'])
    .where('amendmentId', 'in', amendmentIds)
    .orderBy('at')
    .orderBy('documentId')
    .execute()

/** Those that somebody has to look at, the oldest first. */
export const waitingAdoptions = (db: Database) =>
  db
    .selectFrom('amendmentAdoption')
    .select(['amendmentId', 'documentId', 'versionId', 'at'])
    .where('settledAt', 'is', null)
    .orderBy('at')
    .orderBy('documentId')
    .execute()

/** Those that made a version that was adopted, the oldest first. */
export const settledAdoptions = (db: Database) =>
  db
    .selectFrom('amendmentAdoption')
    .select(['amendmentId', 'documentId', 'versionId', 'at'])
    .where('settledAt', 'is not', null)
    .where('versionId', 'is not', null)
    .orderBy('at')
    .execute()
