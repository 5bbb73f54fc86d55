// Where people of a closing service are sent: to nothing that ended, ends itself, or was taken from the public.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byMachine, editService, findService } from '../../../hosters/index.ts'
import { given } from '../../../hosters/testing.ts'
import { freeze } from '../../../moderation/index.ts'
import { neighbourIn, openLife } from '../testing.ts'

const leaving = '/fr/hosters/crocus/departure'

/** Crocus has a pad; Ortie welcomes its people. */
async function open() {
  const life = await openLife()
  const { world, db, hoster, delegate } = life
  await given.service(db, hoster.id, { name: 'Pad', kinds: ['pad'], url: 'https://pad.crocus.example/' })
  const ortie = await neighbourIn(world, 'Ortie')
  await ortie.browser.post('/fr/hosters/ortie/welcome', {
    serviceId: ortie.service.id,
    places: '',
    how: 'Venez chez nous.',
  })
  const { id } = await db.selectFrom('welcome').select('id').executeTakeFirstOrThrow()
  const announce = () =>
    delegate.browser.post(leaving, {
      ...{ endsOn: '2027-01-31', reason: 'Fini.', ownData: 'Menu.', closes: 'yes', revision: '0', successors: id },
    })
  const ends = async (endsOn: string) => {
    const { facts, revision } = await findService(db, ortie.hoster.id, ortie.service.slug)
    await editService(db, ortie.service.id, { facts: { ...facts, endsOn }, revision }, byMachine('test', world.now))
  }
  return { ...life, ortie, id, announce, ends }
}

test('nobody is sent to a service that ended by its own word, though its hoster forgot the offer', async () => {
  const { world, delegate, announce, ends } = await open()
  await announce()
  for (const page of ['/fr/migration', '/fr/hosters/crocus/leaving']) assert.match(await world.get(page), /Venez/, page)
  await ends('2026-12-10')
  world.setClock('2026-12-09T22:59:59Z')
  assert.match(await world.get('/fr/migration'), /Venez/, 'its last evening')
  world.setClock('2026-12-09T23:00:00Z')
  for (const page of ['/fr/migration', '/fr/hosters/crocus/leaving'])
    assert.doesNotMatch(await world.get(page), /Venez/, page)
  assert.doesNotMatch(await (await world.as(delegate.id)).get(leaving), /name="successors"/)
})

test('who closes is not sent to who closes: its people would move twice', async () => {
  const { delegate, announce, ends } = await open()
  await ends('2027-06-30')
  assert.doesNotMatch(await delegate.browser.get(leaving), /name="successors"/)
  const refused = await announce()
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /n’accueille plus/)
})

test('nor does anybody offer a place in what closes', async () => {
  const { ortie, ends } = await open()
  await ends('2027-06-30')
  const offer = { serviceId: ortie.service.id, places: '3', how: 'Venez tout de même.' }
  assert.equal((await ortie.browser.post('/fr/hosters/ortie/welcome', offer)).status, 422)
})

test('of a hoster that was taken from the public no offer is shown, and none can be chosen', async () => {
  const { world, db, ortie, coordinator, announce } = await open()
  const by = { actor: { kind: 'person', personId: coordinator.id, forHosterId: null } as const, now: world.now }
  const subject = { kind: 'hoster', id: ortie.hoster.id }
  await freeze(db, { subject, hosterId: ortie.hoster.id, reason: 'Un site qui vole des mots de passe.' }, by)
  assert.doesNotMatch(await world.get('/fr/migration'), /Venez|Ortie/)
  assert.equal((await announce()).status, 422)
})

test('two of a hoster offer the same service at once: it is offered once', async () => {
  const { world, db, ortie } = await open()
  await ortie.browser.post('/fr/hosters/ortie/welcome', { serviceId: ortie.service.id, places: '', how: 'Encore.' })
  const second = await given.service(db, ortie.hoster.id, { name: 'Cloud', kinds: ['pad'] })
  const offer = (places: string) =>
    ortie.browser.post('/fr/hosters/ortie/welcome', { serviceId: second.id, places, how: 'Venez.' })
  const answers = await Promise.all([offer('3'), offer('4')])
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303],
  )
  const rows = await db.selectFrom('welcome').select('openFor').where('openFor', '=', second.id).execute()
  assert.equal(rows.length, 1)
  assert.match(await world.get('/fr/migration'), /Cloud/)
})

test('what is said the same again is no news', async () => {
  const { db, ortie } = await open()
  const offer = { serviceId: ortie.service.id, places: '', how: 'Venez chez nous.' }
  assert.equal((await ortie.browser.post('/fr/hosters/ortie/welcome', offer)).status, 303)
  const verbs = db.selectFrom('journalEntry').select('verb').where('verb', '=', 'welcome.changed')
  assert.deepEqual(await verbs.execute(), [])
})

test('how many and how are bounded, and strange digits are no number', async () => {
  const { world, ortie } = await open()
  const post = (wrong: object) =>
    ortie.browser.post('/fr/hosters/ortie/welcome', {
      serviceId: ortie.service.id,
      places: '3',
      how: 'Venez.',
      ...wrong,
    })
  for (const wrong of [
    { places: '1000001' },
    { places: '-1' },
    { places: '３' },
    { places: '1e3' },
    { how: 'x'.repeat(2001) },
  ])
    assert.equal((await post(wrong)).status, 422, JSON.stringify(wrong).slice(0, 40))
  assert.equal((await post({ places: '1000000', how: '🐈'.repeat(2000) })).status, 303)
  assert.match(await world.get('/fr/migration'), /1\s000\s000 places/)
})
