import { type Database, fromJson, type Id } from '../../platform/database/index.ts'
import { notFound } from '../../platform/errors.ts'
import type { Person, Role, SignedIn } from './person.ts'
import './tables.ts'

/** The person of this session's token, unless it ended or they are blocked. */
export async function personOfSession(db: Database, token: string, now: Temporal.Instant): Promise<SignedIn | null> {
  const row = await db
    .selectFrom('authSession')
    .innerJoin('person', 'person.userId', 'authSession.userId')
    .innerJoin('authUser', 'authUser.id', 'authSession.userId')
    .leftJoin('personBlock', 'personBlock.personId', 'person.id')
    .select(['authSession.id as sessionId', 'authSession.expiresAt', 'person.id', 'person.name', 'person.language'])
    .select('authUser.email')
    .where('authSession.token', '=', token)
    .where('personBlock.personId', 'is', null)
    .executeTakeFirst()
  if (!row || new Date(row.expiresAt).getTime() <= now.epochMilliseconds) return null
  const { id, name, email, language, sessionId } = row
  const via = { kind: 'session', sessionId } as const
  return { personId: id, name, email, language, roles: await rolesOf(db, id), via }
}

/** The person whose key this is the hash of, unless it ended or they are blocked. */
export async function personOfKey(db: Database, hash: string, now: Temporal.Instant): Promise<SignedIn | null> {
  const row = await db
    .selectFrom('apiKey')
    .innerJoin('person', 'person.id', 'apiKey.personId')
    .innerJoin('authUser', 'authUser.id', 'person.userId')
    .leftJoin('personBlock', 'personBlock.personId', 'person.id')
    .select(['apiKey.id as keyId', 'apiKey.scopes', 'apiKey.expiresAt', 'person.id', 'person.name', 'person.language'])
    .select('authUser.email')
    .where('apiKey.hash', '=', hash)
    .where('personBlock.personId', 'is', null)
    .executeTakeFirst()
  if (!row || (row.expiresAt !== null && Temporal.Instant.compare(row.expiresAt, now) <= 0)) return null
  const { id, name, email, language, keyId } = row
  const via = { kind: 'key', keyId, scopes: fromJson(row.scopes) } as const
  return { personId: id, name, email, language, roles: await rolesOf(db, id), via }
}

async function rolesOf(db: Database, personId: Id): Promise<Role[]> {
  const rows = await db.selectFrom('roleGrant').select('role').where('personId', '=', personId).execute()
  return rows.map(({ role }) => role).sort()
}

/** These people, as far as they are known. */
export async function personsById(db: Database, ids: Id[]): Promise<Person[]> {
  if (ids.length === 0) return []
  const rows = await personRows(db).where('person.id', 'in', ids).execute()
  const grants = await db.selectFrom('roleGrant').select(['personId', 'role']).where('personId', 'in', ids).execute()
  const rolesOf = Map.groupBy(grants, ({ personId }) => personId)
  return rows.map((row) => ({ ...row, roles: (rolesOf.get(row.id) ?? []).map(({ role }) => role).sort() }))
}

/** Refuses an unknown one. */
export async function findPerson(db: Database, id: Id): Promise<Person> {
  const [person] = await personsById(db, [id])
  if (!person) throw notFound('accounts.person-not-found')
  return person
}

export async function personByEmail(db: Database, email: string): Promise<Person | undefined> {
  const row = await personRows(db).where('authUser.email', '=', email).executeTakeFirst()
  return row && findPerson(db, row.id)
}

/** Everybody who holds this role. */
export async function personsWithRole(db: Database, role: Role): Promise<Person[]> {
  const rows = await db.selectFrom('roleGrant').select('personId').where('role', '=', role).execute()
  return personsById(
    db,
    rows.map(({ personId }) => personId),
  )
}

/** Everybody who holds a role or is shut out, by name. */
export async function personsOfNote(db: Database): Promise<Person[]> {
  const named = await db.selectFrom('roleGrant').select('personId').execute()
  const blocked = await db.selectFrom('personBlock').select('personId').execute()
  const ids = new Set([...named, ...blocked].map(({ personId }) => personId))
  const people = await personsById(db, [...ids])
  const titleOf = ({ name, email }: Person) => name ?? email ?? ''
  return people.sort((a, b) => titleOf(a).localeCompare(titleOf(b)))
}

const personRows = (db: Database) =>
  db
    .selectFrom('person')
    .leftJoin('authUser', 'authUser.id', 'person.userId')
    .leftJoin('personBlock', 'personBlock.personId', 'person.id')
    .select(['person.id', 'person.name', 'person.language', 'person.revision', 'person.createdAt'])
    .select(['authUser.email', 'personBlock.reason as blockedFor'])

/** Whether the library's user is a person who is blocked. */
export async function isBlockedUser(db: Database, userId: Id): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .innerJoin('personBlock', 'personBlock.personId', 'person.id')
    .select('person.id')
    .where('person.userId', '=', userId)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether nobody administers the site yet. */
export async function lacksAdministrator(db: Database): Promise<boolean> {
  const row = await db.selectFrom('roleGrant').select('personId').where('role', '=', 'administrator').executeTakeFirst()
  return row === undefined
}
