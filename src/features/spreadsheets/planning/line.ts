import type { Id } from '../../../platform/database/index.ts'
import type { Key, Values } from '../../../platform/i18n/index.ts'
import type { Difference } from '../../hosters/index.ts'

/** What becomes of a line: a new entry, a changed one, one that is so already, one that is left, one refused. */
export const fates = ['added', 'changed', 'same', 'left', 'refused'] as const
export type Fate = (typeof fates)[number]

/** What is said of a line, or of one of its cells. */
export interface Remark {
  severity: 'error' | 'warning' | 'info'
  /** The heading of the cell, and what stands there; null when the whole line is meant. */
  column: string | null
  value: string
  message: { key: Key; values: Values }
  /** What to write instead. */
  corrected?: string
}

/** One line of a list, and what it would do. */
export interface Line<Facts> {
  line: number
  name: string
  fate: Fate
  remarks: Remark[]
  /** Before (`here`) and after (`inFile`). */
  changes: Difference[]
  said: Said<Facts> | null
  /** The entry that it is about, when there is one. */
  id: Id | null
  /** It is about somebody who was made up, and is marked like all that is. */
  isFictional: boolean
}

/** What a line rightly says, once it is known what it is about. */
export interface Said<Facts> {
  facts: Facts
  key: string | null
  /** By which it is known again, when no entry is. */
  address: string
}

export const wrong = (key: Key, values: Values = {}): Remark => ({
  severity: 'error',
  column: null,
  value: '',
  message: { key, values },
})

export const noted = (key: Key, values: Values = {}): Remark => ({ ...wrong(key, values), severity: 'info' })
