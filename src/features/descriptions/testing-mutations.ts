import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('corpus/', import.meta.url)

/** Every file of the corpus, in the order of their names. */
export const corpus = readdirSync(folder)
  .sort()
  .map((file) => new Uint8Array(readFileSync(new URL(file, folder))))

export type Random = (below: number) => number

/** Mulberry32: the same numbers at each run. */
export function randomFrom(seed: number): Random {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

const mutations: ((bytes: Uint8Array, random: Random) => Uint8Array)[] = [
  (bytes, random) => {
    const flipped = bytes.slice()
    for (let flips = random(20); flips >= 0; flips -= 1) flipped[random(bytes.length)] = random(256)
    return flipped
  },
  (bytes, random) => bytes.slice(0, random(bytes.length + 1)),
  (bytes, random) => bytes.slice(random(bytes.length + 1)),
  (bytes, random) =>
    inLines(bytes, (lines) =>
      lines
        .map((line) => ({ line, at: random(1000) }))
        .sort((a, b) => a.at - b.at)
        .map(({ line }) => line),
    ),
  (bytes, random) => inLines(bytes, (lines) => lines.flatMap((line) => Array<string>(random(3)).fill(line))),
  (bytes, random) =>
    inLines(bytes, (lines) => lines.map((line) => (random(10) === 0 ? hugeValue(line, random) : line))),
  (bytes, random) =>
    inLines(bytes, (lines) => lines.map((line) => (random(4) === 0 ? otherValue(line, lines, random) : line))),
  (bytes, random) => {
    const other = corpus[random(corpus.length)] ?? bytes
    return new Uint8Array([...bytes.slice(0, random(2000)), ...other.slice(random(other.length + 1))].slice(0, 8000))
  },
]

/** The file with one to three changes of the kinds that editors, disks and strangers make. */
export function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  let result = bytes.length > 8000 ? bytes.slice(bytes.length - 8000) : bytes
  for (let count = random(3); count >= 0; count -= 1)
    result = mutations[random(mutations.length)]?.(result, random) ?? result
  return result
}

const inLines = (bytes: Uint8Array, change: (lines: string[]) => string[]) =>
  new Uint8Array(Buffer.from(change(Buffer.from(bytes).toString('latin1').split('\n')).join('\n'), 'latin1'))

const pieces = ['a', '<a ', '@', '.', '[', ';', ',', '&#1', '"', ' ', '=', '-', '9', '/', '\\n', ':', 'GPL ', '\u00e9']

const hugeValue = (line: string, random: Random) =>
  `${line.slice(0, line.indexOf('=') + 1)}${(pieces[random(pieces.length)] ?? '').repeat(random(3000))}`

const otherValue = (line: string, lines: string[], random: Random) =>
  `${line.slice(0, line.indexOf('=') + 1)}${lines[random(lines.length)]?.replace(/^[^=]*=/, '') ?? ''}`
