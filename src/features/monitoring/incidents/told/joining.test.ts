// What a hoster tells and what we see of the same services is one incident.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../../directory/testing-text.ts'
import { idIn, openHouse, takeBack, told } from '../testing-house.ts'
import { closeForgotten } from './close-forgotten.ts'

test('a hoster’s word on what we see makes it theirs too', async () => {
  const { world, incidents, pervenche, pad, goes, rows } = await openHouse()
  await goes(pad.id, 'down', 'timeout')
  world.pass({ minutes: 5 })
  const answer = await pervenche.browser.post(`${incidents}/add`, {
    ...told,
    since: '2026-11-23T11:00',
    services: pad.id,
  })
  const [row, ...more] = await rows()
  assert.deepEqual(more, [])
  assert.deepEqual([row?.id, row?.source, row?.title, row?.closedAt], [idIn(answer), 'measured', 'Disque plein', null])
  assert.match(
    textOf(await world.get(`${incidents}/${row?.id}`)),
    /nos tests voient que quelque chose ne va pas.*Nous ajoutons/,
  )
})

test('what we see of what is told is the same incident, and ends when it answers', async () => {
  const { world, incidents, pervenche, pad, goes, rows } = await openHouse()
  await pervenche.browser.post(`${incidents}/add`, { ...told, services: pad.id })
  world.pass({ minutes: 5 })
  await goes(pad.id, 'down')
  assert.deepEqual(
    (await rows()).map(({ source, closedAt }) => [source, closedAt]),
    [['told', null]],
  )
  world.pass({ minutes: 30 })
  await goes(pad.id, 'up')
  assert.deepEqual(
    (await rows()).map(({ closedAt }) => closedAt),
    ['2026-11-23T10:35:00.000Z'],
  )
})

test('what we never saw is not ended by our not seeing it', async () => {
  const { incidents, pervenche, pad, goes, rows } = await openHouse()
  await pervenche.browser.post(`${incidents}/add`, { ...told, services: pad.id })
  await goes(pad.id, 'up')
  assert.deepEqual(
    (await rows()).map(({ closedAt }) => closedAt),
    [null],
  )
})

test('of two services told, one seen: it goes on until the hoster says so', async () => {
  const { world, incidents, pervenche, pad, goes, rows } = await openHouse()
  const id = idIn(await pervenche.browser.post(`${incidents}/add`, told))
  await goes(pad.id, 'down')
  await goes(pad.id, 'up')
  assert.equal((await rows())[0]?.closedAt, null)
  world.pass({ minutes: 5 })
  await pervenche.browser.post(`${incidents}/${id}/end`, {})
  assert.equal((await rows())[0]?.closedAt, '2026-11-23T10:05:00.000Z')
})

test('said to be over while we see it fail: it goes on, and says so, until it answers', async () => {
  const { world, incidents, pervenche, pad, goes, rows } = await openHouse()
  const id = idIn(await pervenche.browser.post(`${incidents}/add`, told))
  await goes(pad.id, 'down')
  const answer = await pervenche.browser.post(`${incidents}/${id}/end`, {})
  const page = textOf(await pervenche.browser.get(answer.headers.get('location') ?? ''))
  assert.match(page, /Nos tests voient encore un service en panne/)
  assert.match(page, /L’incident se fermera de lui-même/)
  assert.equal((await rows())[0]?.closedAt, null)
  world.pass({ minutes: 10 })
  await goes(pad.id, 'up')
  assert.equal((await rows())[0]?.closedAt, '2026-11-23T10:10:00.000Z')
})

test('what fails elsewhere at the same hoster is another incident than the one told', async () => {
  const { incidents, pervenche, pad, visio, goes, rows } = await openHouse()
  await pervenche.browser.post(`${incidents}/add`, { ...told, services: pad.id })
  await goes(visio.id, 'down')
  assert.deepEqual((await rows()).map(({ source }) => source).sort(), ['measured', 'told'])
})

test('an outage that we saw and that is over gets its hoster’s words afterwards', async () => {
  const { world, incidents, pervenche, pad, goes, rows } = await openHouse()
  await goes(pad.id, 'down')
  world.pass({ minutes: 30 })
  await goes(pad.id, 'up')
  world.pass({ hours: 5 })
  const past = { ...told, since: '2026-11-23T11:00', until: '2026-11-23T11:25', services: pad.id }
  await pervenche.browser.post(`${incidents}/add`, past)
  assert.deepEqual(
    (await rows()).map(({ title, source }) => [title, source]),
    [['Disque plein', 'measured']],
  )
})

test('what was told is taken back from the journal, and leaves no trace but there', async () => {
  const { world, incidents, pervenche, rows } = await openHouse()
  const id = idIn(await pervenche.browser.post(`${incidents}/add`, told))
  assert.equal((await takeBack(world, 'incident.told', pervenche.browser)).status, 303)
  assert.deepEqual(await rows(), [])
  assert.deepEqual(await world.db.selectFrom('incidentService').selectAll().execute(), [])
  assert.equal((await world.request(`${incidents}/${id}`)).status, 404)
  assert.match(textOf(await world.get('/fr/journal')), /un incident annoncé a été retiré/)
})

test('what we saw of it stays when the words are taken back', async () => {
  const { world, incidents, pervenche, pad, goes, rows } = await openHouse()
  await goes(pad.id, 'down')
  await pervenche.browser.post(`${incidents}/add`, { ...told, since: '2026-11-23T11:00' })
  await takeBack(world, 'incident.told', pervenche.browser)
  const [row] = await rows()
  assert.deepEqual([row?.title, row?.closedAt], [null, null])
  const services = await world.db.selectFrom('incidentService').select('serviceId').execute()
  assert.deepEqual(
    services.map(({ serviceId }) => serviceId),
    [pad.id],
  )
})

test('a message is taken back alone, and what it said of the end; an incident with more to it is not taken back whole', async () => {
  const { world, incidents, pervenche, rows } = await openHouse()
  const id = idIn(await pervenche.browser.post(`${incidents}/add`, { ...told, until: '2026-11-23T18:00' }))
  world.pass({ minutes: 1 })
  await pervenche.browser.post(`${incidents}/${id}`, { text: 'Plus tard que prévu.', expectedEnd: '2026-11-23T20:00' })
  assert.equal((await takeBack(world, 'incident.told', pervenche.browser)).status, 409)
  await takeBack(world, 'incident.message-added', pervenche.browser)
  assert.equal((await rows())[0]?.expectedEnd, '2026-11-23T17:00:00.000Z')
  const page = textOf(await world.get(`${incidents}/${id}`))
  assert.match(page, /Nous ajoutons/)
  assert.doesNotMatch(page, /Plus tard/)
  assert.equal((await takeBack(world, 'incident.told', pervenche.browser)).status, 303)
})

test('that it is over is taken back, unless its services are in another incident by then', async () => {
  const { world, incidents, pervenche, pad, goes, rows } = await openHouse()
  const id = idIn(await pervenche.browser.post(`${incidents}/add`, { ...told, services: pad.id }))
  world.pass({ minutes: 1 })
  await pervenche.browser.post(`${incidents}/${id}/end`, {})
  await takeBack(world, 'incident.ended', pervenche.browser)
  assert.equal((await rows())[0]?.closedAt, null)
  world.pass({ minutes: 1 })
  await pervenche.browser.post(`${incidents}/${id}/end`, {})
  world.pass({ minutes: 30 })
  await goes(pad.id, 'down')
  assert.equal((await takeBack(world, 'incident.ended', pervenche.browser)).status, 409)
})

test('the journal says it in words, and names nobody', async () => {
  const { world, incidents, pervenche } = await openHouse()
  await pervenche.browser.post(`${incidents}/add`, told)
  const { id } = await world.db
    .selectFrom('journalEntry')
    .select('id')
    .where('verb', '=', 'incident.told')
    .executeTakeFirstOrThrow()
  const entry = textOf(await world.get(`/fr/journal/${id}`))
  assert.match(entry, /Un incident de Crocus a été annoncé/)
  assert.match(entry, /Comment allaient les services en panne/)
  assert.match(entry, /Depuis 23 novembre 2026/)
  assert.doesNotMatch(entry, /Pervenche/)
})

test('fifty forms at once are one incident', async () => {
  const { incidents, pervenche, rows } = await openHouse()
  const answers = await Promise.all(Array.from({ length: 30 }, () => pervenche.browser.post(`${incidents}/add`, told)))
  assert.deepEqual([...new Set(answers.map(({ status }) => status))].sort(), [303, 409])
  assert.equal((await rows()).length, 1)
})

test('what a hoster told and forgot for a month is ended; what we see, or it speaks of, goes on', async () => {
  const { world, incidents, pervenche, pad, visio, goes, rows } = await openHouse()
  const first = idIn(await pervenche.browser.post(`${incidents}/add`, { ...told, services: pad.id }))
  const second = idIn(await pervenche.browser.post(`${incidents}/add`, { ...told, services: visio.id }))
  world.pass({ hours: 24 * 20 })
  await pervenche.browser.post(`${incidents}/${second}`, { text: 'Toujours là.' })
  world.pass({ hours: 24 * 11 })
  await closeForgotten(world.db, world.now)
  const open = async () => (await rows()).filter(({ closedAt }) => closedAt === null).map(({ id }) => id)
  assert.deepEqual(await open(), [second])
  assert.notEqual(first, second)
  await goes(visio.id, 'down')
  world.pass({ hours: 24 * 31 })
  for (let twice = 0; twice < 2; twice++) await closeForgotten(world.db, world.now)
  assert.deepEqual(await open(), [second])
})
