import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../testing-database.ts'
import { atomically, type Database, type End, gathering } from './index.ts'
import { addJob, keys } from './testing-rows.ts'

/** Adds rows of these keys together; those that begin with `no` are refused. `turns` tells what was done together. */
function adding(refuseWhole = (_keys: readonly string[]) => false) {
  const turns: string[][] = []
  const add = gathering<string, string>({
    async work(db, asked) {
      turns.push([...asked])
      const ends = asked.map(
        (key): End<string> => (key.startsWith('no') ? { refused: new Error(key) } : { given: `${key}!` }),
      )
      for (const [at, key] of asked.entries()) if ('given' in (ends[at] ?? {})) await addJob(db, key)
      if (refuseWhole(asked)) throw new Error('the whole')
      return ends
    },
    most: 3,
    keyOf: (key) => key,
  })
  return { add, turns }
}

const endsOf = async (all: Promise<string>[]) =>
  (await Promise.allSettled(all)).map((end) => (end.status === 'fulfilled' ? end.value : `× ${end.reason.message}`))

test('who waits meanwhile is done together, so many at most, and each is told its own end', async () => {
  const { writer } = await openTestDatabase()
  const { add, turns } = adding()
  const ends = await endsOf(['a', 'b', 'no', 'c', 'd'].map((key) => add(writer, key)))
  assert.deepEqual(ends, ['a!', 'b!', '× no', 'c!', 'd!'])
  assert.deepEqual(turns, [['a'], ['b', 'no', 'c'], ['d']])
  assert.deepEqual(await keys(writer), ['a', 'b', 'c', 'd'])
})

test('two that concern the same are done one after the other', async () => {
  const { writer } = await openTestDatabase()
  const { add, turns } = adding()
  await endsOf(['a', 'no', 'no', 'no'].map((key) => add(writer, key)))
  assert.deepEqual(turns, [['a'], ['no'], ['no'], ['no']])
})

test('where the whole fails, each is tried by itself: one that breaks takes nobody along', async () => {
  const { writer } = await openTestDatabase()
  const { add, turns } = adding((keys) => keys.includes('broken'))
  const ends = await endsOf(['a', 'b', 'broken', 'c'].map((key) => add(writer, key)))
  assert.deepEqual(ends, ['a!', 'b!', '× the whole', 'c!'])
  assert.deepEqual(turns.slice(1), [['b', 'broken', 'c'], ['b'], ['broken'], ['c']])
  assert.deepEqual(await keys(writer), ['a', 'b', 'c'])
})

test('inside a transaction it is done at once, and undone with it', async () => {
  const { writer } = await openTestDatabase()
  const { add } = adding()
  const failing = atomically(writer, async (db: Database) => {
    assert.equal(await add(db, 'a'), 'a!')
    throw new Error('later')
  })
  await assert.rejects(failing, /later/)
  assert.deepEqual(await keys(writer), [])
})

test('inside a transaction the outer database is refused, as everywhere', async () => {
  const { writer } = await openTestDatabase()
  const { add } = adding()
  await assert.rejects(
    atomically(writer, async () => void (await add(writer, 'a'))),
    /use the database that it hands you/,
  )
})
