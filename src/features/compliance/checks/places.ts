import type { Found, Sentence } from '../finding.ts'
import type { Missed, Page, Place, Visited } from '../visit/visited.ts'
import { found, saw } from './evidence.ts'

/** A page that came. */
export type Came = Extract<Page, { ok: true }>

/** The site, then each service, once. */
export function placesOf({ site, places }: Visited): Place[] {
  return [...(site ? [site] : []), ...places.filter(({ subject }) => subject !== '')]
}

/** One finding for each place; where there is none, one that says so. */
export async function ofEachPlace(visited: Visited, look: (place: Place) => Found | Promise<Found>): Promise<Found[]> {
  const founds: Found[] = []
  for (const place of placesOf(visited)) founds.push(await look(place))
  return founds.length > 0 ? founds : [found('', 'nothing', { key: 'compliance.nowhere-to-look', values: {} })]
}

/** The same for the pages that came; of the others it is said why nothing can be. */
export const ofEachPage = (visited: Visited, look: (place: Place, page: Came) => Found | Promise<Found>) =>
  ofEachPlace(visited, (place) => {
    const { page } = place
    return isThere(page) ? look(place, page) : notCheckable(place.subject, page)
  })

/** The same where a place must have been seen whole: what was not looked at may be what breaks a clause. */
export const ofEachWholePage = (visited: Visited, look: (place: Place, page: Came) => Found | Promise<Found>) =>
  ofEachPage(visited, async (place, page) => asFarAsRead(await look(place, page), [place]))

/** What was seen against a clause was seen; nothing else is said of places that were not seen whole. */
export function asFarAsRead(made: Found, places: readonly Place[]): Found {
  if (made.result === 'against') return made
  const missed = places.flatMap((place) => place.missed.map((unread) => ({ ...unread, place })))
  const [first] = missed
  if (!first) return made
  const host = URL.parse(first.place.page.asked)?.hostname ?? first.place.address
  const values = { host, address: first.url, others: missed.length - 1 }
  const evidence = missed.map(({ url, what, why }) => saw(url, `${what}: ${why}`))
  return found(made.subject, 'not-checkable', { key: `compliance.unread-${first.what}`, values }, evidence)
}

/** A page that says what it is for: one of an error says nothing of the others. */
export const isThere = (page: Page): page is Came => page.ok && page.status < 400

/** Why nothing can be said of what stands at this address. */
export function notCheckable(subject: string, page: Page): Found {
  const evidence = [saw(page.asked, page.ok ? `HTTP ${page.status}` : page.why)]
  return found(subject, 'not-checkable', whyMissed(page), evidence)
}

function whyMissed(page: Page): Sentence {
  const address = page.asked
  if (page.ok) return { key: 'compliance.missed-status', values: { address, status: String(page.status) } }
  return { key: `compliance.missed-${meant[page.why]}`, values: { address } }
}

/** Reasons that mean the same to a reader. */
const meant = {
  'bad-url': 'bad-address',
  'not-public': 'bad-address',
  dns: 'dns',
  refused: 'silent',
  timeout: 'silent',
  busy: 'silent',
  tls: 'tls',
  'too-large': 'bad-answer',
  redirects: 'redirects',
  downgrade: 'downgrade',
  'bad-answer': 'bad-answer',
  robots: 'robots',
  'opted-out': 'opted-out',
  'too-many': 'too-many',
} as const satisfies Record<Missed, string>
