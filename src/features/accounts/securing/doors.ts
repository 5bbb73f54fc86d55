import type { Database, Id, Instant } from '../../../platform/database/index.ts'
import type { SignedIn } from '../person.ts'
import { sessionOver } from '../signing-in/library.ts'
import type { LibraryDate } from '../tables.ts'

export interface Passkey {
  id: Id
  name: string | null
  madeAt: Instant | null
}

export interface OpenSession {
  id: Id
  /** The browser and the system in two words; null when they said nothing. */
  device: string | null
  since: Instant
  /** Whether it is the one that asks. */
  isThis: boolean
}

/** All by which an account can be entered, besides the mailed link. */
export interface Doors {
  passkeys: Passkey[]
  passwordSince: Instant | null
  hasSecondFactor: boolean
  sessions: OpenSession[]
}

export async function doorsOf(db: Database, person: SignedIn, now: Temporal.Instant): Promise<Doors> {
  const userId = await userIdOf(db, person.personId)
  return {
    passkeys: await passkeysOf(db, userId),
    passwordSince: await passwordSince(db, userId),
    hasSecondFactor: await hasSecondFactor(db, userId),
    sessions: await sessionsOf(db, userId, person, now),
  }
}

/** The library's own name of a person who can sign in. */
export async function userIdOf(db: Database, personId: Id): Promise<Id> {
  const { userId } = await db.selectFrom('person').select('userId').where('id', '=', personId).executeTakeFirstOrThrow()
  // They were forgotten a moment ago.
  if (userId === null) throw sessionOver()
  return userId
}

export async function passwordSince(db: Database, userId: Id): Promise<Instant | null> {
  const row = await db
    .selectFrom('authAccount')
    .select('updatedAt')
    .where('userId', '=', userId)
    .where('password', 'is not', null)
    .executeTakeFirst()
  return row ? instantOf(row.updatedAt) : null
}

export async function hasSecondFactor(db: Database, userId: Id): Promise<boolean> {
  const row = await db.selectFrom('authUser').select('twoFactorEnabled').where('id', '=', userId).executeTakeFirst()
  return Boolean(row?.twoFactorEnabled)
}

/** When this session was opened; undefined when it is over. */
export async function sessionSince(db: Database, sessionId: Id): Promise<Instant | undefined> {
  const row = await db.selectFrom('authSession').select('createdAt').where('id', '=', sessionId).executeTakeFirst()
  return row && instantOf(row.createdAt)
}

/** Whether the session of this person is still there. */
export async function isOpen(db: Database, { via }: SignedIn): Promise<boolean> {
  return via.kind === 'session' && (await sessionSince(db, via.sessionId)) !== undefined
}

export async function passkeysOf(db: Database, userId: Id): Promise<Passkey[]> {
  const rows = await db
    .selectFrom('authPasskey')
    .select(['id', 'name', 'createdAt'])
    .where('userId', '=', userId)
    .execute()
  return rows
    .map(({ id, name, createdAt }) => ({ id, name, madeAt: createdAt === null ? null : instantOf(createdAt) }))
    .sort((a, b) => (a.madeAt ?? '').localeCompare(b.madeAt ?? ''))
}

async function sessionsOf(db: Database, userId: Id, { via }: SignedIn, now: Temporal.Instant): Promise<OpenSession[]> {
  const rows = await db
    .selectFrom('authSession')
    .select(['id', 'userAgent', 'createdAt', 'expiresAt'])
    .where('userId', '=', userId)
    .execute()
  const isThis = (id: Id) => via.kind === 'session' && via.sessionId === id
  return rows
    .filter(({ expiresAt }) => new Date(expiresAt).getTime() > now.epochMilliseconds)
    .map((row) => ({
      id: row.id,
      device: row.userAgent || null,
      since: instantOf(row.createdAt),
      isThis: isThis(row.id),
    }))
    .sort((a, b) => Number(b.isThis) - Number(a.isThis) || b.since.localeCompare(a.since))
}

/** What the library wrote as a date, on either engine. */
export const instantOf = (date: LibraryDate): Instant => new Date(date).toISOString()
