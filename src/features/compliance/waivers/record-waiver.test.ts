import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import { givenDocument } from '../../charter/testing.ts'
import { openCrocus } from '../../delegates/testing.ts'
import { given } from '../../hosters/testing.ts'
import { personalData } from '../personal-data.ts'
import { allWaivers, findWaiver, waiversById, waiversOn } from './queries.ts'
import { endWaiver, recordWaiver, restoreWaiver } from './record-waiver.ts'
import { isInForce } from './waiver.ts'

const now = Temporal.Instant.from('2026-11-23T10:00:00Z')
const today = '2026-11-23'

async function open() {
  const { world, hoster } = await openCrocus()
  await givenDocument(world.db)
  const { id: personId } = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  const by = { actor: { kind: 'person', personId, forHosterId: null } as const, now }
  const typed = {
    ...{ hosterId: hoster.id, clauseId: 'bread.flour', reason: 'Le moulin est cassé.', decisionName: 'AG' },
    ...{ decisionUrl: null, fromDay: '2026-11-01', untilDay: null },
  }
  const record = (more = {}) => recordWaiver(world.db, { ...typed, ...more }, today, by)
  const inForce = async (day = today) => [
    ...((await waiversOn(world.db, [hoster.id], day)).get(hoster.id)?.keys() ?? []),
  ]
  return { world, db: world.db, hoster, personId, by, record, inForce }
}

test('a waiver holds on its days, the first and the last included', () => {
  const of = (fromDay: string, untilDay: string | null, endedAt: string | null = null) =>
    isInForce({ fromDay, untilDay, endedAt }, today)
  assert.ok(of('2026-11-23', '2026-11-23') && of('2026-01-01', null))
  assert.ok(!of('2026-11-24', null) && !of('2026-01-01', '2026-11-22') && !of('2026-01-01', null, now.toString()))
})

test('several for one clause: the last recorded is the one that is shown', async () => {
  const { db, hoster, by, record } = await open()
  await record({ decisionName: 'Première' })
  const typed = { ...{ hosterId: hoster.id, clauseId: 'bread.flour', reason: 'x', decisionName: 'Seconde' } }
  const days = { decisionUrl: null, fromDay: today, untilDay: null }
  await recordWaiver(db, { ...typed, ...days }, today, { ...by, now: now.add({ hours: 1 }) })
  const waivers = (await waiversOn(db, [hoster.id], today)).get(hoster.id)
  assert.equal(waivers?.get('bread.flour')?.decisionName, 'Seconde')
  assert.deepEqual(
    (await allWaivers(db)).map(({ decisionName }) => decisionName),
    ['Seconde', 'Première'],
  )
})

test('a waiver of one hoster lets no other off', async () => {
  const { db, record } = await open()
  const other = await given.member(db, { name: 'Ortie' })
  await record()
  assert.equal((await waiversOn(db, [other.id], today)).size, 0)
})

test('a clause that the charter does not have, and a hoster that is not there, are refused', async () => {
  const { record } = await open()
  await assert.rejects(record({ clauseId: 'bread.butter' }), { reason: 'compliance.waiver-clause-unknown' })
  await assert.rejects(record({ hosterId: 'nobody' }), { reason: 'compliance.waiver-hoster-unknown' })
  await assert.rejects(record({ untilDay: '2026-10-31' }), { reason: 'compliance.waiver-until-before' })
})

test('what is ended is ended once, and what holds cannot be restored', async () => {
  const { db, by, record, inForce } = await open()
  const id = await record()
  await assert.rejects(restoreWaiver(db, id, by), { status: 409 })
  await endWaiver(db, id, by)
  assert.deepEqual(await inForce(), [])
  await assert.rejects(endWaiver(db, id, by), { status: 409 })
  await restoreWaiver(db, id, by)
  assert.deepEqual(await inForce(), ['bread.flour'])
  await assert.rejects(endWaiver(db, 'nothing', by), { status: 404 })
})

test('two of the coordination who end it at once end it once', async () => {
  const { db, by, record } = await open()
  const id = await record()
  const ended = await Promise.allSettled([endWaiver(db, id, by), endWaiver(db, id, by)])
  assert.deepEqual(ended.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  const entries = await db.selectFrom('journalEntry').select('id').where('verb', '=', 'waiver.ended').execute()
  assert.equal(entries.length, 1)
})

test('what somebody recorded stays when they are forgotten, without their name', async () => {
  const { db, personId, record, hoster } = await open()
  const id = await record()
  const about = await personalData.aboutPerson(db, personId)
  assert.deepEqual(JSON.parse(JSON.stringify(about.waivers)), [
    { hosterId: hoster.id, clauseId: 'bread.flour', recordedAt: '2026-11-23T10:00:00.000Z' },
  ])
  await personalData.forgetPerson(db, personId, now)
  assert.deepEqual(JSON.parse(JSON.stringify((await personalData.aboutPerson(db, personId)).waivers)), [])
  assert.equal((await findWaiver(db, id))?.reason, 'Le moulin est cassé.')
  assert.equal((await waiversById(db, [id])).length, 1)
})
