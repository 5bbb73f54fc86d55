import { atomically, Clash, type Database, fromJson, type Id } from '../../platform/database/index.ts'
import { conflict, forbidden } from '../../platform/errors.ts'
import { actorUndoing } from './policy.ts'
import { findEntry, undoingOf } from './queries.ts'
import type { Reader, ToldByRooms, Undoing } from './rooms-tell.ts'

type Told = Pick<ToldByRooms, 'undoers' | 'isCoordination' | 'mayActFor' | 'mayUndo' | 'guardedUntil'>

/**
 * Takes a change back, as a new change by the room that made it. Refuses what is not theirs, what cannot be taken back,
 * what was already, and (the room says it) what has changed again since.
 */
export async function undoChange(
  db: Database,
  entryId: Id,
  { person, now }: { person: Reader; now: Temporal.Instant },
  told: Told,
): Promise<void> {
  return atomically(db, async (db) => {
    const entry = await findEntry(db, entryId)
    const actor = await actorUndoing(db, entry, person, told)
    if (!actor) throw forbidden('journal.not-yours-to-undo')
    const { hosterId } = entry
    const guardedUntil = hosterId === null ? null : await told.guardedUntil(db, person, hosterId, now)
    await undoEntry(db, entryId, { actor, now, guardedUntil }, told)
  }).catch(onceOnly)
}

/** The same for whom another room let do it: who holds the link that was mailed to those concerned. */
export async function undoEntry(db: Database, entryId: Id, by: Undoing, told: Pick<Told, 'undoers'>): Promise<void> {
  const entry = await findEntry(db, entryId)
  const undo = undoerOf(entry.verb, told)
  if (!undo) throw conflict('journal.cannot-be-undone')
  if (entry.content === null) throw conflict('journal.hidden-cannot-be-undone')
  if (await undoingOf(db, entryId)) throw conflict('journal.undone-already')
  const subject = { kind: entry.subjectKind, id: entry.subjectId }
  await undo(db, { entryId, subject, ...fromJson(entry.content) }, by)
  if (!(await undoingOf(db, entryId))) throw new Error(`what takes back ${entry.verb} recorded nothing`)
}

/** Two persons pressed the button at once. */
function onceOnly(error: unknown): never {
  const isTwice = error instanceof Clash && error.on === 'journalEntry.undoes'
  throw isTwice ? conflict('journal.undone-already') : error
}

export const undoerOf = (verb: string, { undoers }: Pick<ToldByRooms, 'undoers'>) =>
  Object.hasOwn(undoers, verb) ? undoers[verb] : undefined
