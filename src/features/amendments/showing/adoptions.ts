import { type Database, fromJson, type Id } from '../../../platform/database/index.ts'
import type { Unmade } from '../amendment.ts'
import '../tables.ts'

/** What adopted amendments made of documents. */
export const adoptionsOf = (db: Database, amendmentIds: readonly Id[]) =>
  adoptions(db).where('amendmentId', 'in', amendmentIds).execute()

/** Those that somebody has to look at, the oldest first. */
export const waitingAdoptions = (db: Database) => adoptions(db).where('settledAt', 'is', null).execute()

/** Those that made a version that was adopted, the oldest first. */
export const settledAdoptions = (db: Database) =>
  adoptions(db).where('settledAt', 'is not', null).where('versionId', 'is not', null).execute()

const adoptions = (db: Database) =>
  db
    .selectFrom('amendmentAdoption')
    .select(['amendmentId', 'documentId', 'versionId', 'refusal', 'at'])
    .orderBy('at')
    .orderBy('documentId')

/** Why no version could be made of it; null: one was. */
export const unmadeIn = ({
  refusal,
}: Pick<Awaited<ReturnType<typeof adoptionsOf>>[number], 'refusal'>): Unmade | null =>
  refusal === null ? null : fromJson(refusal)
