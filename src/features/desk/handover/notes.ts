import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { refuseMoved } from '../../../platform/edit-conflict.ts'
import { forbidden, notFound } from '../../../platform/errors.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import { findPerson, isCoordination } from '../../accounts/index.ts'
import type { By } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import type { HandoverNoteTable } from './tables.ts'
import './tables.ts'

export const longestNote = 20_000
const mostShown = 50

export type Note = Omit<HandoverNoteTable, 'byPersonId'>

const columns = ['number', 'text', 'language', 'at'] as const

/** The note as it stands; null while nobody wrote one. */
export async function presentNote(db: Database): Promise<Note | null> {
  const row = db.selectFrom('handoverNote').select(columns).orderBy('number', 'desc').limit(1)
  return (await row.executeTakeFirst()) ?? null
}

/** Refuses a version that there is not. */
export async function findNote(db: Database, number: number): Promise<Note> {
  const row = await db.selectFrom('handoverNote').select(columns).where('number', '=', number).executeTakeFirst()
  if (!row) throw notFound('desk.no-note')
  return row
}

/** When each version was written, the last first. */
export function versionsOfNote(db: Database): Promise<{ number: number; at: string }[]> {
  return db.selectFrom('handoverNote').select(['number', 'at']).orderBy('number', 'desc').limit(mostShown).execute()
}

/** Writes another version of the note, typed over the given one; 0: there was none. */
export function writeNote(
  db: Database,
  { text, language, revision }: { text: string; language: Language; revision: number },
  { actor, now }: By,
): Promise<number> {
  return atomically(db, async (db) => {
    const byPersonId = await refuseOthers(db, actor)
    const known = await presentNote(db)
    if (known?.text === text) return known.number
    refuseMoved(revision, { value: known, revision: known?.number ?? 0 })
    const number = revision + 1
    await db
      .insertInto('handoverNote')
      .values({ number, text, language, byPersonId, at: toInstant(now) })
      .execute()
    // What it says is for the coordination: the journal says that it was written, and to nobody else.
    const subject = { kind: 'handover-note', id: String(number) }
    const what = { verb: 'handover.noted', subject, hosterId: null, before: null, after: null } as const
    await recordChange(db, { actor, ...what, visibility: 'private' }, now)
    return number
  })
}

async function refuseOthers(db: Database, actor: By['actor']): Promise<Id> {
  if ('personId' in actor && isCoordination(await findPerson(db, actor.personId))) return actor.personId
  throw forbidden('accounts.only-coordination')
}
