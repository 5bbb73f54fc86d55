import type { Result } from '../finding.ts'
import type { ClauseState, declarations } from '../state.ts'
import type { FindingGround, Grounds } from './grounds.ts'

export const day = (number: number) => `2026-11-${String(number).padStart(2, '0')}T03:00:00.000Z`

/** What one check found; several places or checks are several of them. */
export const found = (result: Result | null, more: Partial<FindingGround> = {}): FindingGround => ({
  check: 'privacy',
  result,
  since: result && day(5),
  contestedAt: null,
  ...more,
})

export const says = (state: (typeof declarations)[number], at = day(8), isLate = false) => ({ state, at, isLate })

export const clause = (sight: 'full' | 'part' | 'none' = 'part', checks = ['privacy']) => ({
  sight,
  checks,
  unconfirmed: false,
})

const blank: Grounds = { clause: clause(), findings: [], declared: null, ruling: null, waiver: null }
export const given = (grounds: Partial<Grounds>): Grounds => ({ ...blank, ...grounds })

export const whole = clause('full')
export const contestedAt = day(9)

/** What is so, what follows, since when, and the end of the key that says why. */
export type Line = [
  what: string,
  grounds: Partial<Grounds>,
  state: ClauseState | null,
  since: string | null,
  why: string,
]
