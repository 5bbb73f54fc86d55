import type { Id, Instant } from '../../../platform/database/index.ts'
import type { Restriction } from '../../moderation/index.ts'
import type { Reason, Shown } from '../health.ts'

/** What people notice: a service that does not answer, or answers badly. */
export const incidentStates = ['down', 'degraded'] as const
export type IncidentState = (typeof incidentStates)[number]

/** A service in an incident; it lasts while `wellAt` is null. */
export interface Affected {
  serviceId: Id
  /** What we saw; null: told by the hoster, and not seen. */
  state: IncidentState | null
  since: Instant
  wellAt: Instant | null
}

export interface IncidentMessage {
  id: Id
  at: Instant
  text: string
}

/** An outage or slowness of one hoster: seen by us, told by the hoster, or both. */
export interface Incident {
  id: Id
  hosterId: Id
  /** Who began it. */
  source: 'measured' | 'told'
  state: IncidentState
  reason: Reason | null
  /** The hoster's own words; null where it told nothing. */
  title: string | null
  openedAt: Instant
  expectedEnd: Instant | null
  closedAt: Instant | null
  hiddenUntil: Instant | null
  revision: number
  services: Affected[]
  messages: IncidentMessage[]
  /** Why the hoster's words are not shown; they are taken out already. */
  hidden: Restriction | null
}

/** A service that fails again so soon is in the same incident. */
export const flapping = Temporal.Duration.from({ minutes: 10 })

/** Long titles are texts; there is room for those in messages. */
export const titleLength = { least: 3, most: 120 }
export const messageLength = { least: 3, most: 5000 }

/** How far back an incident may have begun, and how far ahead its end may be expected. */
export const furthest = {
  back: Temporal.Duration.from({ hours: 30 * 24 }),
  ahead: Temporal.Duration.from({ hours: 365 * 24 }),
}

/**
 * Whether a state is an incident. A certificate that will expire hinders nobody yet; walls, refusals, maintenance and
 * what we do not know are none either.
 */
export function illness({ state, reason }: Pick<Shown, 'state' | 'reason'>): IncidentState | null {
  if (state === 'down') return 'down'
  return state === 'degraded' && reason !== 'certificate-soon' ? 'degraded' : null
}

/** The worst of several, if there is any. */
export function worstOf(states: readonly (IncidentState | null)[]): IncidentState | null {
  if (states.includes('down')) return 'down'
  return states.includes('degraded') ? 'degraded' : null
}

/** Whether everybody may know of it. */
export const isPublic = ({ hiddenUntil }: Pick<Incident, 'hiddenUntil'>, now: Temporal.Instant): boolean =>
  hiddenUntil === null || Temporal.Instant.compare(Temporal.Instant.from(hiddenUntil), now) <= 0

export const latest = (...instants: readonly Instant[]): Instant =>
  instants.reduce((late, instant) => (instant > late ? instant : late))
