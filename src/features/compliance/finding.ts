import type { Key, Values } from '../../platform/i18n/index.ts'

/**
 * What a check makes of what it saw. `seen`: what the clause asks for is there. `against`: something was seen that
 * breaks it. `not-found`: looked for, and not found by us. `not-checkable`: we were refused, or nobody answered.
 * `nothing`: there is nothing that could be looked at. `told`: information that bears on no clause.
 */
export const results = ['seen', 'against', 'not-found', 'not-checkable', 'nothing', 'told'] as const
export type Result = (typeof results)[number]

/** One thing that was asked, and what came; `extract` is a bounded piece of it, as plain text. */
export interface Evidence {
  asked: string
  came: string
  extract?: string
}

/** A sentence of the languages files, with what it names; written out by `said`. */
export interface Sentence {
  key: Key
  values: Values
  /** Things that it names in the reader's own words: `{ missing: ['compliance.point-terms-law'] }`. */
  lists?: Record<string, Key[]>
}

/** What one check says of one subject: `''` is the hoster's site, else the slug of a service. */
export interface Found {
  subject: string
  result: Result
  sentence: Sentence
  evidence: Evidence[]
}

export const bounds = { evidence: 20, extract: 500 }

/** What a check found, kept: on two looks of two days it stands, unless it is good, which stands at once. */
export interface Finding {
  check: string
  subject: string
  /** Null until it stands. */
  result: Result | null
  sentence: Sentence | null
  evidence: Evidence[]
  /** When it became so. */
  since: string | null
  checkedAt: string
  /** The last look, when it says something else: being confirmed. */
  seen: { result: Result; sentence: Sentence; evidence: Evidence[]; since: string } | null
  /** From when the public sees it. */
  publicAt: string | null
}
