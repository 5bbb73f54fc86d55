import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import type { SignedIn } from '../person.ts'
import { givenPerson } from '../testing.ts'
import { doorsOf, instantOf } from './doors.ts'
import { isSignedInSince } from './recently.ts'

test('who has just come has the mailed link and one session, and nothing else', async () => {
  const { world, person } = await somebody()
  const { sessions, ...doors } = await doorsOf(world.db, person, world.now)
  assert.deepEqual(doors, { passkeys: [], passwordSince: null, hasSecondFactor: false })
  assert.deepEqual(
    sessions.map(({ device, since, isThis }) => ({ device, since, isThis })),
    [{ device: 'Firefox · Linux', since: '2026-11-23T09:00:00.000Z', isThis: true }],
  )
})

test('a session that is over is not listed; this one comes first, then the latest', async () => {
  const { world, person } = await somebody()
  for (const [createdAt, expiresAt] of [
    ['2026-11-20T10:00:00.000Z', '2027-11-20T10:00:00.000Z'],
    ['2026-11-22T10:00:00.000Z', '2027-11-22T10:00:00.000Z'],
    ['2026-11-21T10:00:00.000Z', '2026-11-23T10:00:00.000Z'],
  ] as const) {
    await world.as(person.personId)
    const latest = await world.db.selectFrom('authSession').select('id').where('userAgent', '!=', '').execute()
    const id = latest.map(({ id }) => id).find((id) => id !== person.via.sessionId) ?? ''
    await world.db
      .updateTable('authSession')
      .set({ createdAt, expiresAt, userAgent: '' })
      .where('id', '=', id)
      .execute()
  }
  const { sessions } = await doorsOf(world.db, person, world.now)
  assert.deepEqual(
    sessions.map(({ since, device }) => [since.slice(0, 10), device]),
    [
      ['2026-11-23', 'Firefox · Linux'],
      ['2026-11-22', null],
      ['2026-11-20', null],
    ],
  )
})

test('a session is recent by when it was opened; a key never is', async () => {
  const { world, person } = await somebody()
  const since = (instant: string) => isSignedInSince(world.db, person, Temporal.Instant.from(instant))
  assert.deepEqual(await Promise.all(['2026-11-23T08:59:59Z', '2026-11-23T09:00:00Z'].map(since)), [true, false])
  const byKey: SignedIn = { ...person, via: { kind: 'key', keyId: 'any', scopes: [] } }
  assert.equal(await isSignedInSince(world.db, byKey, Temporal.Instant.from('2000-01-01T00:00:00Z')), false)
})

test('the library’s dates are read alike from both engines', () => {
  const at = '2026-11-23T09:00:00.000Z'
  assert.deepEqual([instantOf(at), instantOf(new Date(at))], [at, at])
})

async function somebody() {
  const world = await openTestSite()
  const { id, email } = await givenPerson(world.db, { name: 'Ada' })
  await world.as(id)
  const session = await world.db.selectFrom('authSession').select('id').executeTakeFirstOrThrow()
  const via = { kind: 'session', sessionId: session.id } as const
  const person = { personId: id, name: 'Ada', email, language: 'fr', roles: [], via } as const
  return { world, person: { ...person, roles: [...person.roles] } }
}
