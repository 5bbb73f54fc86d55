import { randomBytes } from 'node:crypto'
import {
  atomically,
  type Database,
  fromJson,
  type Id,
  type Instant,
  newId,
  toInstant,
  toJson,
} from '../../../platform/database/index.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { hashOf } from '../../../platform/token.ts'
import { recordChange } from '../../journal/index.ts'
import type { By } from '../by.ts'
import { isCoordination, type Scope, type SignedIn } from '../person.ts'
import { keyPrefix } from '../signing-in/signed-in.ts'

export interface ApiKey {
  id: Id
  name: string
  beginning: string
  scopes: Scope[]
  createdAt: Instant
  expiresAt: Instant | null
  lastUsedAt: Instant | null
}

interface Wish {
  name: string
  scopes: Scope[]
  /** Null: it never expires by itself. */
  days: number | null
}

const mostKeys = 20

/** What a person may let a key do: never more than they may themselves. */
export const scopesOf = (person: Pick<SignedIn, 'roles'>): Scope[] =>
  isCoordination(person) ? ['read', 'describe', 'coordinate'] : ['read', 'describe']

/** The keys of a person, the newest first. */
export async function keysOf(db: Database, personId: Id): Promise<ApiKey[]> {
  const rows = await db
    .selectFrom('apiKey')
    .select(['id', 'name', 'beginning', 'scopes', 'createdAt', 'expiresAt', 'lastUsedAt'])
    .where('personId', '=', personId)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, scopes: fromJson(row.scopes) }))
}

/** Makes a key, and gives it this once: only its hash is kept. */
export async function makeKey(
  db: Database,
  person: Pick<SignedIn, 'personId' | 'roles'>,
  { name, scopes, days }: Wish,
  { actor, now }: By,
): Promise<string> {
  if (scopes.some((scope) => !scopesOf(person).includes(scope))) throw invalid('scope', 'accounts.key-scope-not-yours')
  const { personId } = person
  const key = keyPrefix + randomBytes(32).toString('base64url')
  const [hash, beginning, id] = [hashOf(key), key.slice(0, keyPrefix.length + 4), newId()]
  const expiresAt = days === null ? null : toInstant(now.add({ hours: 24 * days }))
  await atomically(db, async (db) => {
    if ((await keysOf(db, personId)).length >= mostKeys) throw conflict('accounts.too-many-keys')
    const row = { id, personId, name, hash, beginning, scopes: toJson(scopes), expiresAt, lastUsedAt: null }
    await db
      .insertInto('apiKey')
      .values({ ...row, createdAt: toInstant(now) })
      .execute()
    await recordChange(
      db,
      { ...ofPerson(personId), actor, verb: 'key.made', before: null, after: { key: id, scopes } },
      now,
    )
  })
  return key
}

/** Ends a key of this person; one that is over already, or another's, changes nothing. */
export function endKey(db: Database, { personId }: SignedIn, id: Id, { actor, now }: By): Promise<void> {
  return atomically(db, async (db) => {
    const key = (await keysOf(db, personId)).find((key) => key.id === id)
    if (!key) return
    await db.deleteFrom('apiKey').where('id', '=', id).execute()
    const before = { key: id, scopes: key.scopes }
    await recordChange(db, { ...ofPerson(personId), actor, verb: 'key.ended', before, after: null }, now)
  })
}

const ofPerson = (id: Id) => ({ subject: { kind: 'person', id }, hosterId: null, visibility: 'private' }) as const
