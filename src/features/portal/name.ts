import { randomFillSync } from 'node:crypto'
import type { Door } from '../software/index.ts'

/** Not taken for one another when read aloud or copied. There are 31: five bits draw one, or nothing. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const unguessableLength = 22
const endingLength = 4
const longestBeforeEnding = 40

/**
 * The name under which something opens: what was typed, as the program takes it, with a random ending unless it is not
 * wanted, since simple names are somebody's already; or, where nothing was typed, one that nobody guesses.
 */
export function nameFor({ nameOf }: Door, typed: string, withEnding: boolean): string {
  if (!nameOf) return ''
  const name = nameOf(typed)
  if (name === '') return random(unguessableLength)
  if (!withEnding) return name
  return `${Array.from(name).slice(0, longestBeforeEnding).join('')}-${random(endingLength)}`
}

function random(length: number): string {
  let text = ''
  while (text.length < length) text += letters[nextByte() & 31] ?? ''
  return text
}

/** Drawn beforehand, each used once: to draw them one by one costs ten times as much. */
const drawn = new Uint8Array(4096)
let used = drawn.length

function nextByte(): number {
  if (used === drawn.length) {
    randomFillSync(drawn)
    used = 0
  }
  return drawn[used++] ?? 0
}
