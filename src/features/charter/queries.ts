import { type Database, fromJson, type Id, type YesNo } from '../../platform/database/index.ts'
import { notFound } from '../../platform/errors.ts'
import type { Content } from './content.ts'
import './tables.ts'
import { type Document, inForceAmong, type Version, type VersionRow } from './version.ts'

const columns = [
  'id',
  'documentId',
  'number',
  'officialUrl',
  'isParaphrase',
  'proposedOn',
  'adoptedOn',
  'inForceOn',
  'withdrawnOn',
  'undated',
  'decisionName',
  'decisionUrl',
  'createdAt',
  'revision',
] as const

/** The charter's version of a day, of the collective's zone; null while none has force. */
export async function charterInForce(db: Database, day: string): Promise<CharterInForce | null> {
  const document = await db
    .selectFrom('document')
    .select(['id', 'slug'])
    .where('kind', '=', 'charter')
    .executeTakeFirst()
  const version = document && (await versionInForce(db, document.id, day))
  return version ? { document, version, content: version.content } : null
}

export interface CharterInForce {
  document: Pick<Document, 'id' | 'slug'>
  version: Version
  content: Content
}

/** Every document, in the order of the menu. */
export const listDocuments = (db: Database): Promise<Document[]> =>
  db.selectFrom('document').selectAll().orderBy('position').orderBy('slug').execute()

/** Refuses a slug that no document has. */
export async function findDocument(db: Database, slug: string): Promise<Document> {
  const document = await db.selectFrom('document').selectAll().where('slug', '=', slug).executeTakeFirst()
  if (!document) throw notFound('charter.no-document')
  return document
}

/** Every version of a document, the last begun first; their texts are not read. */
export async function versionsOf(db: Database, documentId: Id): Promise<VersionRow[]> {
  const rows = await db
    .selectFrom('documentVersion')
    .select(columns)
    .where('documentId', '=', documentId)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(plain)
}

/** The same with their texts. */
export async function versionsWithTexts(db: Database, documentId: Id): Promise<Version[]> {
  const rows = await db
    .selectFrom('documentVersion')
    .select([...columns, 'content'])
    .where('documentId', '=', documentId)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ content, ...row }) => ({ ...plain(row), content: fromJson(content) }))
}

/** Refuses a number that the document has not come to. */
export async function findVersion(db: Database, documentId: Id, number: number): Promise<Version> {
  const row = await db
    .selectFrom('documentVersion')
    .select('id')
    .where('documentId', '=', documentId)
    .where('number', '=', Number.isSafeInteger(number) && number < 2 ** 31 ? number : 0)
    .executeTakeFirst()
  if (!row) throw notFound('charter.no-version')
  return versionById(db, row.id)
}

/** Refuses an id that no version has. */
export async function versionById(db: Database, id: Id): Promise<Version> {
  const row = await db
    .selectFrom('documentVersion')
    .select([...columns, 'content'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound('charter.no-version')
  const { content, ...known } = row
  return { ...plain(known), content: fromJson(content) }
}

/** The version of a document that has force on a day; undefined while none has. */
export async function versionInForce(db: Database, documentId: Id, day: string): Promise<Version | undefined> {
  const version = inForceAmong(await versionsOf(db, documentId), day)
  return version && versionById(db, version.id)
}

function plain<Row extends { isParaphrase: YesNo; undated: YesNo }>({ isParaphrase, undated, ...row }: Row) {
  return { ...row, isParaphrase: isParaphrase === 1, undated: undated === 1 }
}
