import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as soon } from 'node:timers/promises'
import { inTwoParts, severalAtOnce } from './several-at-once.ts'

test('so many at a time, each once, in their order', async () => {
  let [at, most] = [0, 0]
  const begun: number[] = []
  await severalAtOnce(3, [1, 2, 3, 4, 5, 6, 7], async (item) => {
    begun.push(item)
    at += 1
    most = Math.max(most, at)
    await soon()
    at -= 1
  })
  assert.deepEqual([begun, most], [[1, 2, 3, 4, 5, 6, 7], 3])
})

test('the second part of one goes on while the first of the next is done, and none is left behind', async () => {
  const told: string[] = []
  const first = async (item: number) => {
    told.push(`${item} fetched`)
    await soon()
    return item
  }
  const second = async (item: number) => {
    await soon()
    await soon()
    told.push(`${item} written`)
  }
  await inTwoParts(1, each(1, 2, 3), first, second)
  assert.deepEqual(
    told.filter((what) => what.endsWith('written')),
    ['1 written', '2 written', '3 written'],
  )
  assert.ok(told.indexOf('2 fetched') < told.indexOf('1 written'))
})

test('what goes wrong in either part is told', async () => {
  const fine = async (item: number) => item
  const wrong = async () => {
    throw new Error('wrong')
  }
  await assert.rejects(inTwoParts(2, each(1, 2, 3), wrong, fine), /wrong/)
  await assert.rejects(inTwoParts(2, each(1), fine, wrong), /wrong/)
})

async function* each(...items: number[]) {
  yield* items
}
