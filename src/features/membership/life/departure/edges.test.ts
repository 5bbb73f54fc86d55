// Departures at the edges: the collective's midnight, a site that was down, two at once, and those who come back.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { delegateIn, toldTo } from '../../../delegates/testing.ts'
import { beginPeriod, byMachine, hosterById } from '../../../hosters/index.ts'
import { given } from '../../../hosters/testing.ts'
import { freeze } from '../../../moderation/index.ts'
import { openLife, periodsIn } from '../testing.ts'

const form = '/fr/hosters/crocus/departure'
const page = '/fr/hosters/crocus/leaving'
const typed = { endsOn: '2027-01-31', reason: 'Fini.', ownData: 'Menu.', revision: '0' }

async function open() {
  const life = await openLife()
  const { world, db, hoster } = life
  await given.service(db, hoster.id, { name: 'Pad', kinds: ['pad'], url: 'https://pad.crocus.example/' })
  await world.runJobs()
  const at = async (instant: string) => {
    world.setClock(instant)
    await world.runJobs()
  }
  const told = async (person: string, key: string) =>
    (await toldTo(world, person)).filter((one) => one.key === key).length
  return { ...life, at, told }
}

test('it may be announced for two weeks from today by the collective’s clock, and for no day sooner', async () => {
  const { world, delegate } = await open()
  const announce = async (endsOn: string) =>
    (await (await world.as(delegate.id)).post(form, { ...typed, endsOn })).status
  world.setClock('2026-11-23T23:00:00Z')
  assert.equal(await announce('2026-12-07'), 422, 'it is the 24th in Paris')
  assert.equal(await announce('2026-12-08'), 303)
})

test('it ends with the day before in the collective’s zone, on a day of summer time as well', async () => {
  const { world, db, hoster, delegate, at } = await open()
  await delegate.browser.post(form, { ...typed, endsOn: '2027-03-29' })
  await at('2027-03-28T21:59:59Z')
  assert.match(await world.get('/fr/migration'), /Crocus/, 'a second before midnight, on the day that lost an hour')
  assert.equal((await db.selectFrom('departure').select('endedAt').executeTakeFirstOrThrow()).endedAt, null)
  await at('2027-03-28T22:16:00Z')
  assert.notEqual((await db.selectFrom('departure').select('endedAt').executeTakeFirstOrThrow()).endedAt, null)
  assert.equal((await hosterById(db, hoster.id))?.facts.closed, null, 'its services go on without the collective')
})

test('two who act for it announce at once: one announcement stands, and the other’s words come back', async () => {
  const { world, hoster, delegate } = await open()
  const other = await delegateIn(world, hoster.id, 'Sauge')
  const answers = await Promise.all([
    delegate.browser.post(form, { ...typed, reason: 'Un premier mot.' }),
    other.browser.post(form, { ...typed, reason: 'Un second mot.' }),
  ])
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 409])
  const refused = answers.find(({ status }) => status === 409)
  assert.match((await refused?.text()) ?? '', /Un (premier|second) mot/)
  assert.equal((await world.db.selectFrom('departure').select('id').execute()).length, 1)
})

test('a site that was down over all its moments ends it once and reminds nobody of what is over', async () => {
  const { delegate, at, told } = await open()
  await delegate.browser.post(form, { ...typed, closes: 'yes' })
  await at('2027-06-01T10:00:00Z')
  await at('2027-06-01T11:00:00Z')
  assert.equal(await told(delegate.id, 'membership.told-leaving-over'), 1)
  assert.equal(await told(delegate.id, 'membership.told-leaving-reminded'), 0)
})

test('who left and came in again is not said to leave any more, nor its services', async () => {
  const { world, db, hoster, delegate, at } = await open()
  await delegate.browser.post(form, typed)
  await at('2027-02-10T10:00:00Z')
  assert.match(await world.get('/fr/hosters/crocus'), /31 janvier 2027/)
  const begun = { state: 'active', litter: '20', from: '2028-01-10', mentor: null, charterVersion: null } as const
  await at('2028-01-10T10:00:00Z')
  await beginPeriod(db, hoster.id, begun, byMachine('test', world.now))
  await world.directory.refresh()
  for (const url of ['/fr/hosters/crocus', '/fr/services/crocus/pad'])
    assert.doesNotMatch(await world.get(url), /leaving"/, url)
  assert.match(await world.get(page), /31 janvier 2027/, 'what was said stays where it was said')
})

test('who was taken from the public announces nothing, and its page of farewell is not there', async () => {
  const { world, db, hoster, delegate, coordinator } = await open()
  await delegate.browser.post(form, typed)
  const by = { actor: { kind: 'person', personId: coordinator.id, forHosterId: null } as const, now: world.now }
  const subject = { kind: 'hoster', id: hoster.id }
  await freeze(db, { subject, hosterId: hoster.id, reason: 'Un site qui vole des mots de passe.' }, by)
  assert.equal((await world.request(page)).status, 404)
  assert.equal((await delegate.browser.post(form, { ...typed, revision: '1' })).status, 409)
  assert.deepEqual(await periodsIn(world, 'crocus'), ['active 2020-01-01 → 2027-01-31'])
})

test('on its last day it is too late to call it off', async () => {
  const { world, delegate, at } = await open()
  await delegate.browser.post(form, typed)
  const off = async () => (await (await world.as(delegate.id)).post(`${form}/calling-off`, {})).status
  world.setClock('2027-01-30T23:00:01Z')
  assert.equal(await off(), 409)
  await at('2027-01-31T10:00:00Z')
  assert.equal(await off(), 404)
  assert.deepEqual(await periodsIn(world, 'crocus'), ['active 2020-01-01 → 2027-01-31'])
})
