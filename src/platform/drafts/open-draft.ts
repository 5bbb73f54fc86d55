import { type Database, type Id, newId, toInstant, toJson } from '../database/index.ts'
import { hashOf, newToken } from '../token.ts'
import type { DraftKind } from './draft.ts'
import './tables.ts'

interface Beginning<Content> {
  content: Content
  personId?: Id | null
  subjectId?: Id | null
}

/** Keeps a new draft, and gives the last word of its address: a secret unless somebody signed in owns it. */
export async function openDraft<Content>(
  db: Database,
  kind: DraftKind<Content>,
  { content, personId = null, subjectId = null }: Beginning<Content>,
  now: Temporal.Instant,
): Promise<string> {
  const [id, secret] = [newId(), personId === null ? newToken() : null]
  const at = toInstant(now)
  await db
    .insertInto('draft')
    .values({
      id,
      kind: kind.name,
      tokenHash: secret === null ? null : hashOf(secret),
      personId,
      subjectId,
      content: toJson(content),
      createdAt: at,
      savedAt: at,
      toldAt: null,
    })
    .execute()
  return secret ?? id
}
