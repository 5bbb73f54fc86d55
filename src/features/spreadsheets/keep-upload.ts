import { type Database, type Id, newId, toInstant } from '../../platform/database/index.ts'
import { invalid } from '../../platform/errors.ts'
import { readGiven, readList } from './reading/read-list.ts'
import type { Subject } from './sheet.ts'
import './tables.ts'

interface Given {
  bytes: Uint8Array
  name: string
  source: string
  subject: Subject
  personId: Id
}

const longestName = 100

/** Keeps a list for the steps that follow; gives its id. Refuses what cannot be read as one, and says at which line. */
export async function keepUpload(db: Database, { bytes, subject, personId, ...given }: Given, now: Temporal.Instant) {
  const text = readGiven(bytes)
  if ('fault' in text) throw invalid('file', text.fault.key, text.fault.values)
  const read = await readList(text.text, text.format)
  if ('fault' in read) throw invalid('file', read.fault.key, read.fault.values)
  const id = newId()
  const name = given.name.slice(-longestName).toWellFormed()
  const nothing = { matching: null, applyingBy: null, applyingSince: null, appliedAt: null, outcome: null }
  await db
    .insertInto('spreadsheet')
    .values({
      ...{ id, personId, name, subject, format: text.format, content: text.text, uploadedAt: toInstant(now) },
      source: given.source.trim().slice(0, longestName).toWellFormed() || name,
      ...nothing,
    })
    .execute()
  return id
}
