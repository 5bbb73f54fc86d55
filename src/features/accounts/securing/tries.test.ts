import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '../../../platform/errors.ts'
import { openTestSite } from '../../../testing.ts'
import { givenPerson } from '../testing.ts'
import { beginTry, forgetTries, tries } from './tries.ts'

test('five tries pass within a quarter of an hour, the sixth does not, and says for how long', async () => {
  const { begin } = await somebody()
  for (let time = 0; time < 5; time++) await begin()
  await assert.rejects(begin(), (error) => error instanceof Refusal && error.status === 429 && error.retryAfter === 900)
})

test('a try counts for a quarter of an hour, the last instant excluded', async () => {
  const { world, begin } = await somebody()
  for (let time = 0; time < 5; time++) await begin()
  world.pass({ minutes: 14, seconds: 59 })
  await assert.rejects(begin())
  world.pass({ seconds: 1 })
  await begin()
})

test('what was refused counts no more: waiting is enough', async () => {
  const { world, begin } = await somebody()
  for (let time = 0; time < 5; time++) await begin()
  for (let time = 0; time < 20; time++) await assert.rejects(begin())
  world.pass({ minutes: 15 })
  for (let time = 0; time < 5; time++) await begin()
})

test('of fifty at once, five pass', async () => {
  const { begin } = await somebody()
  const outcomes = await Promise.allSettled(Array.from({ length: 50 }, begin))
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 5)
})

test('each person and each thing is counted apart', async () => {
  const { world, id, begin } = await somebody()
  for (let time = 0; time < 5; time++) await begin()
  await beginTry(world.db, tries.password, { personId: id, field: 'password' }, world.now)
  const bob = await givenPerson(world.db, { name: 'Bob' })
  await beginTry(world.db, tries.code, { personId: bob.id, field: 'code' }, world.now)
  await assert.rejects(begin())
})

test('after the right one, the wrong ones before it count no more', async () => {
  const { world, id, begin } = await somebody()
  for (let time = 0; time < 5; time++) await begin()
  await forgetTries(world.db, tries.password, id)
  await assert.rejects(begin())
  await forgetTries(world.db, tries.code, id)
  await begin()
})

async function somebody() {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { name: 'Ada' })
  const begin = () => beginTry(world.db, tries.code, { personId: id, field: 'code' }, world.now)
  return { world, id, begin }
}
