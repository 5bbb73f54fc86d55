import { getCookie } from 'hono/cookie'
import { Clash } from '../../../platform/database/index.ts'
import { Refusal } from '../../../platform/errors.ts'
import type { Key } from '../../../platform/i18n/index.ts'
import type { Request } from '../../../platform/web/index.ts'
import { type Auth, halfOpenDoor, openAuth } from './auth.ts'
import { deviceOf } from './device.ts'

type Opening = Parameters<typeof openAuth>[0]

/** Opens the library of accounts once, when somebody first needs it. */
export function lazyAuth(opening: Opening): () => Promise<Auth> {
  let opened: Promise<Auth> | undefined
  return () => {
    opened ??= openAuth(opening)
    return opened
  }
}

/**
 * What the library learns of a request: our own cookies, and the browser in two words. Cookies are written anew as the
 * site reads them: of two of one name the library might take the other, and act for another person than the policy saw.
 * A door that is half open is shown to nobody but the second door: beside a session it would stand for another person.
 */
export function headersOf(c: Request, { without = halfOpenDoor } = {}): Headers {
  const own = Object.entries(getCookie(c)).filter(([name]) => name.startsWith('__Host-') && name !== without)
  const cookie = own.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ')
  return new Headers({ cookie, 'user-agent': deviceOf(c.req.header('user-agent')) })
}

/** Hands the cookies that the library sets on to the browser. */
export function passCookies(c: Request, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
}

/** What the library refused, by its own code; null for anything else, which is a bug. */
export function libraryRefusal(error: unknown): string | null {
  if (!(error instanceof Error) || error.name !== 'APIError') return null
  const body: unknown = Reflect.get(error, 'body')
  const code: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'code') : undefined
  return typeof code === 'string' ? code : 'UNKNOWN'
}

/** Runs a call of the library; each of its own refusals becomes one of ours, beside this field. */
export const refusingAs = <Result>(field: string, key: Key, call: () => Promise<Result>): Promise<Result> =>
  refusing(() => new Refusal(422, key, [{ field, key }]), call)

/**
 * The same, where its code makes a difference. The session, or the whole account, may end between the look of the
 * policy and the library's own: then one signs in first.
 */
export async function refusing<Result>(ours: (code: string) => Refusal, call: () => Promise<Result>): Promise<Result> {
  try {
    return await call()
  } catch (error) {
    const code = libraryRefusal(error)
    if (code === null) return orSessionOver(error)
    throw meansNoSession.has(code) ? sessionOver() : ours(code)
  }
}

/** Without a session, the second factor looks for a half-open door, and is shown none. */
const meansNoSession = new Set(['UNAUTHORIZED', 'INVALID_TWO_FACTOR_COOKIE'])

/** What a visitor is told: somebody ended their session a moment ago. */
export const sessionOver = () => new Refusal(401, 'accounts.sign-in-first')

/** Of an error: what was to be written belongs to an account that is gone. */
export function orSessionOver(error: unknown): never {
  throw error instanceof Clash && error.kind === 'reference' ? sessionOver() : error
}
