import type { Check } from '../check.ts'
import { hostOf, type IsOwn, isOwnDomain, ownAddresses } from '../companies/own-hosts.ts'
import { trackerOfCookie } from '../companies/tracking-cookies.ts'
import type { Evidence, Found } from '../finding.ts'
import type { Cookie, Place } from '../visit/visited.ts'
import { found, named, saw } from './evidence.ts'
import { type Came, ofEachWholePage } from './places.ts'

/** What a first visit leaves in a browser, before anybody agreed to anything. */
export const cookies: Check = {
  name: 'cookies',
  title: 'compliance.check-cookies',
  method: 'compliance.method-cookies',
  look(visited) {
    const isOwn = ownAddresses(visited)
    return ofEachWholePage(visited, (place, page) => judged(place, page, isOwn))
  },
}

/** Thirteen months: what data protection authorities let a measure of audience last (CNIL, guidelines of 2020). */
const longest = 396 * 86_400

function judged({ subject, cookies }: Place, page: Came, isOwn: IsOwn): Found {
  const host = hostOf(page.url) ?? page.url
  const evidence = (given: Cookie[]) => given.map((cookie) => evidenceOf(page.url, cookie))
  const foreign = cookies.filter(({ domain }) => !isOwnDomain(isOwn, domain, page.url))
  const following = cookies.filter((cookie) => foreign.includes(cookie) || trackerOfCookie(cookie.name) !== null)
  if (following.length > 0) {
    const values = { host, count: following.length, names: named(following.map((cookie) => whose(cookie))) }
    return found(subject, 'against', { key: 'compliance.cookies-following', values }, evidence(following))
  }
  if (cookies.length === 0) return found(subject, 'seen', { key: 'compliance.cookies-none', values: { host } })
  const values = { host, count: cookies.length, names: named(cookies.map(({ name }) => name)) }
  const lasting = cookies.filter(({ lastsSeconds }) => (lastsSeconds ?? 0) > longest)
  if (lasting.length === 0) return found(subject, 'seen', { key: 'compliance.cookies-own', values }, evidence(cookies))
  const long = { host, count: lasting.length, names: named(lasting.map(({ name }) => name)) }
  return found(subject, 'told', { key: 'compliance.cookies-lasting', values: long }, evidence(lasting))
}

/** `_ga (Google)`, `IDE (doubleclick.net)`. */
const whose = ({ name, domain }: Cookie) => `${name} (${trackerOfCookie(name) ?? domain})`

function evidenceOf(asked: string, cookie: Cookie): Evidence {
  const { name, domain, lastsSeconds, secure, httpOnly, sameSite } = cookie
  const parts = [
    ...[domain, lastsSeconds === null ? 'session' : `Max-Age=${Math.round(lastsSeconds)}`],
    ...[secure && 'Secure', httpOnly && 'HttpOnly', sameSite !== null && `SameSite=${sameSite}`],
  ]
  return saw(asked, name, parts.filter((part) => part !== false).join('; '))
}
