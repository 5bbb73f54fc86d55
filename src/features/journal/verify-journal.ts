import type { Database, Id } from '../../platform/database/index.ts'
import { type FullRow, headOf, hidingsAmong, journalCounts, sealedAfter, waitingAfter } from './queries.ts'
import { beginning, contentHashOf, type Head, headAfter, hidingIdOf } from './seal.ts'

/**
 * What is wrong with a row: `removed` it is missing; `sealed` it, or its seal, was changed, or it was put in; `content`
 * is not what was written; `hidden` without an entry by this site that says so; `cut` all rows from here on were
 * removed at the end; `added` it stands behind the end.
 */
export type FaultKind = 'removed' | 'sealed' | 'content' | 'hidden' | 'cut' | 'added'

export interface Fault {
  kind: FaultKind
  /** Null: the row waits for its seal. */
  number: number | null
  entryId: Id | null
}

export interface Verification {
  sealed: number
  waiting: number
  hidden: number
  head: Head
  /** The first row where something is not as it was written. */
  fault: Fault | null
}

/** Walks the whole chain, and the rows that wait. Reads alone; the site, whose secret it takes, may go on writing. */
export async function verifyJournal(db: Database, secret: string): Promise<Verification> {
  const head = await headOf(db)
  const counts = await journalCounts(db)
  return { ...counts, head, fault: (await firstSealedFault(db, head, secret)) ?? (await firstWaitingFault(db, secret)) }
}

/** `known` is where the chain ended when the walk began. */
async function firstSealedFault(db: Database, known: Head, secret: string): Promise<Fault | null> {
  let head = beginning
  for (;;) {
    const rows = await sealedAfter(db, head.number)
    if (rows.length === 0) break
    const unexplained = await unexplainedHidings(db, rows, secret)
    for (const row of rows) {
      const next = headAfter(head, row)
      if (row.number !== next.number) return { kind: 'removed', number: next.number, entryId: null }
      const misfits = row.seal !== next.seal || (next.number === known.number && next.seal !== known.seal)
      const kind = misfits ? 'sealed' : contentFault(row, unexplained)
      if (kind) return { kind, number: next.number, entryId: row.id }
      head = next
    }
  }
  if (head.number < known.number) return { kind: 'cut', number: head.number + 1, entryId: null }
  const latest = await headOf(db)
  return head.number > latest.number ? { kind: 'added', number: latest.number + 1, entryId: null } : null
}

async function firstWaitingFault(db: Database, secret: string): Promise<Fault | null> {
  for (let after: FullRow | undefined; ; ) {
    const rows = await waitingAfter(db, after)
    const unexplained = await unexplainedHidings(db, rows, secret)
    for (const row of rows) {
      const kind = contentFault(row, unexplained)
      if (kind) return { kind, number: null, entryId: row.id }
    }
    after = rows.at(-1)
    if (!after) return null
  }
}

function contentFault({ id, content, salt, contentHash }: FullRow, unexplained: ReadonlySet<Id>): FaultKind | null {
  if (content === null) return unexplained.has(id) ? 'hidden' : null
  return contentHashOf(salt ?? '', content) === contentHash ? null : 'content'
}

/** An entry explains only what its id was made of: others may have been written into the database by hand. */
async function unexplainedHidings(db: Database, rows: FullRow[], secret: string): Promise<Set<Id>> {
  const hidden = rows.filter(({ content }) => content === null)
  const explaining = new Map(hidden.map((row) => [hidingIdOf(row, secret), row.id]))
  const written = await hidingsAmong(db, [...explaining.keys()])
  const explained = written.filter(({ id, subjectId }) => explaining.get(id) === subjectId)
  return new Set(hidden.map(({ id }) => id)).difference(new Set(explained.map(({ subjectId }) => subjectId)))
}
