import { randomBytes } from 'node:crypto'
import { type Database, type Id, newIdInTime, toInstant, toJson } from '../../platform/database/index.ts'
import type { Actor, Change } from './entry.ts'
import { contentHashOf } from './seal.ts'
import './tables.ts'

/** Writes one row of the journal, in the caller's own transaction; sealed afterwards, in order. Gives its id. */
export async function recordChange(
  db: Database,
  change: Change,
  now: Temporal.Instant,
  id = newIdInTime(),
): Promise<Id> {
  const { actor, verb, subject, hosterId, visibility, undoes = null } = change
  const content = toJson({ before: change.before, after: change.after })
  const salt = randomBytes(16).toString('base64url')
  await db
    .insertInto('journalEntry')
    .values({
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
    })
    .execute()
  return id
}

function columnsOf(actor: Actor) {
  if (actor.kind === 'person' || actor.kind === 'key') {
    const keyId = actor.kind === 'key' ? actor.keyId : null
    return { actorKind: actor.kind, actor: actor.personId, keyId, forHosterId: actor.forHosterId }
  }
  return { actorKind: actor.kind, actor: actor.name, keyId: null, forHosterId: null }
}
