import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Description } from './description.ts'
import { readDescription } from './read-file.ts'
import { corpus, mutated, randomFrom } from './testing-mutations.ts'

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
