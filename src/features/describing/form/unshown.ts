import { findKey, mayBePublic, type StatedLine } from '../../descriptions/index.ts'

/** What the register keeps and shows to nobody: mailboxes, and what could be one where nobody knows the key. */
export function isUnshown(line: StatedLine): boolean {
  const known = findKey(line.key)?.known
  return known ? known.type === 'mail' : !mayBePublic(line)
}
