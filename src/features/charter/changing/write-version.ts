import { type Database, type Id, newId, toInstant, toJson, yesNo } from '../../../platform/database/index.ts'
import type { By } from '../by.ts'
import type { Content } from '../content.ts'
import { versionById } from '../queries.ts'
import type { DocumentVersionTable } from '../tables.ts'
import type { Version, VersionRow } from '../version.ts'

interface Begun {
  documentId: Id
  number: number
  content: Content
  officialUrl: string | null
  isParaphrase: boolean
}

/** A draft: no day is known of it yet. */
export async function insertVersion(db: Database, begun: Begun, { now }: Pick<By, 'now'>): Promise<Version> {
  const { content, isParaphrase, ...said } = begun
  const id = newId()
  await db
    .insertInto('documentVersion')
    .values({
      id,
      ...said,
      content: toJson(content),
      isParaphrase: yesNo(isParaphrase),
      ...noDays,
      undated: 0,
      decisionName: null,
      decisionUrl: null,
      createdAt: toInstant(now),
      revision: 1,
    })
    .execute()
  return versionById(db, id)
}

const noDays = { proposedOn: null, adoptedOn: null, inForceOn: null, withdrawnOn: null }

type Columns = Partial<Omit<DocumentVersionTable, 'id' | 'documentId' | 'number' | 'createdAt' | 'revision'>>

/** Writes over a version, counts its revision up, and gives it as it stands then. */
export async function writeVersion(db: Database, { id, revision }: VersionRow, columns: Columns): Promise<Version> {
  await db
    .updateTable('documentVersion')
    .set({ ...columns, revision: revision + 1 })
    .where('id', '=', id)
    .execute()
  return versionById(db, id)
}
