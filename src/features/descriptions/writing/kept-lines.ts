import type { KeptOfFile } from '../../hosters/index.ts'
import { sectionOf, sectionsOf } from '../file-class.ts'
import { keptKeys } from '../kept-keys.ts'
import { findKey } from '../key-tree.ts'
import type { StatedLine } from './stated-line.ts'
import { asRead } from './tell.ts'
import { typedAs, writtenAs } from './typed-value.ts'

/** What stands in facts line by line, as a file of this class may say it: never a line that facts tell themselves. */
export function keptLines({ figures, otherStatements }: KeptOfFile, into: Into): StatedLine[] {
  const lines = [
    ...figures.filter(({ key }) => /^metrics\./.test(key)),
    ...otherStatements.filter(({ key }) => mayStand(into, key)),
  ]
  const right = lines.flatMap((line) => rightly(line) ?? [])
  return [...new Map(right.map((line) => [line.key, line])).values()]
}

/**
 * As the reader would have it; undefined where it would refuse it, or would not know from where an address leads on.
 */
export function rightly({ key, value }: StatedLine): StatedLine | undefined {
  const known = findKey(key)?.known
  if (!known) return { key, value }
  if (known.type === 'reference' && !/^https?:/i.test(value)) return undefined
  return asRead(known, { key, value: writtenAs(key, typedAs(key, value)) })
}

interface Into {
  kind: 'Organization' | 'Service'
  /** Without its name a file could be taken for one of another sort. */
  isNamed: boolean
}

/** A key that nobody knows, one that is kept as it is, or one of another sort of file. */
function mayStand({ kind, isNamed }: Into, key: string): boolean {
  const known = findKey(key)?.known
  if (!known || keptKeys.some((kept) => kept === known.key)) return true
  return isNamed && !sectionsOf(kind).includes(sectionOf(known.key))
}
