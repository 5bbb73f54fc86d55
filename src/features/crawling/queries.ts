import { type Database, fromJson, type Id } from '../../platform/database/index.ts'
import type { HeldChange } from './held/held.ts'
import type { KeptFile } from './reading/load-web.ts'
import type { Source } from './source.ts'
import type { HeldChangeTable, SourceFileTable, SourceTable } from './tables.ts'
import './tables.ts'

/** Where a hoster's own files stand; undefined when nobody has said. */
export async function sourceOf(db: Database, hosterId: Id): Promise<Source | undefined> {
  const row = await db.selectFrom('source').selectAll().where('hosterId', '=', hosterId).executeTakeFirst()
  return row && read(row)
}

const read = ({ report, claims, ...row }: SourceTable): Source => ({
  ...row,
  report: fromJson(report),
  claims: fromJson(claims),
})

/** Every source, the one that fails longest first. */
export async function sources(db: Database): Promise<Source[]> {
  const rows = await db.selectFrom('source').selectAll().orderBy('failingSince').orderBy('hosterId').execute()
  return rows.map(read)
}

/** Whose files stand at one of these addresses already. */
export async function hostersAtSource(db: Database, addresses: string[]): Promise<Id[]> {
  const rows = await db
    .selectFrom('source')
    .select('hosterId')
    .where(({ or, eb }) => or([eb('address', 'in', addresses), eb('root', 'in', addresses)]))
    .execute()
  return rows.map(({ hosterId }) => hosterId)
}

export const hosterAtSource = async (db: Database, addresses: string[]): Promise<Id | undefined> =>
  (await hostersAtSource(db, addresses))[0]

export async function keptFiles(db: Database, hosterId: Id): Promise<Map<string, KeptFile>> {
  const rows = await db.selectFrom('sourceFile').selectAll().where('hosterId', '=', hosterId).execute()
  return new Map(rows.map((row) => [row.address, keptIn(row)]))
}

const keptIn = ({ address, etag, lastModified, content }: SourceFileTable): KeptFile => ({
  ...{ address, etag, lastModified },
  bytes: Buffer.from(content, 'base64'),
})

/** Every hoster's own file as it was last read. */
export async function keptRoots(db: Database): Promise<Map<string, KeptFile>> {
  const rows = await db
    .selectFrom('sourceFile')
    .innerJoin('source', 'source.root', 'sourceFile.address')
    .selectAll('sourceFile')
    .execute()
  return new Map(rows.map((row) => [row.address, keptIn(row)]))
}

/** The changes of a hoster that wait for somebody's word, or got it and still differ; the oldest first. */
export async function heldChangesOf(db: Database, hosterId: Id): Promise<HeldChange[]> {
  const rows = await db
    .selectFrom('heldChange')
    .selectAll()
    .where('hosterId', '=', hosterId)
    .orderBy('foundAt')
    .orderBy('what')
    .execute()
  return rows.map(heldOf)
}

const heldOf = ({ id, what, shown, foundAt, answer }: HeldChangeTable): HeldChange => ({
  id,
  what,
  shown: fromJson(shown),
  foundAt,
  answer,
})

/** How many changes wait for a word, by hoster. */
export async function hostersWithHeld(db: Database): Promise<Map<Id, number>> {
  const rows = await db.selectFrom('heldChange').select('hosterId').where('answer', 'is', null).execute()
  const counted = Map.groupBy(rows, ({ hosterId }) => hosterId)
  return new Map([...counted].map(([hosterId, held]) => [hosterId, held.length]))
}

/** The services that came from a hoster's files, gone or not. */
export function sourceServices(db: Database, hosterId: Id) {
  return db.selectFrom('sourceService').selectAll().where('hosterId', '=', hosterId).execute()
}
