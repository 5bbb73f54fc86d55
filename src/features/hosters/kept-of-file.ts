import { isDeepStrictEqual } from 'node:util'
import type { ServiceFacts } from './service.ts'

/** A line of a description file, as it can be written again: the key in its right spelling, the value on one line. */
export interface FileLine {
  key: string
  value: string
}

/** A file of figures, under the name that leads to it. */
export interface FiguresFile {
  key: string
  url: string
}

/** What a file says that no search and hardly a page needs: kept, and given back where a file is written again. */
export interface KeptOfFile {
  /** Where its logo stands. No page asks for it: they show a picture of ours. */
  logoUrl: string | null
  figuresAt: FiguresFile[]
  /** Figures that stand in the file itself. */
  figures: FileLine[]
  /** All other lines: of keys that nobody knows, and of those that no fact holds. Some hold mailboxes. */
  otherStatements: FileLine[]
}

/** What a file keeps that says none of that. */
export const nothingKept: KeptOfFile = { logoUrl: null, figuresAt: [], figures: [], otherStatements: [] }

/** Figures change by themselves: that is no change of an entry, and nothing that a journal would tell. */
export function withoutFigures<Facts extends KeptOfFile>({ figures: _, ...facts }: Facts): Omit<Facts, 'figures'> {
  return facts
}

export const differsInFiguresAlone = <Facts extends KeptOfFile>(some: Facts, others: Facts): boolean =>
  !isDeepStrictEqual(some.figures, others.figures) && isDeepStrictEqual(withoutFigures(some), withoutFigures(others))

/** Where people live: a key that nobody knows could hold their street. Lines of the protocol cannot. */
export const withoutPlacesToGuess = (lines: FileLine[]): FileLine[] => lines.filter(({ key }) => noPlace.test(key))

const noPlace = /^(organization\.(memberof\.|owner\.logo$)|service\.status\.description$|software\.license\.url$)/

/** The same for a service whose machine stands there. */
export const withSafeLines = (facts: ServiceFacts): ServiceFacts =>
  facts.host?.provider === 'home' ? { ...facts, otherStatements: withoutPlacesToGuess(facts.otherStatements) } : facts
