import type { Instant } from '../../../platform/database/index.ts'
import type { Key, Values } from '../../../platform/i18n/index.ts'
import type { Part } from './dossier.ts'

/** What a machine can say of a thing: it is fine, it is to mend, it cannot be seen from here. */
export const verdicts = ['fine', 'to-mend', 'unseen'] as const
export type Verdict = (typeof verdicts)[number]

/** One line of what is looked at by machine before a dossier is sent. */
export interface Line {
  name: string
  verdict: Verdict
  /** A dossier is not sent before this is mended; the rest is advice. */
  blocking: boolean
  /** A whole sentence. */
  key: Key
  values: Values
  /** On which step it is mended. */
  part: Part
  /** Where it is mended, when that is not the step itself: an address without its language. */
  href: string | null
  seenAt: Instant
}

/** Nothing stands against sending it. */
export const maySend = (lines: readonly Pick<Line, 'verdict' | 'blocking'>[]): boolean =>
  lines.every(({ verdict, blocking }) => verdict !== 'to-mend' || !blocking)
