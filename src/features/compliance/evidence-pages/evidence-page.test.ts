import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mostVersions, thinned } from './evidence-page.ts'

const versions = (count: number, size = 10) => Array.from({ length: count }, (_, at) => ({ number: at + 1, size }))

test('a hundred versions are kept', () => {
  assert.deepEqual(thinned(versions(mostVersions.count)), [])
})

test('of more, every second one of the older half goes, never the first nor the latest', () => {
  const gone = thinned(versions(101))
  assert.deepEqual([gone.includes(1), gone.includes(2), gone.includes(101)], [false, true, false])
  assert.equal(gone.length, 25)
  assert.ok(gone.every((number) => number <= 50))
})

test('a page that changes for ever keeps its first version, its last ones, and some between', () => {
  let kept = versions(0)
  for (let number = 1; number <= 1000; number++) {
    kept.push({ number, size: 10 })
    const gone = new Set(thinned(kept))
    kept = kept.filter((version) => !gone.has(version.number))
    assert.ok(kept.length <= mostVersions.count)
  }
  const numbers = kept.map(({ number }) => number)
  assert.deepEqual([numbers[0], numbers.at(-1), numbers.at(-2)], [1, 1000, 999])
})

test('long texts count too, and the last two always stay', () => {
  const left = (count: number, size: number) => count - thinned(versions(count, size)).length
  assert.ok(left(60, 100_000) * 100_000 <= mostVersions.characters)
  assert.equal(left(3, 5_000_000), 2)
})
