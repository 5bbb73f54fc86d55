import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterFor } from './charter-for.ts'
import { openDocument } from './testing-verbs.ts'

test('an application is judged by the charter of the day on which it was sent', async () => {
  const { db, begin, adopt } = await openDocument()
  const numberOn = async (sentOn: string | null, day: string) => (await charterFor(db, { sentOn, day }))?.version.number
  assert.equal(await numberOn(null, '2026-11-23'), 1)
  await adopt(await begin(), { adoptedOn: '2026-11-23', inForceOn: '2026-12-23' })
  assert.equal(await numberOn('2026-12-22', '2027-01-15'), 1, 'sent before the new one had force')
  assert.equal(await numberOn('2026-12-23', '2027-01-15'), 2)
  assert.equal(await numberOn(null, '2026-12-22'), 1)
  assert.equal(await numberOn(null, '2026-12-23'), 2, 'a draft goes with the time')
})

test('one that was sent before any charter had force is judged by the present one', async () => {
  const { db } = await openDocument()
  assert.equal((await charterFor(db, { sentOn: '2019-01-01', day: '2026-11-23' }))?.version.number, 1)
  assert.equal(await charterFor(db, { sentOn: '2019-01-01', day: '2019-02-01' }), null)
})
