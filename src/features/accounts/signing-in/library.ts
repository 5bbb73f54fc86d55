import { getCookie } from 'hono/cookie'
import { Refusal } from '../../../platform/errors.ts'
import type { Key } from '../../../platform/i18n/index.ts'
import type { Request } from '../../../platform/web/index.ts'
import { type Auth, openAuth } from './auth.ts'
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
 */
export function headersOf(c: Request, { without = '' } = {}): Headers {
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

/** The same, where its code makes a difference. */
export async function refusing<Result>(ours: (code: string) => Refusal, call: () => Promise<Result>): Promise<Result> {
  try {
    return await call()
  } catch (error) {
    const code = libraryRefusal(error)
    throw code === null ? error : ours(code)
  }
}
