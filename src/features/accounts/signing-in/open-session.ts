import { z } from 'zod'
import { atomically, Clash, type Database, type Id, newId, toInstant } from '../../../platform/database/index.ts'
import { forbidden } from '../../../platform/errors.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import type { Request } from '../../../platform/web/index.ts'
import { headersOf, passCookies } from './library.ts'

/** What the library answers to an e-mail address that is proven, or to the gate of the second factor behind it. */
const Opened = z.union([
  z.object({ twoFactorRedirect: z.literal(true) }),
  z.object({ userId: z.string(), isOpen: z.boolean() }),
])

/**
 * Signs in who has shown that a mailbox is theirs, and makes their account when they are new. `second-factor`: they
 * have one, which is still to be asked. Refuses who is blocked. Never called inside a transaction.
 */
export async function openSession(c: Request, email: string): Promise<{ personId: Id } | 'second-factor'> {
  const { db, now, language, site } = c.var
  const auth = await site.auth()
  const { headers, response } = await auth.api.signInProvenEmail({
    body: { email },
    headers: headersOf(c),
    returnHeaders: true,
  })
  const opened = Opened.parse(response)
  if ('twoFactorRedirect' in opened) {
    passCookies(c, headers)
    return 'second-factor'
  }
  if (!opened.isOpen) throw forbidden('accounts.blocked')
  const personId = await personOfUser(db, opened.userId, language, now)
  passCookies(c, headers)
  return { personId }
}

/** Our own row of a user of the library, made when they first come. */
export async function personOfUser(db: Database, userId: Id, language: Language, now: Temporal.Instant): Promise<Id> {
  const known = await idOfUser(db, userId)
  if (known) return known
  return newPersonOf(db, userId, language, now).catch(async (error) => {
    // Somebody came in twice at once.
    const meanwhile = error instanceof Clash ? await idOfUser(db, userId) : undefined
    if (meanwhile === undefined) throw error
    return meanwhile
  })
}

async function idOfUser(db: Database, userId: Id): Promise<Id | undefined> {
  return (await db.selectFrom('person').select('id').where('userId', '=', userId).executeTakeFirst())?.id
}

function newPersonOf(db: Database, userId: Id, language: Language, now: Temporal.Instant): Promise<Id> {
  return atomically(db, async (db) => {
    const known = await idOfUser(db, userId)
    if (known) return known
    const id = newId()
    await db
      .insertInto('person')
      .values({ id, userId, name: null, language, revision: 1, createdAt: toInstant(now), forgottenAt: null })
      .execute()
    return id
  })
}
