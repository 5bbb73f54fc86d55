import type { Translated } from '../../platform/i18n/translated.ts'

/** Where a stated value comes from, and how old that source is (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`). */
export interface Provenance {
  source: string
  url: string | null
  date: string | null
  /** Whether the source itself names the collective; null when nobody looked. */
  namesCollective: boolean | null
}

/** The provenance of a whole entry, and of those of its values that come from elsewhere (field name → provenance). */
export interface Provenances {
  entry: Provenance
  fields: Record<string, Provenance>
  /** What was typed here over the file's own word, by the name of the fact. */
  byHand?: Record<string, Correction>
}

/** A value typed by hand over what a file says. */
export interface Correction {
  /** `YYYY-MM-DD`. */
  on: DeclaredDate
  /** What the file says. Never shown: it may be a mailbox. */
  instead: unknown
}

/** Facts, with where they come from. */
export interface Stated<Facts> {
  facts: Facts
  provenances: Provenances
}

/** A fact of which the site and a hoster's file say different things. */
export interface Difference {
  fact: string
  here: unknown
  inFile: unknown
}

/** Who says what was corrected by hand over a file, what somebody typed that has no file, what was decided here. */
export const sourcesHere = { corrected: 'hand', typed: 'typed', decided: 'decided' } as const

/** What the hoster wrote, and what of it can be computed with; never converted to another currency. */
export interface Price {
  text: Translated
  cents: number | null
  currency: string | null
  per: 'month' | 'year' | 'once' | null
  /** The amount is a least price. */
  from: boolean
}

/** An address in an open list of networks: `{ network: 'mastodon', url: 'https://…' }`. */
export interface Link {
  network: string
  url: string
}

/** A declared date as exact as its source: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type DeclaredDate = string
