import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Description } from './description.ts'
import { readDescription } from './read-file.ts'

const folder = new URL('corpus/', import.meta.url)
const corpus = readdirSync(folder).map((file) => new Uint8Array(readFileSync(new URL(file, folder))))

test('10,000 mutations of the corpus are read without a crash, each into something well formed', () => {
  const random = randomFrom(20261123)
  const classes = new Set<string>()
  for (let round = 0; round < 10_000; round += 1) {
    const bytes = mutated(corpus[random(corpus.length)] ?? new Uint8Array(), random)
    const file = readDescription('https://brin-d-ortie.example/ortie.properties', bytes)
    assertWellFormed(file, bytes, round)
    classes.add(file.class)
  }
  assert.equal(classes.size, 6)
})

type Random = (below: number) => number

/** Mulberry32: the same numbers at each run. */
function randomFrom(seed: number): Random {
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

function mutated(bytes: Uint8Array, random: Random): Uint8Array {
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

function assertWellFormed(file: Description, bytes: Uint8Array, round: number) {
  const newlines = Buffer.from(bytes)
    .toString('latin1')
    .split(/\r\n|\n|\r/).length
  for (const { line, key, value, severity, message, corrected } of file.report) {
    assert.ok(line >= 0 && line <= newlines, `round ${round}: line ${line} of ${newlines}`)
    assert.ok(key.length <= 301 && value.length <= 301 && (corrected?.length ?? 0) <= 500)
    assert.ok(['error', 'warning', 'info'].includes(severity) && message.key.startsWith('descriptions.'))
  }
  const { report: _, unknown: __, ...said } = file
  for (const text of textsIn(said)) {
    assert.ok(text.isWellFormed() && text.length <= 5000, `round ${round}`)
    assert.doesNotMatch(text, /[\u202A-\u202E\u2066-\u2069\uFEFF]|(?!\n)\p{Cc}/u, `round ${round}`)
  }
  if (file.class !== 'Organization' && file.class !== 'Service') return
  for (const [name, value] of Object.entries(file.facts)) {
    if (/url$|website/i.test(name) && value !== null)
      assert.match(String(value), /^https?:\/\//, `round ${round}: ${name}`)
  }
  assert.ok(file.facts.name.length <= 200 && file.provenances.entry.source !== '')
  assert.deepEqual(JSON.parse(JSON.stringify(said)), said)
}

/** Every text inside, keys left out. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}
