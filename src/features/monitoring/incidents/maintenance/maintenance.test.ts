// Stops that are declared beforehand: shown, respected, bounded, withdrawn.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../../directory/testing-text.ts'
import { byMachine } from '../../../hosters/index.ts'
import { openWatched } from '../../testing.ts'
import { incidentsOf, inMaintenance, maintenancesOf, onStateChange } from '../index.ts'
import { givenWatch, openHouse, takeBack } from '../testing-house.ts'
import { instant } from '../testing-incidents.ts'
import { declareMaintenance } from './declare-maintenance.ts'
import { wrongTimes } from './maintenance.ts'

const said = { from: '2026-11-24T02:00', to: '2026-11-24T04:00', text: 'Mise à jour de la base.' }

test('what is too long, over, begun or backwards is no maintenance, to the very instant', () => {
  const now = instant('2026-11-23T10:00:00Z')
  const wrong = (from: string, to: string) => wrongTimes(instant(from), instant(to), now)
  assert.equal(wrong('2026-11-23T10:00:00Z', '2026-11-30T10:00:00Z'), null)
  assert.equal(wrong('2026-11-23T10:00:00Z', '2026-11-30T10:00:01Z'), 'too-long')
  assert.equal(wrong('2026-11-24T10:00:00Z', '2026-11-24T10:00:00Z'), 'backwards')
  assert.equal(wrong('2026-11-23T08:00:00Z', '2026-11-23T10:00:00Z'), 'over')
  assert.equal(wrong('2026-11-23T08:59:59Z', '2026-11-23T12:00:00Z'), 'begun')
  assert.equal(wrong('2026-11-23T09:00:00Z', '2026-11-23T12:00:00Z'), null)
  assert.equal(wrong('2027-11-24T09:00:00Z', '2027-11-24T10:00:00Z'), 'too-far')
})

test('a maintenance is declared for some services or for all, and everybody reads it', async () => {
  const { world, incidents, pervenche, pad, hoster } = await openHouse()
  assert.equal((await pervenche.browser.post(`${incidents}/maintenance`, { ...said, services: pad.id })).status, 303)
  const page = textOf(await pervenche.browser.get(`${incidents}?saved=declared`))
  assert.match(page, /La maintenance est annoncée.*Maintenances annoncées Pad du 24 novembre 2026 (à )?02:00/)
  const [one, ...more] = await maintenancesOf(world.db, { hosterId: hoster.id, at: 'coming', most: 10, now: world.now })
  assert.deepEqual([one?.serviceIds, more], [[pad.id], []])
  assert.match(
    textOf(await world.get(`/fr/hosters/crocus/maintenances/${one?.id}`)),
    /Maintenance de Crocus .*Pad .*Mise à jour de la base/,
  )
})

test('it is found by service: its own, and those for all', async () => {
  const { world, incidents, pervenche, pad, visio } = await openHouse()
  await pervenche.browser.post(`${incidents}/maintenance`, { ...said, services: pad.id })
  await pervenche.browser.post(`${incidents}/maintenance`, {
    ...said,
    from: '2026-11-25T02:00',
    to: '2026-11-25T03:00',
  })
  const of = async (serviceId: string) =>
    (await maintenancesOf(world.db, { serviceId, most: 10, now: world.now })).length
  assert.deepEqual([await of(pad.id), await of(visio.id), await of('nothing')], [2, 1, 0])
})

test('services are in maintenance from its first instant until its last, and not when it was withdrawn', async () => {
  const { world, incidents, pervenche, pad, visio, hoster } = await openHouse()
  for (const serviceId of [pad.id, visio.id])
    await givenWatch(world, { serviceId, hosterId: hoster.id, state: 'up', since: '2026-11-23T10:00:00.000Z' })
  await pervenche.browser.post(`${incidents}/maintenance`, { ...said, services: pad.id })
  const at = async (text: string) => [...(await inMaintenance(world.db, instant(text)))]
  assert.deepEqual(await at('2026-11-24T00:59:59Z'), [])
  assert.deepEqual(await at('2026-11-24T01:00:00Z'), [pad.id])
  assert.deepEqual(await at('2026-11-24T02:59:59Z'), [pad.id])
  assert.deepEqual(await at('2026-11-24T03:00:00Z'), [])
  await pervenche.browser.post(`${incidents}/maintenance`, said)
  assert.equal((await at('2026-11-24T01:00:00Z')).length, 2)
  const ids = await world.db.selectFrom('maintenance').select('id').execute()
  for (const { id } of ids) await pervenche.browser.post(`/fr/hosters/crocus/maintenances/${id}/withdrawal`, {})
  assert.deepEqual(await at('2026-11-24T01:00:00Z'), [])
})

test('withdrawn before, it never was; while it lasts, it ends now; over, it stays', async () => {
  const { world, incidents, pervenche, hoster } = await openHouse()
  const list = (at: 'now' | 'coming' | 'past') =>
    maintenancesOf(world.db, { hosterId: hoster.id, at, most: 10, now: world.now })
  await pervenche.browser.post(`${incidents}/maintenance`, said)
  const [coming] = await list('coming')
  const page = `/fr/hosters/crocus/maintenances/${coming?.id}`
  world.setClock('2026-11-24T01:30:00Z')
  assert.equal((await list('now')).length, 1)
  assert.equal((await pervenche.browser.post(`${page}/withdrawal`, {})).status, 303)
  assert.deepEqual(
    (await list('past')).map(({ to }) => to),
    ['2026-11-24T01:30:00.000Z'],
  )
  assert.equal((await pervenche.browser.post(`${page}/withdrawal`, {})).status, 409)
  assert.doesNotMatch(await pervenche.browser.get(page), /withdrawal/)
})

test('declaring and withdrawing are taken back from the journal', async () => {
  const { world, incidents, pervenche, hoster } = await openHouse()
  const count = async () =>
    (await maintenancesOf(world.db, { hosterId: hoster.id, at: 'coming', most: 10, now: world.now })).length
  await pervenche.browser.post(`${incidents}/maintenance`, said)
  const [one] = await maintenancesOf(world.db, { hosterId: hoster.id, most: 1, now: world.now })
  world.pass({ minutes: 1 })
  await pervenche.browser.post(`/fr/hosters/crocus/maintenances/${one?.id}/withdrawal`, {})
  assert.equal(await count(), 0)
  assert.match(
    textOf(await world.get(`/fr/hosters/crocus/maintenances/${one?.id}`)),
    /Cette maintenance a été retirée le/,
  )
  assert.equal((await takeBack(world, 'maintenance.withdrawn', pervenche.browser)).status, 303)
  assert.equal(await count(), 1)
  world.pass({ minutes: 1 })
  assert.equal((await takeBack(world, 'maintenance.declared', pervenche.browser)).status, 303)
  assert.equal(await count(), 0)
})

test('a withdrawal is not taken back when its time is over', async () => {
  const { world, incidents, pervenche, hoster } = await openHouse()
  await pervenche.browser.post(`${incidents}/maintenance`, said)
  const [one] = await maintenancesOf(world.db, { hosterId: hoster.id, most: 1, now: world.now })
  await pervenche.browser.post(`/fr/hosters/crocus/maintenances/${one?.id}/withdrawal`, {})
  world.setClock('2026-11-25T10:00:00Z')
  assert.equal((await takeBack(world, 'maintenance.withdrawn', pervenche.browser)).status, 409)
})

test('what is wrong stands beside its field', async () => {
  const { incidents, pervenche, world } = await openHouse()
  const wrong: [Record<string, string>, RegExp][] = [
    [{ to: '2026-12-02T02:00' }, /Au plus 7 jours de suite/],
    [{ to: '2026-11-24T01:00' }, /La fin vient avant le début/],
    [{ from: '2026-11-23T09:00' }, /s’annonce avant/],
    [{ from: '2026-11-20T09:00', to: '2026-11-20T10:00' }, /Cette heure est déjà passée/],
    [{ from: '' }, /Dites quand cela commence/],
    [{ to: 'demain' }, /Écrivez une date et une heure/],
    [{ text: '' }, /Écrivez quelques mots/],
    [{ text: 'x'.repeat(1001) }, /1000 signes au plus/],
    [{ services: 'of-somebody-else' }, /n’est pas à cet hébergeur/],
  ]
  for (const [fields, words] of wrong) {
    const answer = await pervenche.browser.post(`${incidents}/maintenance`, { ...said, ...fields })
    assert.equal(answer.status, 422, JSON.stringify(fields))
    assert.match(textOf(await answer.text()), words)
  }
  assert.deepEqual(await world.db.selectFrom('maintenance').select('id').execute(), [])
  assert.equal((await world.post(`${incidents}/maintenance`, said)).status, 401)
})

test('fifty may be to come at once', async () => {
  const { world, hoster } = await openHouse()
  const times = { from: instant('2026-12-01T00:00:00Z'), to: instant('2026-12-01T01:00:00Z') }
  const declare = () =>
    declareMaintenance(
      world.db,
      { hosterId: hoster.id, serviceIds: [], text: 'Encore.', ...times },
      byMachine('test', world.now),
    )
  for (let n = 0; n < 50; n++) await declare()
  await assert.rejects(declare(), { status: 429 })
})

test('a service that stops in its maintenance is in no incident; afterwards it is', async () => {
  const house = await openWatched(['pad.example', 'visio.example'], { means: { onStateChange, inMaintenance } })
  await house.pass({ minutes: 6 }, 20)
  const times = { from: house.now.add({ minutes: 1 }), to: house.now.add({ minutes: 31 }) }
  const by = byMachine('test', house.now)
  const pad = house.ids.get('pad.example') ?? ''
  await declareMaintenance(house.db, { hosterId: house.hoster.id, serviceIds: [pad], text: 'Disque.', ...times }, by)
  await house.pass({ minutes: 2 }, 20)
  assert.equal(await house.state('pad.example'), 'maintenance')
  house.answers.set('pad.example', 'down')
  await house.pass({ minutes: 25 }, 20)
  const open = async () => (await incidentsOf(house.db, { open: true, most: 5, now: house.now })).length
  assert.deepEqual([await house.state('pad.example'), await open()], ['maintenance', 0])
  await house.pass({ minutes: 15 }, 20)
  assert.deepEqual([await house.state('pad.example'), await open()], ['down', 1])
})
