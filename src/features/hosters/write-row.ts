import { isDeepStrictEqual } from 'node:util'
import { type Database, fromJson, type Id, type Json } from '../../platform/database/index.ts'
import { differsInFiguresAlone, type KeptOfFile } from './kept-of-file.ts'

// What `write-hoster.ts` and `write-service.ts` do alike over a row that is there.

type Table = 'hoster' | 'service'

interface Wanted<Facts> {
  columns: { facts: string }
  /** All columns of `columns` but the facts, as they stand. */
  beside: object
  facts: Facts
}

/**
 * Whether the row says what is wanted. Where nothing but figures differ they are written, and no journal tells of it.
 */
export async function saysAlready<Facts extends KeptOfFile>(
  db: Database,
  table: Table,
  known: { id: Id; facts: Json<Facts> },
  wanted: Wanted<Facts>,
): Promise<boolean> {
  const { facts, ...beside } = wanted.columns
  if (!isDeepStrictEqual(beside, wanted.beside)) return false
  if (known.facts === facts) return true
  if (!differsInFiguresAlone(fromJson(known.facts), wanted.facts)) return false
  await db.updateTable(table).set({ facts }).where('id', '=', known.id).execute()
  return true
}

/** Where a file stands is no fact of the register: nobody sees it change. */
export async function movedFile(
  db: Database,
  table: Table,
  known: { id: Id; descriptionAddress: string | null },
  descriptionAddress: string | null = known.descriptionAddress,
): Promise<void> {
  if (descriptionAddress === known.descriptionAddress) return
  await db.updateTable(table).set({ descriptionAddress }).where('id', '=', known.id).execute()
}
