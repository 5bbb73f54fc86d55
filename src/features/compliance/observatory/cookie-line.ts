import type { Cookie } from '../visit/visited.ts'
import { type Line, line, worst } from './line.ts'

/** What the cookies of a first visit are worth: the worst of them counts. */
export function cookieLine(cookies: readonly Cookie[], isStrict: boolean): Line {
  const [first, ...others] = cookies.flatMap((cookie) => faultsOf(cookie, isStrict))
  if (first) return worst(first, ...others)
  if (cookies.length === 0) return line('cookies-not-found', 0)
  const saw = cookies.map(({ name }) => name).join(', ')
  return cookies.every(({ sameSite }) => sameSite !== null)
    ? line('cookies-secure-with-httponly-sessions-and-samesite', 5, saw)
    : line('cookies-secure-with-httponly-sessions', 0, saw)
}

function faultsOf(cookie: Cookie, isStrict: boolean): Line[] {
  const { name, secure, httpOnly } = cookie
  const sameSite = cookie.sameSite?.toLowerCase() ?? null
  const isSession = /login|sess/i.test(name)
  const rules: [boolean, string, number][] = [
    [isSession && !secure && !isStrict, 'cookies-session-without-secure-flag', -40],
    [isSession && !httpOnly, 'cookies-session-without-httponly-flag', -30],
    [/csrf/i.test(name) && sameSite === null, 'cookies-anticsrf-without-samesite-flag', -20],
    [sameSite !== null && !sites.has(sameSite), 'cookies-samesite-flag-invalid', -20],
    [sameSite === 'none' && !secure, 'cookies-samesite-flag-invalid', -20],
    [!secure && !isStrict, 'cookies-without-secure-flag', -20],
    [isSession && !secure && isStrict, 'cookies-session-without-secure-flag-but-protected-by-hsts', -10],
    [!secure && isStrict, 'cookies-without-secure-flag-but-protected-by-hsts', -5],
  ]
  return rules.filter(([isBroken]) => isBroken).map(([, rule, points]) => line(rule, points, name))
}

const sites = new Set(['strict', 'lax', 'none'])
