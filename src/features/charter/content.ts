import type { Language, Translated } from '../../platform/i18n/index.ts'

export const levels = ['required', 'recommended'] as const
export type Level = (typeof levels)[number]

/** How much of a clause a machine can see from outside. */
export const sights = ['full', 'part', 'none'] as const
export type Sight = (typeof sights)[number]

/** The whole text of one version of a document. */
export interface Content {
  /** The language in which it is decided; the others translate it. */
  original: Language
  title: Translated
  /** Markdown; before the first chapter. */
  foreword: Translated
  chapters: Chapter[]
}

export interface Chapter {
  id: string
  title: Translated
  /** One sentence. */
  lead: Translated
  clauses: Clause[]
}

export interface Clause {
  /** `open.free-software`: never changes, from version to version, and is never given to another clause. */
  id: string
  level: Level
  /** Markdown, like `why` and `how`. */
  text: Translated
  /** Why the collective asks for it. */
  why: Translated
  /** How a hoster shows that it does. */
  how: Translated
  /** Names of the checks that bear on it. */
  checks: string[]
  sight: Sight
  /** Nobody is held to it until the collective confirms its wording: no check, no state. */
  unconfirmed: boolean
  /** By language of a translation: the stamp of the original that it translates (`stampOf`). */
  translates: Partial<Record<Language, string>>
}
