import { z } from 'zod'
import type { Id } from '../../../platform/database/index.ts'
import type { Request } from '../../../platform/web/index.ts'
import { headersOf, passCookies, refusingAs } from './library.ts'
import { personOfUser } from './open-session.ts'

const SignedIn = z.union([
  z.object({ twoFactorRedirect: z.literal(true) }),
  z.object({ user: z.object({ id: z.string() }) }),
])

/**
 * Signs in by e-mail and password. The library hashes a password whether the address is known or not, and every
 * refusal is the same sentence: neither words nor time tell who has an account.
 */
export async function signInWithPassword(
  c: Request,
  { email, password }: { email: string; password: string },
): Promise<{ personId: Id } | 'second-factor'> {
  const { db, language, now, site } = c.var
  const { api } = await site.auth()
  const call = () => api.signInEmail({ body: { email, password }, headers: headersOf(c), returnHeaders: true })
  const { headers, response } = await refusingAs('password', 'accounts.password-wrong', call)
  passCookies(c, headers)
  const signedIn = SignedIn.parse(response)
  if ('twoFactorRedirect' in signedIn) return 'second-factor'
  return { personId: await personOfUser(db, signedIn.user.id, language, now) }
}
