import type { Addresses, OverIpv6, Shown } from '../../../platform/outbound/index.ts'
import { blankHoster, blankService, type HosterFacts, type ServiceFacts } from '../../hosters/index.ts'
import { asksOfStyle } from './asks-of-style.ts'
import { readingOf } from './reading-of.ts'
import type { Asked, Behind, Cookie, Missed, Page, Place, Topic, TopicPage, Unread, Visited } from './visited.ts'

/** A page as a test says it; what it does not say is blank, and HTML is read by the real reader. */
export interface PageGiven {
  url?: string
  /** Where it was asked for, when not at `url`. */
  asked?: string
  html?: string
  /** A text that is no HTML, of a type. */
  text?: string
  type?: string
  status?: number
  headers?: Record<string, string>
  cookies?: Partial<Cookie>[]
  redirects?: string[]
  /** Instead of a page: why there is none. */
  why?: Missed
}

export interface PlaceGiven extends PageGiven {
  /** Styles by address: what they ask for counts as the place's. */
  styles?: Record<string, string>
  /** What the running page asks for. */
  asks?: Partial<Asked>[]
  missed?: Unread[]
  certificate?: Shown | null
  plain?: PageGiven | null
  names?: Addresses | null
  overIpv6?: OverIpv6 | null
}

export interface VisitGiven {
  hoster?: Partial<HosterFacts>
  slug?: string
  /** Null: the hoster names no website. */
  site?: PlaceGiven | null
  /** By slug. */
  services?: Record<string, PlaceGiven & { facts?: Partial<ServiceFacts> }>
  topicPages?: Partial<Record<Topic, PageGiven & { by?: TopicPage['by'] }>>
  unfinished?: Topic[]
  behind?: Partial<Behind>
  dates?: Visited['dates']
  now?: string
  day?: string
}

/** What a visit of `https://crocus.example/` brought home: a good answer of a blank page, unless the test says more. */
export function visitedOf(given: VisitGiven = {}): Visited {
  const { site = {}, services = {}, topicPages = {}, behind = {}, dates = [] } = given
  const { now = '2026-11-23T02:00:00Z', day = now.slice(0, 10), slug = 'crocus' } = given
  const website = site === null ? null : (site.url ?? 'https://crocus.example/')
  const addressOf = (name: string) => services[name]?.url ?? `https://${name}.crocus.example/`
  return {
    hoster: { slug, facts: { ...blankHoster, name: 'Crocus', website, ...given.hoster } },
    services: Object.entries(services).map(([name, { facts }]) => {
      return { slug: name, facts: { ...blankService, name, url: addressOf(name), ...facts } }
    }),
    site: site === null || website === null ? null : placeOf('', { url: website, ...site }),
    places: Object.entries(services).map(([name, place]) => placeOf(name, { url: addressOf(name), ...place })),
    topicPages: topics(topicPages),
    unfinished: given.unfinished ?? [],
    behind: { reverse: null, mail: null, nameServers: null, ...behind },
    dates,
    ...{ now: Temporal.Instant.from(now), day, cost: { requests: 0, bytes: 0, ms: 0 } },
  }
}

function topics(given: NonNullable<VisitGiven['topicPages']>): TopicPage[] {
  // Safe: `Object.entries` forgets that the keys of the record are topics.
  const entries = Object.entries(given) as [Topic, PageGiven & { by?: TopicPage['by'] }][]
  return entries.map(([topic, page]) => {
    return { topic, page: pageOf({ url: `https://crocus.example/${topic}`, ...page }), by: page.by ?? 'link' }
  })
}

export function placeOf(subject: string, given: PlaceGiven): Place {
  const page = pageOf(given)
  const { certificate = null, plain = null, names = null, overIpv6 = null, styles = {}, asks = [] } = given
  return {
    ...{ subject, address: given.url ?? page.asked, page },
    asks: [
      ...Object.entries(styles).flatMap(([url, css]) => asksOfStyle(css, url)),
      ...asks.map((asked) => ({ url: '', what: 'other' as const, by: 'browser' as const, from: page.asked, ...asked })),
    ],
    cookies: page.ok ? page.cookies : [],
    missed: given.missed ?? [],
    ...{ certificate, names, overIpv6 },
    plain: plain === null ? null : pageOf({ url: (given.url ?? page.asked).replace(/^https:/, 'http:'), ...plain }),
  }
}

export function pageOf(given: PageGiven): Page {
  const { url = 'https://crocus.example/', why, html, status = 200, headers = {}, redirects = [] } = given
  const asked = given.asked ?? redirects[0] ?? url
  if (why !== undefined) return { ok: false, asked, why }
  const text = html ?? given.text ?? ''
  const type = given.type ?? (given.text === undefined ? 'text/html' : 'text/plain')
  return {
    ...{ ok: true, asked, url, redirects, status, text, type, isCut: false },
    headers: new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    cookies: (given.cookies ?? []).map(cookieOf),
    reading: type === 'text/html' ? readingOf(text, url) : null,
  }
}

const cookieOf = (given: Partial<Cookie>): Cookie => ({
  ...{ name: 'session', domain: 'crocus.example', lastsSeconds: null, secure: true, httpOnly: true },
  ...{ sameSite: 'lax', ...given },
})
