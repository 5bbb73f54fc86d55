import { getSignedCookie } from 'hono/cookie'
import { Refusal } from '../../../platform/errors.ts'
import { hashOf } from '../../../platform/token.ts'
import type { Request } from '../../../platform/web/index.ts'
import type { SignedIn } from '../person.ts'
import { personOfKey, personOfSession } from '../queries.ts'
import { sessionCookie } from './auth.ts'

/** How an API key begins, so that it is known when it leaks. */
export const keyPrefix = 'chatterie_'

/**
 * Who asks: by an API key when the request has one (its cookies then count for nothing), else by the session of its
 * cookie, read anew each time: a session that was revoked ends at once. Refuses a key that is none.
 */
export async function signedInOf(c: Request, secret: string): Promise<SignedIn | null> {
  const { db, now, site } = c.var
  const authorization = c.req.header('authorization')
  if (authorization !== undefined) {
    const [, key = ''] = /^Bearer (\S+)$/i.exec(authorization) ?? []
    const person = key.startsWith(keyPrefix) ? await personOfKey(db, hashOf(key), now) : null
    if (!person) throw new Refusal(401, 'accounts.key-unknown')
    if (person.via.kind === 'key') site.keyUses.count(person.via.keyId, now)
    return person
  }
  if (!c.req.header('cookie')?.includes(sessionCookie)) return null
  const token = await getSignedCookie(c, secret, sessionCookie)
  return token ? personOfSession(db, token, now) : null
}
