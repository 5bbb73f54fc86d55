// Hosters that asked to know of their own outages before the public does.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldTo } from '../../../delegates/testing.ts'
import { textOf } from '../../../directory/testing-text.ts'
import { given } from '../../../hosters/testing.ts'
import { incidentsOf, incidentsWaiting } from '../index.ts'
import { coordinationIn, idIn, openHouse, told } from '../testing-house.ts'
import { openSick } from '../testing-incidents.ts'

async function openToldFirst(said: Parameters<typeof openHouse>[0] = {}) {
  const house = await openHouse(said)
  const { world, hoster } = house
  const choice = { rhythm: 5, optedOutAt: null, toldFirst: 1 as const, statusPage: null, revision: 1 }
  await world.db
    .insertInto('watchChoice')
    .values({ hosterId: hoster.id, ...choice, updatedAt: '' })
    .execute()
  return house
}

test('the hoster is told at once, and the public waits half an hour', async () => {
  const { world, pervenche, pad, hoster, goes, rows } = await openToldFirst()
  const answer = await goes(pad.id, 'down')
  assert.deepEqual(answer, { hiddenUntil: '2026-11-23T10:30:00.000Z' })
  const [row] = await rows()
  const href = `/hosters/crocus/incidents/${row?.id}`
  assert.deepEqual(await toldTo(world, pervenche.id), [{ key: 'monitoring.told-incident-first', href }])
  assert.equal((await world.request(`/fr${href}`)).status, 404)
  assert.match(
    textOf(await pervenche.browser.get(`/fr${href}`)),
    /Vous êtes prévenus d’abord : la liste publique l’affiche à partir du 23 novembre 2026 (à )?11:30/,
  )
  const seen = async () => (await incidentsOf(world.db, { hosterId: hoster.id, most: 5, now: world.now })).length
  assert.equal(await seen(), 0)
  world.pass({ minutes: 30 })
  assert.equal(await seen(), 1)
  assert.match(await world.get(`/fr${href}`), /Pad/)
})

test('it goes by mail, at once', async () => {
  const { world, pervenche, pad, goes } = await openToldFirst()
  await goes(pad.id, 'down')
  world.pass({ minutes: 1 })
  await world.runJobs()
  const mails = await world.mails()
  assert.deepEqual(
    mails.map(({ recipient }) => recipient),
    [pervenche.email],
  )
  assert.match(mails[0]?.body ?? '', /Pad, de Crocus, ne va pas bien/)
})

test('where nobody acts for it, its own mailbox is', async () => {
  const { world, pervenche, pad, goes } = await openToldFirst()
  await world.db.deleteFrom('delegation').where('personId', '=', pervenche.id).execute()
  await goes(pad.id, 'down')
  await world.runJobs()
  const [mail, ...more] = await world.mails()
  assert.deepEqual([mail?.recipient, more], ['contact@crocus.example', []])
  assert.match(mail?.body ?? '', /que dans 30 minutes/)
  assert.match(mail?.body ?? '', /http:\/\/localhost:3000\/fr\/hosters\/crocus\/claim\n/)
})

test('who did not ask is told as they chose, and the public at once', async () => {
  const { world, pervenche, pad, goes } = await openHouse()
  assert.equal(await goes(pad.id, 'down'), null)
  assert.deepEqual(
    (await toldTo(world, pervenche.id)).map(({ key }) => key),
    ['monitoring.told-incident'],
  )
  world.pass({ minutes: 2 })
  await world.runJobs()
  assert.deepEqual(await world.mails(), [], 'by default in the weekly digest')
})

test('an incident has one such time: what fails later in it, or again, has what is left', async () => {
  const { world, pad, visio, goes } = await openToldFirst()
  await goes(pad.id, 'down')
  world.pass({ minutes: 20 })
  assert.deepEqual(await goes(visio.id, 'down'), { hiddenUntil: '2026-11-23T10:30:00.000Z' })
  await goes(pad.id, 'up')
  world.pass({ minutes: 5 })
  assert.deepEqual(await goes(pad.id, 'down'), { hiddenUntil: '2026-11-23T10:30:00.000Z' })
  world.pass({ minutes: 10 })
  await goes(visio.id, 'up')
  assert.equal(await goes(visio.id, 'down'), null)
})

test('the collective sets how long, and never more than two hours', async () => {
  for (const [minutes, until] of [
    [60, '2026-11-23T11:00:00.000Z'],
    [0, undefined],
    [100_000, '2026-11-23T12:00:00.000Z'],
  ] as const) {
    const { world, pad, goes } = await openToldFirst()
    await given.collective(world.db, { toldFirstMinutes: minutes })
    assert.equal((await goes(pad.id, 'down'))?.hiddenUntil, until)
  }
})

test('a hoster that tells it itself makes it public', async () => {
  const { world, incidents, pervenche, pad, goes } = await openToldFirst()
  await goes(pad.id, 'down')
  const id = idIn(
    await pervenche.browser.post(`${incidents}/add`, { ...told, services: pad.id, since: '2026-11-23T11:00' }),
  )
  assert.match(textOf(await world.get(`${incidents}/${id}`)), /Disque plein/)
})

test('once told, it is told no more while it lasts', async () => {
  const { world, pervenche, pad, goes } = await openToldFirst()
  for (const state of ['degraded', 'down', 'degraded', 'down'] as const) await goes(pad.id, state)
  assert.equal((await toldTo(world, pervenche.id)).length, 1)
})

test('the desks say what goes on: of one’s hosters without a word, and of all', async () => {
  const { world, hoster, incidents, pervenche, pad, goes, rows } = await openToldFirst()
  const { browser } = await coordinationIn(world)
  assert.doesNotMatch(textOf(await browser.get('/fr/coordination')), /Incidents sans un mot \(/)
  await goes(pad.id, 'down')
  assert.match(textOf(await pervenche.browser.get('/fr/account')), /1 incident attend vos mots/)
  assert.doesNotMatch(textOf(await browser.get('/fr/coordination')), /Incidents sans un mot \(/)
  world.pass({ hours: 25 })
  assert.match(textOf(await browser.get('/fr/coordination')), /Incidents sans un mot \(1\)/)
  assert.match(
    textOf(await browser.get('/fr/coordination/incidents')),
    /Crocus : Pad en panne depuis .*Crocus n’a pas encore dit/,
  )
  const [row] = await rows()
  await pervenche.browser.post(`${incidents}/${row?.id}`, { text: 'On regarde.' })
  assert.equal((await incidentsWaiting(world.db, [hoster.id])).size, 0)
  assert.doesNotMatch(textOf(await pervenche.browser.get('/fr/account')), /attend vos mots/)
})

test('no service of the register, no word: one that was taken off meanwhile troubles nobody', async () => {
  const { db, go, told, idOf } = await openSick()
  await db
    .insertInto('serviceRemoval')
    .values({ serviceId: idOf('Pad'), removedAt: '2026-11-23T09:00:00.000Z' })
    .execute()
  await go('Pad', 'down', '10:00:00')
  await go('Pad', 'unknown', '10:01:00')
  assert.deepEqual(await told(), ['Pad down 10:00–10:01'])
})
