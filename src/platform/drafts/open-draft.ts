import { atomically, type Database, type Id, newId, toInstant, toJson } from '../database/index.ts'
import { hashOf, newToken } from '../token.ts'
import type { DraftKind } from './draft.ts'
import { makeRoomOfNobody, refuseTooManyOf } from './room.ts'
import './tables.ts'

interface Beginning<Content> {
  content: Content
  personId?: Id | null
  subjectId?: Id | null
}

/**
 * Keeps a new draft, and gives the last word of its address: a secret unless somebody signed in owns it. Refuses when
 * its person has too many, or, of nobody's, when there is no room.
 */
export function openDraft<Content>(
  db: Database,
  kind: DraftKind<Content>,
  { content, personId = null, subjectId = null }: Beginning<Content>,
  now: Temporal.Instant,
): Promise<string> {
  const [id, secret] = [newId(), personId === null ? newToken() : null]
  const [at, tokenHash] = [toInstant(now), secret === null ? null : hashOf(secret)]
  const told = { createdAt: at, savedAt: at, toldAt: null }
  const row = { id, kind: kind.name, tokenHash, personId, subjectId, content: toJson(content), ...told }
  return atomically(db, async (db) => {
    if (subjectId === null) await (personId === null ? makeRoomOfNobody(db, now) : refuseTooManyOf(db, personId))
    await db.insertInto('draft').values(row).execute()
    return secret ?? id
  })
}
