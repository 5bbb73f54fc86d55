// The pages of incidents as each of their readers sees them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { delegateIn } from '../../delegates/testing.ts'
import { textOf } from '../../directory/testing-text.ts'
import { given } from '../../hosters/testing.ts'
import { coordinationIn, idIn, openHouse, told } from './testing-house.ts'

test('everybody reads what we see, and that the hoster said nothing yet', async () => {
  const { world, incidents, pad, goes, rows } = await openHouse()
  await goes(pad.id, 'down', 'timeout')
  const [row] = await rows()
  const page = await world.get(`${incidents}/${row?.id}`)
  const text = textOf(page)
  assert.match(text, /nos tests voient que quelque chose ne va pas/)
  assert.match(text, /Pad en panne/)
  assert.match(text, /Crocus n’a pas encore dit ce qui se passe/)
  assert.match(page, /href="\/fr\/services\/crocus\/pad"/)
  assert.match(page, /href="\/fr\/follow\?hoster=crocus"/)
  assert.doesNotMatch(page, /<form/)
  world.pass({ minutes: 30 })
  await goes(pad.id, 'up')
  const over = textOf(await world.get(`${incidents}/${row?.id}`))
  assert.match(over, /tout répond à nouveau, l’incident est clos/)
  assert.match(over, /Pad répond à nouveau depuis le/)
  assert.match(over, /Crocus n’en a rien dit/)
})

test('who acts for the hoster writes there; a neighbour and a visitor only read', async () => {
  const { world, incidents, pervenche, pad, goes, rows } = await openHouse()
  await goes(pad.id, 'down')
  const page = `${incidents}/${(await rows())[0]?.id}`
  assert.match(textOf(await pervenche.browser.get(page)), /Dire ce qui se passe .*se fermera de lui-même/)
  const iris = await given.member(world.db, { name: 'Iris' })
  const neighbour = await delegateIn(world, iris.id, 'Souci')
  for (const reader of [neighbour.browser, world]) assert.doesNotMatch(await reader.get(page), /textarea/)
  assert.equal((await neighbour.browser.post(page, { text: 'Rien.' })).status, 403)
  const { browser } = await coordinationIn(world)
  assert.match(await browser.get(page), /textarea/)
})

test('no page of an incident is kept by a cache, and none is for search engines', async () => {
  const { world, incidents, pervenche } = await openHouse()
  const id = idIn(await pervenche.browser.post(`${incidents}/add`, told))
  for (const address of [`${incidents}/${id}`, '/fr/follow', '/fr/follow/sent']) {
    const answer = await world.request(address)
    assert.equal(answer.headers.get('cache-control'), 'no-store', address)
    assert.match(await answer.text(), /name="robots" content="noindex"/, address)
  }
})

test('a message that is refused comes back with what was typed', async () => {
  const { incidents, pervenche } = await openHouse()
  const id = idIn(await pervenche.browser.post(`${incidents}/add`, told))
  const past = { text: 'Le disque arrive ce matin.', expectedEnd: '2026-11-23T09:00' }
  const answer = await pervenche.browser.post(`${incidents}/${id}`, past)
  const page = await answer.text()
  assert.equal(answer.status, 422)
  assert.match(textOf(page), /Cette heure est passée/)
  assert.match(page, /Le disque arrive ce matin\./)
  assert.match(page, /value="2026-11-23T09:00"/)
  const empty = await pervenche.browser.post(`${incidents}/${id}`, { text: ' ' })
  assert.match(textOf(await empty.text()), /Écrivez quelques mots/)
})

test('a hundred messages are enough, and after ninety days nothing is added', async () => {
  const { world, incidents, pervenche } = await openHouse()
  const id = idIn(await pervenche.browser.post(`${incidents}/add`, told))
  const rows = Array.from({ length: 99 }, (_, n) => ({
    ...{ id: `m${n}`, incidentId: id, byPersonId: null, text: `Message ${n}`, at: world.now.toString() },
  }))
  await world.db.insertInto('incidentMessage').values(rows).execute()
  assert.equal((await pervenche.browser.post(`${incidents}/${id}`, { text: 'Encore un.' })).status, 429)
  await world.db.deleteFrom('incidentMessage').where('id', 'like', 'm%').execute()
  await pervenche.browser.post(`${incidents}/${id}/end`, {})
  world.pass({ hours: 24 * 90 })
  assert.equal((await pervenche.browser.post(`${incidents}/${id}`, { text: 'Voici pourquoi.' })).status, 303)
  world.pass({ minutes: 1 })
  assert.equal((await pervenche.browser.post(`${incidents}/${id}`, { text: 'Et encore.' })).status, 409)
})

test('an address that answered a form is opened again without harm', async () => {
  const { world, incidents, pervenche } = await openHouse()
  const id = idIn(await pervenche.browser.post(`${incidents}/add`, told))
  const answer = await pervenche.browser.request(`${incidents}/${id}/end`)
  assert.equal(answer.status, 303)
  assert.equal((await world.request(`${incidents}/${id}/end`)).status, 303, 'a visitor is asked to sign in')
})

test('a single service is not asked for', async () => {
  const { world, incidents, pervenche, visio } = await openHouse()
  assert.match(await pervenche.browser.get(`${incidents}/add`), /name="services"/)
  await world.db
    .insertInto('serviceRemoval')
    .values({ serviceId: visio.id, removedAt: '2026-11-23T09:00:00.000Z' })
    .execute()
  assert.doesNotMatch(await pervenche.browser.get(`${incidents}/add`), /name="services"/)
  assert.doesNotMatch(await pervenche.browser.get(`${incidents}/maintenance`), /name="services"/)
})

test('a hoster without services tells of one all the same', async () => {
  const { world } = await openHouse()
  const iris = await given.member(world.db, { name: 'Iris' })
  const { browser } = await delegateIn(world, iris.id, 'Souci')
  const id = idIn(await browser.post('/fr/hosters/iris/incidents/add', told))
  const page = `/fr/hosters/iris/incidents/${id}`
  assert.match(textOf(await browser.get('/fr/hosters/iris/incidents')), /Disque plein/)
  assert.equal((await browser.post(`${page}/end`, {})).status, 303)
  assert.match(textOf(await world.get(page)), /l’incident est clos/)
})

test('a service that left the register is named as such', async () => {
  const { world, incidents, pervenche, pad } = await openHouse()
  const id = idIn(await pervenche.browser.post(`${incidents}/add`, { ...told, services: pad.id }))
  await world.db
    .insertInto('serviceRemoval')
    .values({ serviceId: pad.id, removedAt: '2026-11-23T09:00:00.000Z' })
    .execute()
  assert.match(textOf(await world.get(`${incidents}/${id}`)), /un service qui n’est plus au répertoire/)
})

test('a hoster’s past incidents and stops stand below what goes on', async () => {
  const { world, incidents, pervenche } = await openHouse()
  await pervenche.browser.post(`${incidents}/add`, { ...told, title: 'Vieux souci', until: '2026-11-23T10:45' })
  await pervenche.browser.post(`${incidents}/maintenance`, {
    from: '2026-11-23T12:00',
    to: '2026-11-23T13:00',
    text: 'Hier.',
  })
  world.pass({ hours: 24 })
  const page = textOf(await pervenche.browser.get(incidents))
  assert.match(
    page,
    /Tout va bien : aucun incident en cours .*Incidents passés Vieux souci .*Maintenances passées tous ses services .*Hier/,
  )
})

test('made-up hosters are marked on each page', async () => {
  const { world, incidents, pervenche } = await openHouse({ standing: 'fictional' })
  const id = idIn(await pervenche.browser.post(`${incidents}/add`, told))
  for (const address of [incidents, `${incidents}/${id}`])
    assert.match(textOf(await pervenche.browser.get(address)), /exemple fictif/)
  assert.match(textOf(await world.get(`${incidents}/${id}`)), /exemple fictif/)
})
