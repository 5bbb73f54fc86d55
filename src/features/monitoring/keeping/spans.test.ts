import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Database, Id } from '../../../platform/database/index.ts'
import { openTestDatabase } from '../../../testing-database.ts'
import { given } from '../../hosters/testing.ts'
import type { HealthState } from '../health.ts'
import { beginSpan, endSpan } from './spans.ts'

const at = (minute: number) => `2026-11-23T10:${String(minute).padStart(2, '0')}:00.000Z`

async function open() {
  const { writer: db } = await openTestDatabase()
  const { id: hosterId } = await given.member(db)
  const { id } = await given.service(db, hosterId)
  return {
    db,
    id,
    is: (state: HealthState, minute: number) => beginSpan(db, id, { state, since: at(minute), reason: null }),
  }
}

const spans = async (db: Database, serviceId: Id) =>
  (
    await db
      .selectFrom('healthSpan')
      .select(['state', 'from', 'to'])
      .where('serviceId', '=', serviceId)
      .orderBy('from')
      .execute()
  ).map(({ state, from, to }) => `${state} ${from.slice(14, 16)}-${to?.slice(14, 16) ?? ''}`)

test('a state lasts until the next begins', async () => {
  const { db, id, is } = await open()
  await is('unknown', 0)
  await is('up', 5)
  await is('down', 20)
  assert.deepEqual(await spans(db, id), ['unknown 00-05', 'up 05-20', 'down 20-'])
})

test('what began before it was believed takes that time from the state before', async () => {
  const { db, id, is } = await open()
  await is('up', 0)
  await is('down', 30)
  assert.deepEqual(await spans(db, id), ['up 00-30', 'down 30-'])
})

test('what was written for later goes, when the clock was set back', async () => {
  const { db, id, is } = await open()
  await is('up', 0)
  await is('down', 40)
  await is('up', 50)
  await is('degraded', 10)
  assert.deepEqual(await spans(db, id), ['up 00-10', 'degraded 10-'])
})

test('the same instant twice is the last that was said of it', async () => {
  const { db, id, is } = await open()
  await is('up', 0)
  await is('down', 10)
  await is('challenged', 10)
  assert.deepEqual(await spans(db, id), ['up 00-10', 'challenged 10-'])
})

test('after the end nothing is known, and a new beginning leaves a hole', async () => {
  const { db, id, is } = await open()
  await is('up', 0)
  await endSpan(db, id, at(10))
  assert.deepEqual(await spans(db, id), ['up 00-10'])
  await is('unknown', 20)
  assert.deepEqual(await spans(db, id), ['up 00-10', 'unknown 20-'])
})

test('in whatever order instants come, no two spans overlap and one is open', async () => {
  const { db, id, is } = await open()
  const states = ['up', 'down', 'degraded', 'challenged'] as const
  for (let step = 0; step < 60; step++) {
    await is(states[step % 4] ?? 'up', (step * 37) % 60)
    const told = await spans(db, id)
    assert.equal(told.filter((span) => span.endsWith('-')).length, 1)
    for (const [index, span] of told.entries())
      if (index > 0) assert.ok((told[index - 1] ?? '').slice(-2) <= (span.split(' ')[1] ?? '').slice(0, 2), told.join())
  }
})
