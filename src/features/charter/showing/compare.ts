import type { Language } from '../../../platform/i18n/index.ts'
import { clausesOf } from '../clauses-of.ts'
import { type ClauseDifference, differenceOf } from '../difference/difference-of.ts'
import { type FrameDifference, frameDifferenceOf } from '../difference/frame-difference-of.ts'
import type { Version } from '../version.ts'
import type { DocumentShown } from './shown.ts'

/** Two versions of a document beside each other. */
export interface Comparison {
  shown: DocumentShown
  before: Version
  after: Version
  frame: FrameDifference
  clauses: ClauseDifference[]
  /** How many clauses read in both as they did. */
  unchanged: number
}

export function compare(shown: DocumentShown, before: Version, after: Version, language: Language): Comparison {
  const clauses = differenceOf(before.content, after.content, language)
  const different = new Set(clauses.map(({ id }) => id))
  const unchanged = clausesOf(after.content).filter(({ id }) => !different.has(id)).length
  return { shown, before, after, frame: frameDifferenceOf(before.content, after.content, language), clauses, unchanged }
}

export const nothingChanged = ({ frame, clauses }: Comparison): boolean =>
  clauses.length === 0 && frame.chapters.length === 0 && frame.title === null && frame.foreword === null
