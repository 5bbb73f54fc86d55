import type { Key } from '../../../platform/i18n/index.ts'

/** How pages about a topic are known. Phrases are written as `bookOf` reads them. */
export interface TopicWords {
  /** What the whole text of a link, or a part of its address, may be. */
  names: string[]
  /** What a text of a link may contain. */
  links: string[]
  /** Parts of addresses, beside the names: `/cgu`. */
  paths?: string[]
  /** First parts of a host's name: `status.` */
  hosts?: string[]
  /** A link with one of these is about something else. */
  never?: string[]
  /** Hosters offer it too: a page below `/services/` is about that. */
  isSoldToo?: boolean
  /** What a text about it speaks of; null: no text is known by its words alone. */
  text: { anchors: string[]; enough: number } | null
  points: Point[]
}

/** One thing that a page about the topic should say. */
export interface Point {
  name: string
  key: Key
  words: string[]
  /** Where no words can tell: a list of versions, amounts. Found when it is there so many times. */
  pattern?: { sample: string; regex: RegExp; times: number }
}

/** Phrases that stand one behind the other, with commas between. */
export const phrases = (written: string): string[] => written.split(',').map((phrase) => phrase.trim())
