import type { StatusQuery } from '../../../paths.ts'
import { type HealthState, healthStates } from '../health.ts'
import type { HosterNamed } from './names-known.ts'
import type { ServiceStatus, StatusNow } from './status-now.ts'

/** A hoster with those of its services that are shown. */
export interface HosterShown {
  hoster: HosterNamed
  /** Those with something to tell, or all when there are few. */
  told: ServiceStatus[]
  /** Up all the time: said in one line. */
  quiet: ServiceStatus[]
}

export interface Chosen {
  states: HealthState[]
  /** A part of the hoster's name. */
  hoster: string
  page: number
  pages: number
  /** How many services fit. */
  total: number
  hosters: HosterShown[]
}

const mostOnPage = 1000
/** So many are read at a glance: none is folded away. */
export const fewEnough = 60
const longestName = 80

/** The part of all services that somebody asks for, by hoster: those where something is wrong first, then by name. */
export function chosenOf(status: StatusNow, asked: StatusQuery, compare: (a: string, b: string) => number): Chosen {
  const states = healthStates.filter((state) => asked.state?.includes(state))
  const hoster = (asked.hoster ?? '').trim().slice(0, longestName)
  const found = status.services.filter(
    (service) => (states.length === 0 || states.includes(service.health.state)) && isNamed(service, hoster),
  )
  const folds = found.length > fewEnough
  const all = [...Map.groupBy(found, (service) => service.hoster.id).values()]
    .map((services) => shownOf(services, folds, compare))
    .sort((a, b) => worstOf(a) - worstOf(b) || compare(a.hoster.name, b.hoster.name))
  const parts = inPages(all)
  const page = Math.min(Math.max(asked.page ?? 1, 1), Math.max(parts.length, 1))
  return { states, hoster, page, pages: parts.length, total: found.length, hosters: parts[page - 1] ?? [] }
}

function shownOf(services: ServiceStatus[], folds: boolean, compare: (a: string, b: string) => number): HosterShown {
  const sorted = services.toSorted(
    (a, b) => severity(a.health.state) - severity(b.health.state) || compare(a.name, b.name),
  )
  const [first] = sorted
  if (!first) throw new Error('a hoster without services is no group')
  const isFolded = ({ isQuiet }: ServiceStatus) => folds && isQuiet
  return { hoster: first.hoster, told: sorted.filter((one) => !isFolded(one)), quiet: sorted.filter(isFolded) }
}

const worstFirst: HealthState[] = ['down', 'degraded', 'maintenance', 'challenged', 'refused', 'unknown', 'up']
const severity = (state: HealthState) => worstFirst.indexOf(state)

/** Only what may trouble its visitors brings a hoster to the top. */
const worstOf = ({ told }: HosterShown) =>
  Math.min(2, ...told.map(({ health }) => severity(health.state)).filter((at) => at < 2))

function inPages(hosters: HosterShown[]): HosterShown[][] {
  const pages: HosterShown[][] = []
  let room = 0
  for (const one of hosters) {
    const count = one.told.length + one.quiet.length
    if (pages.length === 0 || count > room) {
      pages.push([])
      room = mostOnPage
    }
    pages.at(-1)?.push(one)
    room -= count
  }
  return pages
}

const isNamed = ({ hoster }: ServiceStatus, part: string) => part === '' || folded(hoster.name).includes(folded(part))

/** Without accents and capitals. */
const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
