import assert from 'node:assert/strict'
import { test } from 'node:test'
import { add, addRange, both, emptySet, fullSet, meet, membersOf, sizeBetween, sizeOf } from './bit-set.ts'

const sizes = [0, 1, 31, 32, 33, 64, 100]
const setOf = (size: number, members: number[]) => {
  const set = emptySet(size)
  for (const member of members) add(set, member)
  return set
}

test('a full set has everyone and nobody more', () => {
  for (const size of sizes) {
    assert.equal(sizeOf(fullSet(size)), size)
    assert.deepEqual(
      [...membersOf(fullSet(size))],
      Array.from({ length: size }, (_, i) => i),
    )
  }
})

test('a range has its beginning and not its end', () => {
  for (const size of sizes)
    for (let from = 0; from <= size; from += 7)
      for (let end = from; end <= size; end += 5) {
        const set = emptySet(size)
        addRange(set, from, end)
        assert.deepEqual(
          [...membersOf(set)],
          Array.from({ length: end - from }, (_, i) => from + i),
        )
      }
})

test('members between two numbers are counted as one by one', () => {
  const members = [0, 3, 31, 32, 33, 63, 64, 95, 99]
  const set = setOf(100, members)
  for (let from = 0; from <= 100; from++)
    for (let end = from; end <= 100; end++)
      assert.equal(sizeBetween(set, from, end), members.filter((member) => from <= member && member < end).length)
})

test('sets meet in what all have; without one, in what all others have', () => {
  const [a, b, c] = [setOf(40, [1, 2, 3, 35]), setOf(40, [2, 3, 35, 39]), setOf(40, [3, 4, 35])]
  const { all, withoutEach } = meet([a, b, c], fullSet(40))
  assert.deepEqual([...membersOf(all)], [3, 35])
  assert.deepEqual(
    withoutEach.map((set) => [...membersOf(set)]),
    [
      [3, 35],
      [3, 35],
      [2, 3, 35],
    ],
  )
  assert.deepEqual([...membersOf(both(a, b))], [2, 3, 35])
})

test('a set alone meets itself, and no set meets everyone', () => {
  const alone = setOf(10, [4])
  assert.equal(meet([alone], fullSet(10)).all, alone)
  assert.equal(sizeOf(meet([alone], fullSet(10)).withoutEach[0] ?? emptySet(10)), 10)
  assert.equal(sizeOf(meet([], fullSet(10)).all), 10)
})
