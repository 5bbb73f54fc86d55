import type { Hosts } from './hosts.ts'
import type { Pages } from './pages.ts'
import type { LookInBrowser } from './running/seen-in-browser.ts'
import type { Scope } from './scope.ts'
import { stylesAsks } from './styles-asks.ts'
import type { Missed, Page, Place } from './visited.ts'

export interface Stop {
  subject: string
  address: string
}

export interface Looking {
  pages: Pages
  hosts: Hosts
  scope: Scope
  /** Null where no browser is configured. */
  browser: LookInBrowser | null
}

/** A place of the hoster: its page, and how its host shows itself. */
export async function frontOf({ pages, hosts }: Looking, { subject, address }: Stop): Promise<Place> {
  const page = await pages.at(address)
  // Who asks robots away is not looked at in other ways either.
  if (!page.ok && unasked.has(page.why)) return blankPlace(subject, address, page)
  const { protocol, port } = new URL(address)
  return {
    ...{ subject, address, page, asks: [], cookies: page.ok ? page.cookies : [] },
    missed: page.ok && page.isCut ? [{ what: 'page', url: page.url, why: 'too-large' }] : [],
    plain: protocol === 'https:' && port === '' ? await pages.withoutTls(address) : null,
    ...(await hosts.at(address)),
  }
}

/** The same, with what its styles ask for; each waits for its turn. */
export async function withStyles({ pages, scope }: Looking, place: Place, turn: () => Promise<void>): Promise<Place> {
  const { asks, missed } = await stylesAsks({ pages, scope, turn }, place.page)
  return { ...place, asks: [...place.asks, ...asks], missed: [...place.missed, ...missed] }
}

/** The same, with what it asks for and leaves as it runs. A style that the browser was given was not missed. */
export async function withBrowser({ browser }: Looking, place: Place): Promise<Place> {
  const { page, asks, cookies, missed } = place
  if (!browser || !page.ok || page.reading === null) return place
  const seen = await browser(page)
  const known = new Set(cookies.map(({ name, domain }) => `${domain} ${name}`))
  return {
    ...place,
    asks: [...asks, ...seen.asks],
    cookies: [...cookies, ...seen.cookies.filter(({ name, domain }) => !known.has(`${domain} ${name}`))],
    missed: [...missed.filter(({ url }) => !seen.given.has(url)), ...seen.missed],
  }
}

const unasked: ReadonlySet<Missed> = new Set(['robots', 'opted-out', 'too-many', 'bad-url'] as const)

export const blankPlace = (subject: string, address: string, page: Page): Place => ({
  ...{ subject, address, page, asks: [], cookies: [], missed: [] },
  ...{ certificate: null, plain: null, names: null, overIpv6: null },
})
