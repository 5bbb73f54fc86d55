import { fromJson } from '../../platform/database/index.ts'
import { notFound } from '../../platform/errors.ts'
import type { Request } from '../../platform/web/index.ts'
import type { Values } from './entry.ts'
import { type EntryShown, shownEntries } from './entry-shown.ts'
import { type Meant, meantIn } from './meant.ts'
import { actorUndoing, oversees } from './policy.ts'
import { contentsOf, entriesById, findEntry, hidingOf, type Row, undoingOf } from './queries.ts'
import { undoerOf } from './undo-change.ts'

/** One entry with all that it says. */
export interface EntryDetail {
  entry: EntryShown
  /** Null: it was hidden. */
  content: { before: Values | null; after: Values | null } | null
  /** What its values say to people. */
  meant: Meant
  /** Why and by which entry it was hidden; the reason is null when that was hidden in turn. */
  hiding: { row: Row; reason: string | null } | null
  undoes: EntryShown | null
  undoneBy: EntryShown | null
  /** Whether the reader is offered to take it back. */
  mayUndo: boolean
  /** Whether the reader is offered to hide what it says. */
  mayHide: boolean
}

/** Refuses a private entry to all but the coordination, as if there were none. */
export async function entryDetail(c: Request): Promise<EntryDetail> {
  const { db, language, person, site, view } = c.var
  const mayOversee = oversees(person, site)
  const isSeen = ({ visibility }: Pick<Row, 'visibility'>) => visibility === 'public' || mayOversee
  const { content: json, salt: _, contentHash: __, ...row } = await findEntry(db, c.req.param('id') ?? '')
  if (!isSeen(row)) throw notFound('journal.entry-not-found')
  const taken = row.undoes === null ? [] : await entriesById(db, [row.undoes])
  const undoing = await undoingOf(db, row.id)
  const around = [row, ...taken, ...(undoing ? [undoing] : [])].filter(isSeen)
  const { describers, demandsOn } = site
  const wish = { describers, demandsOn, language, namesPeople: mayOversee }
  const shown = await shownEntries(db, around, wish)
  const of = (id: string | null | undefined) => shown.find((each) => each.row.id === id) ?? null
  const [entry] = shown
  if (!entry) throw notFound('journal.entry-not-found')
  const content = json === null ? null : fromJson(json)
  const { t, format, collective } = view
  const words = { language, t, format, timeZone: collective.timeZone }
  const isUndoable = content !== null && !undoing && undoerOf(row.verb, site) !== undefined
  return {
    entry,
    content,
    meant: await meantIn(db, content, site, words),
    hiding: content === null ? await reasonOf(c, row.id) : null,
    undoes: of(row.undoes),
    undoneBy: of(undoing?.id),
    mayHide: content !== null && mayOversee,
    mayUndo: isUndoable && person?.via.kind === 'session' && (await actorUndoing(db, row, person, site)) !== null,
  }
}

async function reasonOf({ var: { db } }: Request, id: string): Promise<EntryDetail['hiding']> {
  const row = await hidingOf(db, id)
  if (!row) return null
  const reason = (await contentsOf(db, [row.id])).get(row.id)?.after?.reason
  return { row, reason: typeof reason === 'string' ? reason : null }
}
