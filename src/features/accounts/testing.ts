import { serializeSigned } from 'hono/utils/cookie'
import { PostgresAdapter } from 'kysely'
import { type Database, type Id, type Instant, newId, toInstant } from '../../platform/database/index.ts'
import { makeKey } from './keys/api-keys.ts'
import type { Role, Scope } from './person.ts'
import { findPerson } from './queries.ts'
import { sessionCookie } from './signing-in/auth.ts'
import './tables.ts'

export interface PersonGiven {
  name?: string | null
  email?: string
  language?: 'fr' | 'en'
  roles?: Role[]
}

const then = Temporal.Instant.from('2026-11-01T12:00:00Z')

/** A person with an account, as if they had signed in once. The e-mail address follows from the name. */
export async function givenPerson(db: Database, said: PersonGiven = {}, at = then): Promise<{ id: Id; email: string }> {
  const { name = 'Camomille', language = 'fr', roles = [] } = said
  const { email = `${(name ?? newId()).toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')}@mail.example` } = said
  const { user, person } = accountOf(db, { name, email, language }, toInstant(at))
  await db.insertInto('authUser').values(user).execute()
  await db.insertInto('person').values(person).execute()
  for (const role of roles)
    await db
      .insertInto('roleGrant')
      .values({ personId: person.id, role, grantedAt: toInstant(at) })
      .execute()
  return { id: person.id, email }
}

/** Many people, each with an open session; for measuring, so a few hundred rows a statement. */
export async function givenCrowd(db: Database, count: number): Promise<void> {
  const date = toInstant(then)
  for (let first = 0; first < count; first += rowsAtOnce) {
    const accounts = Array.from({ length: Math.min(rowsAtOnce, count - first) }, (_, at) => {
      const email = `melisse.${first + at}@mail.example`
      return accountOf(db, { name: `Mélisse ${first + at}`, email, language: 'fr' }, date)
    })
    const sessions = accounts.map(({ user }) => sessionRow(user.id))
    await db
      .insertInto('authUser')
      .values(accounts.map(({ user }) => user))
      .execute()
    await db
      .insertInto('person')
      .values(accounts.map(({ person }) => person))
      .execute()
    await db.insertInto('authSession').values(sessions).execute()
  }
}

// SQLite takes some 32,000 values in a statement.
const rowsAtOnce = 500

/** The library's row of a person and ours. It has yes and no of its own on each engine. */
function accountOf(db: Database, said: { name: string | null; email: string; language: 'fr' | 'en' }, date: Instant) {
  const [id, userId] = [newId(), newId()]
  const { name, email, language } = said
  const emailVerified: 1 | boolean = db.getExecutor().adapter instanceof PostgresAdapter ? true : 1
  const dates = { createdAt: date, updatedAt: date }
  return {
    user: { id: userId, name: '', email, emailVerified, image: null, ...dates, twoFactorEnabled: null },
    person: { id, userId, name, language, revision: 1, createdAt: date, forgottenAt: null },
  }
}

/** The cookies of a browser in which this person signed in. */
export async function givenSession(db: Database, personId: Id, secret: string): Promise<Record<string, string>> {
  const { userId } = await db.selectFrom('person').select('userId').where('id', '=', personId).executeTakeFirstOrThrow()
  const session = sessionRow(userId ?? '')
  await db.insertInto('authSession').values(session).execute()
  const cookie = await serializeSigned(sessionCookie, session.token, secret, { secure: true, path: '/' })
  return { [sessionCookie]: cookie.split(';')[0]?.slice(sessionCookie.length + 1) ?? '' }
}

function sessionRow(userId: Id) {
  const [now, until] = ['2026-11-23T09:00:00.000Z', '2126-11-23T09:00:00.000Z']
  const dates = { createdAt: now, updatedAt: now, expiresAt: until }
  return { id: newId(), token: newId(), userId, ipAddress: null, userAgent: 'Firefox · Linux', ...dates }
}

/** An API key of this person, as its program sends it. */
export async function givenKey(db: Database, personId: Id, scopes: Scope[]): Promise<string> {
  const person = await findPerson(db, personId)
  const actor = { kind: 'person', personId, forHosterId: null } as const
  return makeKey(db, { ...person, personId }, { name: 'Essai', scopes, days: null }, { actor, now: then })
}

export { newFirstLink } from './signing-in/sign-in-link.ts'
