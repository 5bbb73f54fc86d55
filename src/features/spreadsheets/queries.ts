import { createHash } from 'node:crypto'
import { type Database, fromJson, type Id } from '../../platform/database/index.ts'
import { notFound } from '../../platform/errors.ts'
import { slugOf } from '../../platform/slug.ts'
import { guessMatching, type Matching } from './matching/matching.ts'
import { readList } from './reading/read-list.ts'
import type { Sheet, Subject } from './sheet.ts'
import type { SpreadsheetTable } from './tables.ts'
import './tables.ts'
import type { Upload } from './upload.ts'

const told = [
  ...(['id', 'name', 'source', 'subject', 'format', 'matching', 'uploadedAt'] as const),
  ...(['applyingBy', 'applyingSince', 'appliedAt', 'outcome'] as const),
] as const

/** The lists that are kept, the last first. */
export async function uploads(db: Database): Promise<Upload[]> {
  const rows = await db.selectFrom('spreadsheet').select(told).orderBy('uploadedAt', 'desc').orderBy('id').execute()
  return rows.map(uploadOf)
}

/** Refuses one that is gone. */
export async function findUpload(db: Database, id: Id): Promise<Upload> {
  const row = await db.selectFrom('spreadsheet').select(told).where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound('spreadsheets.gone')
  return uploadOf(row)
}

/** Its lines. */
export async function sheetIn(db: Database, { id, format }: Pick<Upload, 'id' | 'format'>): Promise<Sheet> {
  const row = await db.selectFrom('spreadsheet').select('content').where('id', '=', id).executeTakeFirst()
  const read = row && (await readList(row.content, format))
  if (!read) throw notFound('spreadsheets.gone')
  if ('fault' in read) throw new Error(`an upload that was read once is read no more: ${read.fault.key}`)
  return read.sheet
}

/** What its columns say: as somebody said, else as they last said of the same headings, else what they seem to say. */
export async function matchingFor(db: Database, { subject, matching }: Upload, sheet: Sheet): Promise<Matching> {
  if (matching) return matching
  const key = headingsKey(subject, sheet.headings)
  const row = await db
    .selectFrom('spreadsheetMatching')
    .select('matching')
    .where('headings', '=', key)
    .executeTakeFirst()
  return row ? fromJson(row.matching) : guessMatching(subject, sheet)
}

/** The same headings, however they are accented. */
export const headingsKey = (subject: Subject, headings: readonly string[]): string =>
  createHash('sha256')
    .update([subject, ...headings.map(slugOf)].join('\n'))
    .digest('hex')

const uploadOf = ({ matching, outcome, ...row }: Pick<SpreadsheetTable, (typeof told)[number]>): Upload => ({
  ...row,
  matching: matching && fromJson(matching),
  outcome: outcome && fromJson(outcome),
})
