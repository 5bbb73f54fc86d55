import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  givenRuling,
  givenToRule,
  leadsTo,
  oneSuspicion,
  openRulings,
  suspect,
  suspicionsIn,
  voicesIn,
} from '../ruling/testing.ts'
import { eraseSuspicion } from './erase-suspicion.ts'

const year = { hours: 24 * 366 }

test('what everybody took back before it was public goes a year later', async () => {
  const { world } = await openRulings()
  const receipt = leadsTo(await suspect(world, { email: 'navet@mail.example' }))
  await world.post(`${receipt}/withdrawal`, {})
  world.pass(year)
  await world.runJobs()
  assert.deepEqual(await suspicionsIn(world), [])
})

test('what was taken back and said again is not over', async () => {
  const { world } = await openRulings()
  const receipt = leadsTo(await suspect(world))
  await world.post(`${receipt}/withdrawal`, {})
  await suspect(world, {}, { visitor: '203.0.113.1' })
  world.pass(year)
  await world.runJobs()
  assert.equal((await suspicionsIn(world)).length, 1)
})

test('what was asked of people goes with it', async () => {
  const { world, db, angelique, souci } = await openRulings()
  const receipt = leadsTo(await suspect(world))
  const { id } = await oneSuspicion(world)
  world.pass({ hours: 14 * 24 })
  const desk = await world.as(angelique.id)
  await desk.post(`/fr/coordination/suspicions/${id}/ruling`, {})
  await desk.post(`/fr/coordination/rulings/suspicions/${id}/request`, { email: souci.email })
  assert.equal((await db.selectFrom('rulingRequest').selectAll().execute()).length, 1)
  await world.post(`${receipt}/withdrawal`, {})
  world.pass(year)
  await world.runJobs()
  assert.deepEqual(await db.selectFrom('rulingRequest').selectAll().execute(), [])
  assert.deepEqual(await suspicionsIn(world), [])
})

test('a job that runs too early, twice, or for nothing does nothing', async () => {
  const { world, db } = await openRulings()
  const receipt = leadsTo(await suspect(world, { email: 'navet@mail.example' }))
  const { id } = await oneSuspicion(world)
  await eraseSuspicion(db, id, world.now)
  await world.post(`${receipt}/withdrawal`, {})
  await eraseSuspicion(db, id, world.now.add({ hours: 24 * 300 }))
  assert.equal((await voicesIn(world))[0]?.email, 'navet@mail.example')
  for (let times = 0; times < 2; times++) await eraseSuspicion(db, id, world.now.add(year))
  await eraseSuspicion(db, 'nothing', world.now)
  assert.deepEqual(await suspicionsIn(world), [])
})

test('a receipt of what stays opens still when nobody is known any more', async () => {
  const opened = await openRulings()
  const { world } = opened
  const said = await givenToRule(opened, 'navet@mail.example')
  await givenRuling(opened, said.case)
  world.pass(year)
  await world.runJobs()
  const [voice] = await voicesIn(world)
  assert.deepEqual([voice?.email, voice?.mailbox, voice?.personId, voice?.voiceHash], [null, null, null, ''])
  assert.match(await world.get(said.receipt), /L’engagement n’est pas tenu/)
})
