import type { CookieSet } from '../../../platform/outbound/index.ts'
import { registeredDomain } from '../../hosters/index.ts'
import { oneLineOf } from './html/seen-text.ts'
import type { Cookie } from './visited.ts'

const longestName = 100

/** The cookies that a browser would have after these lines: none of what it refuses or forgets at once (RFC 6265). */
export function cookiesOf(set: readonly CookieSet[], now: Temporal.Instant): Cookie[] {
  const kept = new Map<string, Cookie>()
  for (const { line, from } of set) {
    const cookie = cookieOf(line, from, now)
    if (!cookie) continue
    const same = `${cookie.domain} ${cookie.name}`
    if ((cookie.lastsSeconds ?? 1) > 0) kept.set(same, cookie)
    else kept.delete(same)
  }
  return [...kept.values()]
}

function cookieOf(line: string, from: string, now: Temporal.Instant): Cookie | null {
  const [pair = '', ...parts] = line.split(';')
  const name = oneLineOf(pair.split('=', 1)[0] ?? '', longestName)
  const host = URL.parse(from)?.hostname
  if (host === undefined || !pair.includes('=') || name === '') return null
  const said = new Map(parts.map((part) => attributeOf(part)))
  const asked = said.get('domain')?.replace(/^\./, '').toLowerCase()
  if (asked !== undefined && asked !== '' && asked !== host && !host.endsWith(`.${asked}`)) return null
  return {
    ...{ name, domain: registeredDomain(from) ?? host, lastsSeconds: lastsOf(said, now) },
    ...{ secure: said.has('secure'), httpOnly: said.has('httponly') },
    sameSite: /^(strict|lax|none)$/i.exec(said.get('samesite') ?? '')?.[0].toLowerCase() ?? null,
  }
}

function attributeOf(part: string): [string, string] {
  const at = part.indexOf('=')
  const name = at === -1 ? part : part.slice(0, at)
  return [name.trim().toLowerCase(), at === -1 ? '' : part.slice(at + 1).trim()]
}

/** `Max-Age` goes before `Expires`. */
function lastsOf(said: ReadonlyMap<string, string>, now: Temporal.Instant): number | null {
  const age = said.get('max-age')
  if (age !== undefined && /^-?\d{1,15}$/.test(age)) return Math.max(0, Number(age))
  const until = Date.parse(said.get('expires') ?? '')
  return Number.isNaN(until) ? null : Math.max(0, Math.round((until - now.epochMilliseconds) / 1000))
}
