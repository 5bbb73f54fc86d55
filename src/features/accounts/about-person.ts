import type { Database, Id } from '../../platform/database/index.ts'
import { keysOf } from './keys/api-keys.ts'
import { findPerson } from './queries.ts'
import { hasSecondFactor, instantOf, passkeysOf, passwordSince } from './securing/doors.ts'

/** All that accounts know of a person, as plain JSON. No secret: neither hashes nor what a code is made of. */
export async function aboutPerson(db: Database, personId: Id): Promise<Record<string, unknown>> {
  const { name, email, language, roles, createdAt, blockedFor } = await findPerson(db, personId)
  const { userId } = await db.selectFrom('person').select('userId').where('id', '=', personId).executeTakeFirstOrThrow()
  return {
    ...{ id: personId, name, email, language, createdAt, roles, blockedFor },
    ...(userId === null ? {} : await doorsOfUser(db, userId)),
    keys: await keysOf(db, personId),
    emailChange: (await emailChangeOf(db, personId)) ?? null,
    signInLinks: email === null ? [] : await linksOf(db, email),
    tries: await db.selectFrom('accountTry').select(['what', 'at']).where('personId', '=', personId).execute(),
  }
}

async function doorsOfUser(db: Database, userId: Id): Promise<Record<string, unknown>> {
  const rows = await db
    .selectFrom('authSession')
    .select(['userAgent', 'createdAt', 'expiresAt'])
    .where('userId', '=', userId)
    .execute()
  return {
    passwordSince: await passwordSince(db, userId),
    hasSecondFactor: await hasSecondFactor(db, userId),
    passkeys: (await passkeysOf(db, userId)).map(({ name, madeAt }) => ({ name, madeAt })),
    sessions: rows.map(({ userAgent, createdAt, expiresAt }) => ({
      device: userAgent,
      since: instantOf(createdAt),
      until: instantOf(expiresAt),
    })),
  }
}

const emailChangeOf = (db: Database, personId: Id) =>
  db
    .selectFrom('emailChange')
    .select(['newEmail', 'oldConfirmedAt', 'newConfirmedAt', 'createdAt', 'expiresAt'])
    .where('personId', '=', personId)
    .executeTakeFirst()

const linksOf = (db: Database, email: string) =>
  db
    .selectFrom('signInLink')
    .select(['createdAt', 'expiresAt', 'usedAt', 'next'])
    .where('email', '=', email)
    .orderBy('createdAt')
    .execute()
