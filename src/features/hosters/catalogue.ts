import type { Translated } from '../../platform/i18n/translated.ts'

/** A type of service. The sentence says what one does with it, in words that need no other. */
export interface Kind {
  slug: string
  parent: string | null
  name: Translated
  sentence: Translated
  /** Other words people type, by language. */
  synonyms: Record<string, string[]>
  /** The drawing: the name of one of the icons of `ui/`. */
  icon: string
  /** Slugs of the proprietary products this kind replaces. */
  replaces: string[]
}

/** A program, as the catalogue knows it. `license` is an SPDX name. */
export interface Software {
  slug: string
  name: string
  aliases: string[]
  license: string | null
  free: boolean | null
  website: string | null
  source: string | null
  /** Slugs of kinds, the main one first. */
  kinds: string[]
  sentence: Translated
}

/** A proprietary product, and what stands in for it here. */
export interface Alternative {
  slug: string
  name: string
  company: string | null
  aliases: string[]
  kinds: string[]
  software: string[]
  sentence: Translated
}

/** What services are sorted by: types of service, programs, and the products they stand in for. */
export interface Catalogue {
  kinds: Kind[]
  software: Software[]
  alternatives: Alternative[]
}

/** The three sorts of entries, by the names of their tables. */
export interface EntryOf {
  kind: Kind
  software: Software
  alternative: Alternative
}
export type Shelf = keyof EntryOf
