import { randomBytes } from 'node:crypto'
import { type Database, type Id, newIdInTime, toInstant, toJson } from '../../platform/database/index.ts'
import type { Actor, Change } from './entry.ts'
import { contentHashOf } from './seal.ts'
import type { JournalEntryTable } from './tables.ts'
import './tables.ts'

/** Writes one row of the journal, in the caller's own transaction; sealed afterwards, in order. Gives its id. */
export async function recordChange(
  db: Database,
  change: Change,
  now: Temporal.Instant,
  id = newIdInTime(),
): Promise<Id> {
  await db
    .insertInto('journalEntry')
    .values(rowOf(change, now, id))
    .execute()
  return id
}

/** The same of several as a statement, to be written together with what they tell. */
export function entriesOf(db: Database, changes: readonly { change: Change; now: Temporal.Instant }[]) {
  return db.insertInto('journalEntry').values(changes.map(({ change, now }) => rowOf(change, now, newIdInTime())))
}

function rowOf(change: Change, now: Temporal.Instant, id: Id): JournalEntryTable {
  const { actor, verb, subject, hosterId, visibility, undoes = null } = change
  const content = toJson({ before: change.before, after: change.after })
  const salt = randomBytes(16).toString('base64url')
  return {
    id,
    at: toInstant(now),
    ...columnsOf(actor),
    verb,
    subjectKind: subject.kind,
    subjectId: subject.id,
    hosterId,
    visibility,
    undoes,
    content,
    salt,
    contentHash: contentHashOf(salt, content),
    number: null,
    seal: null,
  }
}

function columnsOf(actor: Actor) {
  if (actor.kind === 'person' || actor.kind === 'key') {
    const keyId = actor.kind === 'key' ? actor.keyId : null
    return { actorKind: actor.kind, actor: actor.personId, keyId, forHosterId: actor.forHosterId }
  }
  return { actorKind: actor.kind, actor: actor.name, keyId: null, forHosterId: null }
}
