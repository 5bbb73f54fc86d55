import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { conflict, forbidden, notFound } from '../../../platform/errors.ts'
import { type Actor, recordChange } from '../../journal/index.ts'
import type { By } from '../by.ts'
import { isAdministrator, type Role } from '../person.ts'
import { findPerson } from '../queries.ts'

interface Given {
  personId: Id
  role: Role
}

/** Names a person to a role; naming twice changes nothing. */
export function grantRole(db: Database, { personId, role }: Given, { actor, now, undoes }: By): Promise<void> {
  return atomically(db, async (db) => {
    await refuseUnlessAdministrator(db, actor)
    const { roles, email } = await findPerson(db, personId)
    if (roles.includes(role)) return
    // Who was forgotten holds no role: they would count as an administrator, and nobody could be one.
    if (email === null) throw notFound('accounts.person-not-found')
    await db
      .insertInto('roleGrant')
      .values({ personId, role, grantedAt: toInstant(now) })
      .execute()
    await recordChange(
      db,
      { ...ofPerson(personId), actor, undoes: undoes ?? null, verb: 'role.granted', before: null, after: { role } },
      now,
    )
  })
}

/** Takes a role back; also from oneself, but a site keeps somebody who administers it. */
export function revokeRole(db: Database, { personId, role }: Given, { actor, now, undoes }: By): Promise<void> {
  return atomically(db, async (db) => {
    await refuseUnlessAdministrator(db, actor)
    const { roles } = await findPerson(db, personId)
    if (!roles.includes(role)) return
    if (role === 'administrator') await refuseLastAdministrator(db, personId)
    await db.deleteFrom('roleGrant').where('personId', '=', personId).where('role', '=', role).execute()
    await recordChange(
      db,
      { ...ofPerson(personId), actor, undoes: undoes ?? null, verb: 'role.revoked', before: { role }, after: null },
      now,
    )
  })
}

/** Asks again what the route asked: the journal, too, is a door to these verbs, and open to the coordination. */
export async function refuseUnlessAdministrator(db: Database, actor: Actor): Promise<void> {
  if ('personId' in actor && !isAdministrator(await findPerson(db, actor.personId)))
    throw forbidden('accounts.only-administrators')
}

/** Refuses when nobody else administers the site. Blocked people do not count: nobody could let them in again. */
export async function refuseLastAdministrator(db: Database, personId: Id): Promise<void> {
  const others = await db
    .selectFrom('roleGrant')
    .leftJoin('personBlock', 'personBlock.personId', 'roleGrant.personId')
    .select('roleGrant.personId')
    .where('role', '=', 'administrator')
    .where('roleGrant.personId', '!=', personId)
    .where('personBlock.personId', 'is', null)
    .execute()
  if (others.length === 0) throw conflict('accounts.last-administrator')
}

const ofPerson = (id: Id) => ({ subject: { kind: 'person', id }, hosterId: null, visibility: 'private' }) as const
