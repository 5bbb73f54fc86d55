import { sql } from 'kysely'
import { type Database, fromJson, type Id } from '../../platform/database/index.ts'
import { notFound } from '../../platform/errors.ts'
import type { JournalFilter } from './filter.ts'
import { beginning, type Head, type SealedPart } from './seal.ts'
import type { JournalEntryTable } from './tables.ts'

export type FullRow = JournalEntryTable
/** A row without what it says: lists do not read contents, which may be long. */
export type Row = Omit<JournalEntryTable, 'content' | 'salt' | 'contentHash'>

export const hidingVerb = 'journal.hidden'

/** What `after` holds of an entry that hides another. */
export interface HidingReason {
  reason: string
}

/** Refuses an unknown one. */
export async function findEntry(db: Database, id: Id): Promise<FullRow> {
  const row = await db.selectFrom('journalEntry').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound('journal.entry-not-found')
  return row
}

/** The newest rows that fit, `most` of them. */
export async function listEntries(db: Database, filter: JournalFilter, most: number): Promise<Row[]> {
  const { visible, from, until, after } = filter
  // The narrowest filter leads to the rows by its index, the others sieve: no engine then picks a wide index.
  const [narrowest, ...others] = exact(filter)
  let found = rows(db)
  if (narrowest) found = found.where(narrowest[0], '=', narrowest[1])
  for (const [column, value] of others) found = found.where(({ fn, val }) => fn.coalesce(column, val('')), '=', value)
  if (visible === 'public') found = found.where('visibility', narrowest ? '!=' : '=', narrowest ? 'private' : 'public')
  if (from) found = found.where('at', '>=', from)
  if (until) found = found.where('at', '<', until)
  if (after) {
    const last = await db.selectFrom('journalEntry').select(['at', 'id']).where('id', '=', after).executeTakeFirst()
    if (!last) return []
    found = found.where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'id'), '<', tuple(last.at, last.id)))
  }
  return found.orderBy('at', 'desc').orderBy('id', 'desc').limit(most).execute()
}

/** Values that must be equal, the narrowest first. */
function exact({ subject, hosterId, verb, actorKind }: JournalFilter) {
  const given = [
    ['subjectId', subject?.id],
    ['hosterId', hosterId],
    ['verb', verb],
    ['subjectKind', subject?.kind],
    ['actorKind', actorKind],
  ] as const
  return given.flatMap(([column, value]) => (value === undefined ? [] : [[column, value] as const]))
}

const rows = (db: Database) =>
  db
    .selectFrom('journalEntry')
    .select(['id', 'at', 'actorKind', 'actor', 'keyId', 'forHosterId', 'verb', 'subjectKind', 'subjectId'])
    .select(['hosterId', 'visibility', 'undoes', 'number', 'seal'])

/** What these rows say; hidden ones are left out. */
export async function contentsOf(db: Database, ids: Id[]) {
  const found = await db.selectFrom('journalEntry').select(['id', 'content']).where('id', 'in', ids).execute()
  return new Map(found.flatMap(({ id, content }) => (content === null ? [] : [[id, fromJson(content)] as const])))
}

/** Entries by their ids, as far as there are any. */
export const entriesById = (db: Database, ids: Id[]): Promise<Row[]> => rows(db).where('id', 'in', ids).execute()

/** The entry that takes this one back. */
export const undoingOf = (db: Database, id: Id): Promise<Row | undefined> =>
  rows(db).where('undoes', '=', id).executeTakeFirst()

/** The entry that hid what this one said. */
export const hidingOf = (db: Database, id: Id): Promise<Row | undefined> =>
  rows(db).where('subjectId', '=', id).where('verb', '=', hidingVerb).orderBy('at').executeTakeFirst()

/** Where the chain of seals ends. */
export async function headOf(db: Database): Promise<Head> {
  const head = await db.selectFrom('journalHead').select(['number', 'seal']).executeTakeFirst()
  return head ?? beginning
}

/** The next rows to seal, in order. */
export const rowsToSeal = (db: Database, most: number): Promise<SealedPart[]> =>
  db
    .selectFrom('journalEntry')
    .select(['id', 'at', 'actorKind', 'actor', 'keyId', 'forHosterId', 'verb', 'subjectKind', 'subjectId'])
    .select(['hosterId', 'visibility', 'undoes', 'contentHash'])
    .where('number', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .limit(most)
    .execute()

/** Gives each row its place in the chain, all in one statement: one by one, a long backlog takes minutes. */
export async function giveSeals(db: Database, sealed: (Head & { id: Id })[]): Promise<void> {
  const given = sealed.map(({ id, number, seal }) => sql`(${id}, cast(${number} as integer), ${seal})`)
  await sql`
    with "given" ("id", "number", "seal") as (values ${sql.join(given)})
    update "journalEntry" set "number" = "given"."number", "seal" = "given"."seal"
    from "given" where "journalEntry"."id" = "given"."id"
  `.execute(db)
}

/** Everything that this person did, or that was done about them, newest first. */
export function rowsOfPerson(db: Database, personId: Id): Promise<FullRow[]> {
  return db
    .selectFrom('journalEntry')
    .selectAll()
    .where(({ or, and, eb }) =>
      or([
        and([eb('actor', '=', personId), eb('actorKind', 'in', ['person', 'key'])]),
        and([eb('subjectId', '=', personId), eb('subjectKind', '=', 'person')]),
      ]),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function journalCounts(db: Database): Promise<{ sealed: number; waiting: number; hidden: number }> {
  const count = async (column: 'number' | 'content') => {
    const { all, some } = await db
      .selectFrom('journalEntry')
      .select(({ fn }) => [fn.countAll<number>().as('all'), fn.count<number>(column).as('some')])
      .executeTakeFirstOrThrow()
    return { some, none: all - some }
  }
  const [numbers, contents] = [await count('number'), await count('content')]
  return { sealed: numbers.some, waiting: numbers.none, hidden: contents.none }
}

/** A content may be long: few at a time. */
const batch = 200

export function sealedAfter(db: Database, number: number): Promise<FullRow[]> {
  return db.selectFrom('journalEntry').selectAll().where('number', '>', number).orderBy('number').limit(batch).execute()
}

export function waitingAfter(db: Database, after: FullRow | undefined): Promise<FullRow[]> {
  const waiting = db.selectFrom('journalEntry').selectAll().where('number', 'is', null)
  const next = after
    ? waiting.where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'id'), '>', tuple(after.at, after.id)))
    : waiting
  return next.orderBy('at').orderBy('id').limit(batch).execute()
}

/** Those of these entries that hide another, and which. */
export const hidingsAmong = (db: Database, ids: Id[]): Promise<{ id: Id; subjectId: string }[]> =>
  db
    .selectFrom('journalEntry')
    .select(['id', 'subjectId'])
    .where('verb', '=', hidingVerb)
    .where('subjectKind', '=', 'journal-entry')
    .where('id', 'in', ids)
    .execute()
