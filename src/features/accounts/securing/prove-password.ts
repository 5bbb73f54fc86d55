import type { Request } from '../../../platform/web/index.ts'
import { countTry } from '../forms.ts'
import type { SignedIn } from '../person.ts'
import { headersOf, refusingAs } from '../signing-in/library.ts'
import { passwordSince, userIdOf } from './doors.ts'
import { isSignedInSince, justNow } from './recently.ts'
import { beginTry, forgetTries, tries } from './tries.ts'

/**
 * Refuses who does not know the password of the account, if it has one. Left empty by who signed in within the last
 * minutes, the door that they came by is the proof: so a forgotten password is replaced, by a mailed link.
 */
export async function provePassword(c: Request, person: SignedIn, password: string): Promise<void> {
  const { db, now } = c.var
  const { personId } = person
  if ((await passwordSince(db, await userIdOf(db, personId))) === null) return
  if (password === '' && (await isSignedInSince(db, person, now.subtract(justNow)))) return
  await checkPassword(c, personId, password)
}

/** Refuses a wrong password. Counted for the connection and for the person. */
export async function checkPassword(c: Request, personId: string, password: string): Promise<void> {
  const { db, now, site } = c.var
  countTry(c, 'password', 'password')
  await beginTry(db, tries.password, { personId, field: 'password' }, now)
  const { api } = await site.auth()
  const call = () => api.verifyPassword({ body: { password }, headers: headersOf(c) })
  await refusingAs('password', 'accounts.password-not-yours', call)
  await forgetTries(db, tries.password, personId)
}
