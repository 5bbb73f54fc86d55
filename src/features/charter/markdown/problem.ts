import type { Key, Language, Values } from '../../../platform/i18n/index.ts'

/** What is wrong in the file of a language, at which line (from 1), and what to do. */
export interface MarkdownProblem {
  language: Language
  line: number
  key: Key
  values: Values
}

/** A problem of the file that is being read. */
export type Wrong = Omit<MarkdownProblem, 'language'>
