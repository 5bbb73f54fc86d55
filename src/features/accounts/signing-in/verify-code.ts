import { Refusal } from '../../../platform/errors.ts'
import type { Request } from '../../../platform/web/index.ts'
import { sessionCookie } from './auth.ts'
import { readCode } from './code.ts'
import { headersOf, libraryRefusal, passCookies } from './library.ts'

/**
 * Opens the session behind the second factor: a code of the application, or one of the recovery codes. The library
 * counts wrong codes, five for each sign-in and some more for each person, then the way in starts anew. A session that
 * is open already has no part in it: within one, a code would count for its own person (securing/second-factor.ts).
 */
export async function verifyCode(c: Request, typed: string): Promise<void> {
  const { api } = await c.var.site.auth()
  const { code, kind } = readCode(typed)
  const ask = { headers: headersOf(c, { without: sessionCookie }), returnHeaders: true } as const
  try {
    const { headers } =
      kind === 'app'
        ? await api.verifyTOTP({ body: { code }, ...ask })
        : await api.verifyBackupCode({ body: { code }, ...ask })
    passCookies(c, headers)
  } catch (error) {
    const refusal = libraryRefusal(error)
    if (refusal === null) throw error
    const isWrong = refusal === 'INVALID_CODE' || refusal === 'INVALID_BACKUP_CODE'
    const key = isWrong ? 'accounts.code-wrong' : 'accounts.second-over'
    throw new Refusal(422, key, [{ field: 'code', key }])
  }
}
