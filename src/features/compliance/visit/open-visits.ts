import { setTimeout as pause } from 'node:timers/promises'
import type { Clock } from '../../../platform/clock.ts'
import { type Log, silentLog } from '../../../platform/log.ts'
import type { Outbound } from '../../../platform/outbound/index.ts'
import { severalAtOnce } from '../../../platform/several-at-once.ts'
import { datesOf } from './agenda/dates-of.ts'
import { Allowance } from './allowance.ts'
import { behindOf } from './behind-of.ts'
import { Hosts } from './hosts.ts'
import { Pages, type Wait } from './pages.ts'
import { blankPlace, frontOf, type Looking, type Stop, withBrowser, withStyles } from './place-of.ts'
import { openBrowser } from './running/open-browser.ts'
import { scopeOf } from './scope.ts'
import { findTopicPages } from './topic-pages.ts'
import type { Place, Visited } from './visited.ts'

/** Whom to visit, and the collective's day. */
export interface Visiting {
  hoster: Visited['hoster']
  services: Visited['services']
  /** The hoster wants no looks: nothing is asked, and the visit says so. */
  optedOut?: boolean
  now: Temporal.Instant
  day: string
}

export interface Visits {
  /** One look at all that a hoster shows: its site, its services, its pages about what charters ask for. */
  visitHoster(outbound: Outbound, visiting: Visiting): Promise<Visited>
  close(): Promise<void>
}

export interface OpeningVisits {
  clock: Clock
  /** Where Chromium stands; without it no page is run. */
  chromium?: string | null
  /**
   * False: Chromium runs without its sandbox, as root may only then run it. Dangerous: pages are strangers' programs.
   */
  sandbox?: boolean
  log?: Log
  wait?: Wait
  /** For how long a page is waited for in the browser. */
  patienceMs?: number
}

const hostsAtOnce = 6

export function openVisits(opening: OpeningVisits): Visits {
  const { clock, chromium = null, sandbox = true, log = silentLog, wait = pause, patienceMs = 15_000 } = opening
  const browser = chromium === null ? null : openBrowser({ chromium, sandbox, clock, log, patienceMs })
  return {
    async visitHoster(outbound, visiting) {
      const began = performance.now()
      const allowance = new Allowance()
      const pages = new Pages({ outbound, allowance, clock, wait })
      const scope = scopeOf(
        visiting.hoster.facts,
        visiting.services.map(({ facts }) => facts),
      )
      const look = browser?.lookWith({ outbound, allowance, pages, scope }) ?? null
      const looking = { pages, scope, hosts: new Hosts(outbound, allowance), browser: look, allowance }
      const seen = visiting.optedOut ? untouched(visiting) : await visit(outbound, looking, visiting)
      const { hoster, services, now, day } = visiting
      const ms = Math.round(performance.now() - began)
      const { requests, bytes } = allowance
      return { hoster, services, ...seen, now, day, cost: { requests, bytes, ms } }
    },
    close: async () => browser?.close(),
  }
}

type Seen = Pick<Visited, 'site' | 'places' | 'topicPages' | 'unfinished' | 'behind' | 'dates'>

async function visit(
  outbound: Outbound,
  { allowance, ...looking }: Looking & { allowance: Allowance },
  visiting: Visiting,
): Promise<Seen> {
  const { hoster, services, day } = visiting
  const stops = stopsOf(visiting)
  const first = stops.find(isSite)
  const front = first ? await frontOf(looking, first) : null
  const rest = stops.filter((stop) => !isSite(stop))
  const others = byHost(rest, (stop) => frontOf(looking, stop))
  const reading = findTopicPages({ ...looking, hoster, services, site: front, others }).then(async (search) => {
    return { ...search, dates: await datesOf({ ...looking, day }, front?.page ?? null, search.topicPages) }
  })
  // What pages say goes before what they ask for, as long as the allowance lasts; a browser asks for most.
  const turn = async () => void (allowance.isPlenty || (await reading))
  const styling = others.then((places) =>
    byHost([...(front ? [front] : []), ...places], (place) => withStyles(looking, place, turn)),
  )
  const [read, styled] = await Promise.all([reading, styling])
  const all = await byHost(styled, (place) => withBrowser(looking, place))
  const site = all.find(isSite) ?? null
  const places = all.filter((place) => !isSite(place))
  return { site, places, ...read, behind: await behindOf(outbound, all) }
}

const isSite = ({ subject }: { subject: string }) => subject === ''

/** The site, and each service that has an address; `{name}` stands for what people choose. */
function stopsOf({ hoster, services }: Pick<Visiting, 'hoster' | 'services'>): Stop[] {
  const { website } = hoster.facts
  return [
    ...(website === null ? [] : [{ subject: '', address: website }]),
    ...services.flatMap(({ slug, facts: { url, pageUrl } }) => {
      const address = (url ?? pageUrl)?.replace(/\{name\}.*$/, '')
      return address === undefined ? [] : [{ subject: slug, address }]
    }),
  ]
}

/** Those on one host one after the other, hosts beside each other; told in the order of the hoster. */
async function byHost<Known extends Stop>(stops: readonly Known[], look: (stop: Known) => Promise<Place>) {
  const hosts = Map.groupBy(stops, ({ address }) => URL.parse(address)?.hostname ?? '')
  const found = new Map<string, Place>()
  await severalAtOnce(hostsAtOnce, hosts.values(), async (group) => {
    for (const stop of group) found.set(stop.subject, await look(stop))
  })
  return stops.flatMap(({ subject }) => found.get(subject) ?? [])
}

/** What is known of a hoster that nobody may look at. */
function untouched(visiting: Visiting): Seen {
  const all = stopsOf(visiting).map(({ subject, address }) =>
    blankPlace(subject, address, { ok: false, asked: address, why: 'opted-out' }),
  )
  return {
    site: all.find(({ subject }) => subject === '') ?? null,
    places: all.filter(({ subject }) => subject !== ''),
    ...{ topicPages: [], unfinished: [], dates: [], behind: { reverse: null, mail: null, nameServers: null } },
  }
}
