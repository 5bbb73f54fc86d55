import { serializeSigned } from 'hono/utils/cookie'
import { type Database, type Id, newId, toInstant } from '../../platform/database/index.ts'
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
  const [id, userId] = [newId(), newId()]
  const date = toInstant(at)
  const user = { id: userId, name: '', email, image: null, createdAt: date, updatedAt: date }
  await db
    .insertInto('authUser')
    .values({ ...user, ...(await libraryYesNo(db)), twoFactorEnabled: null })
    .execute()
  await db
    .insertInto('person')
    .values({ id, userId, name, language, revision: 1, createdAt: date, forgottenAt: null })
    .execute()
  for (const role of roles) await db.insertInto('roleGrant').values({ personId: id, role, grantedAt: date }).execute()
  return { id, email }
}

/** The cookies of a browser in which this person signed in. */
export async function givenSession(db: Database, personId: Id, secret: string): Promise<Record<string, string>> {
  const { userId } = await db.selectFrom('person').select('userId').where('id', '=', personId).executeTakeFirstOrThrow()
  const token = newId()
  const [now, until] = ['2026-11-23T09:00:00.000Z', '2126-11-23T09:00:00.000Z']
  const session = { id: newId(), token, userId: userId ?? '', ipAddress: null, userAgent: 'Firefox · Linux' }
  await db
    .insertInto('authSession')
    .values({ ...session, createdAt: now, updatedAt: now, expiresAt: until })
    .execute()
  const cookie = await serializeSigned(sessionCookie, token, secret, { secure: true, path: '/' })
  return { [sessionCookie]: cookie.split(';')[0]?.slice(sessionCookie.length + 1) ?? '' }
}

/** An API key of this person, as its program sends it. */
export async function givenKey(db: Database, personId: Id, scopes: Scope[]): Promise<string> {
  const person = await findPerson(db, personId)
  const actor = { kind: 'person', personId, forHosterId: null } as const
  return makeKey(db, { ...person, personId }, { name: 'Essai', scopes, days: null }, { actor, now: then })
}

/** The library has yes and no of its own on each engine. */
async function libraryYesNo(db: Database): Promise<{ emailVerified: 1 | boolean }> {
  const tables = await db.introspection.getTables()
  const column = tables.find(({ name }) => name === 'authUser')?.columns.find(({ name }) => name === 'emailVerified')
  return { emailVerified: column?.dataType.startsWith('bool') ? true : 1 }
}

export { newFirstLink } from './signing-in/sign-in-link.ts'
