import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause, setImmediate as soon } from 'node:timers/promises'
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

test('the second part of some goes on while the first of the next is done, and none is left behind', async () => {
  const told: string[] = []
  const first = async (item: number) => {
    told.push(`${item} fetched`)
    await soon()
    return item
  }
  const second = async (items: number[]) => {
    await soon()
    await soon()
    told.push(`${items} written`)
  }
  await inTwoParts({ atOnce: 1, together: 2 }, each(1, 2, 3, 4, 5), first, second)
  assert.deepEqual(
    told.filter((what) => what.endsWith('written')),
    ['1,2 written', '3,4 written', '5 written'],
  )
  assert.ok(told.indexOf('3 fetched') < told.indexOf('1,2 written'))
})

test('who fetches waits when writing falls behind', async () => {
  let [fetched, written, most] = [0, 0, 0]
  const first = async () => {
    fetched += 1
    most = Math.max(most, fetched - written)
  }
  const second = async (items: unknown[]) => {
    for (const _ of items) await soon()
    written += items.length
  }
  await inTwoParts({ atOnce: 2, together: 2 }, each(...Array.from({ length: 30 }, (_, at) => at)), first, second)
  assert.equal(written, 30)
  assert.ok(most <= 8, `${most}`)
})

test('what goes wrong in either part is told, however late', async () => {
  const fine = async () => {}
  const slow = async (item: number) => {
    if (item === 3) await pause(20)
  }
  const wrong = async () => {
    throw new Error('wrong')
  }
  const two = { atOnce: 2, together: 1 }
  await assert.rejects(inTwoParts(two, each(1, 2, 3), wrong, fine), /wrong/)
  await assert.rejects(inTwoParts(two, each(1), fine, wrong), /wrong/)
  await assert.rejects(inTwoParts({ ...two, atOnce: 1 }, each(1, 3), slow, wrong), /wrong/)
})

async function* each(...items: number[]) {
  yield* items
}

test('a half that comes while others are handed on is not lost', async () => {
  const seen: number[] = []
  async function* numbers() {
    for (let number = 0; number < 50; number++) yield number
  }
  const late = (number: number) => new Promise<number>((resolve) => setTimeout(() => resolve(number), number % 7))
  await inTwoParts({ atOnce: 4, together: 5 }, numbers(), late, async (several) => {
    const group = [...several]
    await new Promise((resolve) => setTimeout(resolve, 3))
    seen.push(...group)
  })
  assert.deepEqual(
    seen.sort((a, b) => a - b),
    Array.from({ length: 50 }, (_, number) => number),
  )
})
