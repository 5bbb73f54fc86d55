import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../testing-database.ts'
import { findHoster } from '../hosters/index.ts'
import { answersOf, hindranceOf, mayStillBeSent } from './contact.ts'
import { givenHoster } from './testing.ts'

const today = '2026-11-23'

async function hindrance(said: Parameters<typeof givenHoster>[2]) {
  const { writer } = await openTestDatabase()
  const { slug } = await givenHoster(writer, 'Radis', said)
  return hindranceOf(await findHoster(writer, slug), today)
}

test('a member with an address can be written to', async () => {
  assert.equal(await hindrance({}), null)
})

test('a hoster may switch the form off', async () => {
  assert.equal(await hindrance({ acceptsContact: false }), 'declines')
})

test('without an address nobody can be written to', async () => {
  assert.equal(await hindrance({ contactEmail: null }), 'no-address')
})

test('who was never a member is not written to from here', async () => {
  assert.equal(await hindrance({ state: null }), 'not-listed')
})

test('who pauses, incubates or was made up can be written to', async () => {
  assert.equal(await hindrance({ state: 'idle' }), null)
  assert.equal(await hindrance({ state: 'incubating' }), null)
  assert.equal(await hindrance({ state: null, fictional: true }), null)
})

test('a message may be sent for seven days, the last instant excluded', () => {
  const waiting = { createdAt: '2026-11-23T10:00:00.000Z', sentAt: null }
  assert.equal(mayStillBeSent(waiting, Temporal.Instant.from('2026-11-30T09:59:59Z')), true)
  assert.equal(mayStillBeSent(waiting, Temporal.Instant.from('2026-11-30T10:00:00Z')), false)
  assert.equal(
    mayStillBeSent({ ...waiting, sentAt: waiting.createdAt }, Temporal.Instant.from(waiting.createdAt)),
    false,
  )
})

test('of one recipient, yes needs no name', () => {
  assert.deepEqual(answersOf(['a'], 'yes', []), new Map([['a', 'yes']]))
})

test('of several, those who are not ticked did not answer', () => {
  assert.deepEqual(
    answersOf(['a', 'b'], 'yes', ['b']),
    new Map([
      ['a', 'no'],
      ['b', 'yes'],
    ]),
  )
  assert.equal(answersOf(['a', 'b'], 'yes', ['c']), null)
})

test('no means nobody, whatever is ticked', () => {
  assert.deepEqual(
    answersOf(['a', 'b'], 'no', ['b']),
    new Map([
      ['a', 'no'],
      ['b', 'no'],
    ]),
  )
})
