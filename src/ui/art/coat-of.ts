import { coats } from './coats.tsx'

export type Coat = keyof typeof coats
/** Ginger, gold, grey, brown: `.fur-1` to `.fur-4` in the stylesheet. */
export type Fur = 1 | 2 | 3 | 4

const names = Object.keys(coats).filter((name): name is Coat => name in coats)
const furs = [1, 2, 3, 4] as const

/** The coat of a hoster without logo. It follows from the slug alone: the same everywhere, for ever. */
export function coatOf(slug: string): { coat: Coat; fur: Fur } {
  const hash = hashOf(slug)
  return { coat: names[hash % names.length] ?? 'plain', fur: furs[(hash >>> 16) % furs.length] ?? 1 }
}

/** FNV-1a on 32 bits, then the last stir of MurmurHash3: slugs that differ by a letter get different coats. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
