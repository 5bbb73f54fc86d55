import { type Hoster, hasEnded, type Service, standingOn } from '../../hosters/index.ts'
import { usualRhythm } from './rhythm.ts'

/** What is asked of a service. */
export interface Wanted {
  serviceId: string
  hosterId: string
  /** Its health is measured; else its presentation is looked at. */
  measured: boolean
  address: string
  host: string
  program: string | null
  rhythm: number
  isOptedOut: boolean
  /** Made up to show how things work: never asked anything. */
  isFictional: boolean
}

export interface Choice {
  rhythm: number
  optedOutAt: string | null
}

/** Which hosters are watched: the real ones, those that are made up, or both. */
export interface Scope {
  real: boolean
  fictional: boolean
}

export interface Around {
  scope: Scope
  /** The collective's day. */
  day: string
  /** What the coordination froze: hosters and services, by number. */
  frozen: ReadonlySet<string>
  choices: ReadonlyMap<string, Choice>
}

/**
 * Whether a hoster's services are watched at all: not those of one that left, closed, or was never in the collective.
 */
export function isHosterWatched({ id, periods, fictional, facts }: Hoster, { scope, day, frozen }: Around): boolean {
  if (!(fictional ? scope.fictional : scope.real)) return false
  const standing = standingOn(day, periods, fictional)
  return standing !== 'none' && standing !== 'former' && !frozen.has(id) && !hasEnded(facts.closed, day)
}

/** How a service of a watched hoster is watched; null when it is not. */
export function wantedOf(service: Service, isFictional: boolean, { day, frozen, choices }: Around): Wanted | null {
  const { id: serviceId, hosterId, facts } = service
  if (frozen.has(serviceId) || hasEnded(facts.endsOn, day)) return null
  const measured = facts.url !== null && !service.urlIsGuessed && facts.shared !== false
  const address = measured ? facts.url : facts.pageUrl
  const host = address === null ? null : hostOf(address)
  if (address === null || host === null) return null
  const { rhythm = usualRhythm, optedOutAt = null } = choices.get(hosterId) ?? {}
  const program = facts.software?.slug ?? null
  const isOptedOut = optedOutAt !== null
  return { serviceId, hosterId, measured, address, host, program, rhythm, isOptedOut, isFictional }
}

function hostOf(address: string): string | null {
  const url = URL.parse(address)
  return url && /^https?:$/.test(url.protocol) ? url.hostname : null
}
