import { deleteCookie } from 'hono/cookie'
import type { Request } from '../../../platform/web/index.ts'
import { sessionCookie } from './auth.ts'

/** Ends the session of this browser; signing out twice is no fault. */
export async function signOut(c: Request): Promise<void> {
  const { db, person } = c.var
  if (person?.via.kind === 'session')
    await db.deleteFrom('authSession').where('id', '=', person.via.sessionId).execute()
  forgetSession(c)
}

/** The browser forgets its session. */
export const forgetSession = (c: Request) => void deleteCookie(c, sessionCookie, { path: '/', secure: true })
