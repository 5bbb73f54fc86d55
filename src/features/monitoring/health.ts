import type { Unreached } from '../../platform/outbound/index.ts'

export const healthStates = ['up', 'degraded', 'challenged', 'refused', 'down', 'maintenance', 'unknown'] as const
export type HealthState = (typeof healthStates)[number]

/** Why a state is not plainly `up`; each has its sentence (`monitoring.reason-…`). */
export const reasons = [
  // Nothing came: as the way out says it.
  ...(['bad-url', 'not-public', 'dns', 'refused', 'timeout', 'tls', 'too-large', 'redirects', 'downgrade'] as const),
  ...(['bad-answer', 'busy'] as const),
  // Something came.
  ...(['server-error', 'not-found', 'gone', 'default-page', 'parked', 'another-page', 'empty-page', 'upkeep'] as const),
  ...(['bot-wall', 'too-many-requests', 'forbidden', 'login-wall'] as const),
  ...(['opted-out', 'robots'] as const),
  ...(['slow', 'certificate-soon', 'says-ill'] as const),
  'declared',
] as const satisfies readonly (Unreached | string)[]
export type Reason = (typeof reasons)[number]

/** What was asked and what came: bounded, and public. */
export interface Evidence {
  /** `GET https://…`, one a request, redirects included. */
  asked: string[]
  /** `200`, or why nothing came. */
  came: string
  /** The headers that tell something: server, content-type, location, retry-after… */
  headers: Record<string, string>
  /** The beginning of what came, at most 500 characters, without control characters. */
  extract: string
}

/** What one check of health saw, before anybody agreed. Never `maintenance` nor `unknown`. */
export interface Sighting {
  state: 'up' | 'degraded' | 'challenged' | 'refused' | 'down'
  reason: Reason | null
  /** To the first byte of the answer that counted; null when none came. */
  ms: number | null
  status: number | null
  /** Which of the program's questions answered: the first to ask next time. */
  check: number
  version: string | null
  /** The program seems to be another than declared: its slug, or '' when it is not known which. */
  disagreement: string | null
  evidence: Evidence
  requests: number
  /** Sent by the hoster, heads included, as well as they are known. */
  bytes: number
}

/** What is asked, and of what. */
export interface Target {
  serviceId: string
  hosterId: string
  /** The address of use. */
  address: string
  /** The slug of the program when one is declared and known. */
  program: string | null
  /** Which question answered last. */
  check: number
}

/** How a service is doing now, as everybody may know it. */
export interface Health {
  serviceId: string
  state: HealthState
  since: string
  reason: Reason | null
  /** Since when one check says worse, and a second has not yet agreed. */
  confirmingSince: string | null
  checkedAt: string | null
  /** The last check that was good. */
  goodAt: string | null
  ms: number | null
  version: string | null
  disagreement: string | null
  /** Minutes between two checks. */
  rhythm: number
  /** When this service was first seen: its window begins there. */
  firstSeenAt: string | null
}

/** A state as the public is shown it. */
export interface Shown {
  state: HealthState
  since: string
  reason: Reason | null
}

/** What checks of one hour came to. */
export interface HourSoFar {
  /** `YYYY-MM-DDTHH`, UTC. */
  hour: string
  checks: number
  good: number
  least: number | null
  most: number | null
  /** Counts by width of latency: what medians are made of. */
  widths: number[]
}

/**
 * An hour that is over: its number (UTC), checks, good ones, and the least, median and most latency in milliseconds.
 */
export type HourKept = [
  hour: number,
  checks: number,
  good: number,
  least: number | null,
  median: number | null,
  most: number | null,
]

/** What is looked at once a day, beside health. */
export const looks = ['certificate', 'names', 'https', 'ipv6', 'version', 'presentation'] as const
export type Look = (typeof looks)[number]
export type LookState = 'good' | 'soon' | 'bad' | 'unknown'

/** What was seen, by name: dates, names, addresses, protocol. */
export type Seen = Record<string, string | number | boolean | string[] | null>
