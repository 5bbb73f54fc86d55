import { type Database, fromJson, type Id } from '../../platform/database/index.ts'
import { EditConflict } from '../../platform/edit-conflict.ts'
import { Refusal } from '../../platform/errors.ts'
import type { By } from './by.ts'
import { type Hoster, hosterById, registerUndoers } from './index.ts'

export const onDay = (day: number) => Temporal.Instant.from('2026-11-01T12:00:00Z').add({ hours: 24 * (day - 1) })

/** A person of the coordination, on a day of November. */
export const byHand = (day = 20): By => ({
  actor: { kind: 'person', personId: 'camomille', forHosterId: null },
  now: onDay(day),
})

export interface Told {
  id: Id
  verb: string
  visibility: string
  subject: string
  hosterId: Id | null
  actor: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  undoes: Id | null
}

/** What the journal tells of these verbs, the oldest first and what is public before what is private. */
export async function toldOf(db: Database, ...verbs: string[]): Promise<Told[]> {
  const rows = await db
    .selectFrom('journalEntry')
    .selectAll()
    .where('verb', 'in', verbs)
    .orderBy('at')
    .orderBy('visibility', 'desc')
    .orderBy('subjectId')
    .execute()
  return rows.map(({ id, verb, visibility, subjectKind, subjectId, hosterId, actor, content, undoes }) => {
    const { before, after } = content ? fromJson(content) : { before: null, after: null }
    return { id, verb, visibility, subject: `${subjectKind} ${subjectId}`, hosterId, actor, before, after, undoes }
  })
}

/** Takes an entry of the journal back. */
export async function takeBack(db: Database, entry: Told | undefined, by = byHand(25)): Promise<void> {
  if (!entry) throw new Error('nothing was told')
  const [kind = '', ...id] = entry.subject.split(' ')
  const { id: entryId, before, after } = entry
  await registerUndoers[entry.verb]?.(db, { entryId, subject: { kind, id: id.join(' ') }, before, after }, by)
}

export async function hosterNow(db: Database, id: Id): Promise<Hoster> {
  const hoster = await hosterById(db, id)
  if (!hoster) throw new Error('no such hoster')
  return hoster
}

/** For `assert.rejects`: refused so, with this reason. */
export const refusedAs = (status: number, reason: string) => (error: unknown) =>
  error instanceof Refusal && error.status === status && error.reason === reason

/** For `assert.rejects`: somebody was quicker; what stands there now is handed over. */
export const movedTo = (check: (present: unknown, revision: number) => boolean) => (error: unknown) =>
  error instanceof EditConflict && error.status === 409 && check(error.present, error.revision)
