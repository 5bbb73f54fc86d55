import type { HealthState, Reason } from '../health.ts'

/** How bad a state is: what is worse needs a second check that agrees. */
const severities: Record<HealthState, number> = {
  up: 0,
  unknown: 0,
  maintenance: 0,
  degraded: 1,
  challenged: 2,
  refused: 2,
  down: 3,
}

export const severityOf = (state: HealthState): number => severities[state]

/** It answers, and does what it is there for. */
export const isGood = (state: HealthState): boolean => state === 'up' || state === 'degraded'

/** Nothing came, which may be our own fault: our network, our resolver, or our clock (every certificate fails then). */
export const mayBeOurs = (reason: Reason | null): boolean =>
  reason !== null && ['dns', 'refused', 'timeout', 'tls', 'not-public'].includes(reason)

/** Said, not measured: it holds at once, and is asked again in a day. */
export const isDeclared = (reason: Reason | null): boolean => reason === 'opted-out' || reason === 'robots'

/** States of services that may well answer: asked whether our network works. */
export const witnessing = ['up', 'degraded', 'challenged', 'unknown'] as const satisfies HealthState[]
