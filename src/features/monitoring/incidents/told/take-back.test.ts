// Words taken back from the journal, when something else happened since.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coordinationIn, idIn, openHouse, takeBack, told } from '../testing-house.ts'

test('a message of an incident that is gone cannot be taken back', async () => {
  const { world, incidents, pervenche } = await openHouse()
  const id = idIn(await pervenche.browser.post(`${incidents}/add`, told))
  world.pass({ minutes: 1 })
  await pervenche.browser.post(`${incidents}/${id}`, { text: 'On avance.' })
  await world.db.deleteFrom('incident').where('id', '=', id).execute()
  assert.equal((await takeBack(world, 'incident.message-added', pervenche.browser)).status, 409)
  assert.equal((await takeBack(world, 'incident.told', pervenche.browser)).status, 409)
})

test('the coordination takes back what a hoster told', async () => {
  const { world, incidents, pervenche, rows } = await openHouse()
  await pervenche.browser.post(`${incidents}/add`, told)
  const { browser } = await coordinationIn(world)
  assert.equal((await takeBack(world, 'incident.told', browser)).status, 303)
  assert.deepEqual(await rows(), [])
})

test('an end is not taken back while the hoster has another incident that we see', async () => {
  const { world, incidents, pervenche, pad, visio, goes, rows } = await openHouse()
  await goes(pad.id, 'down')
  const both = { ...told, since: '2026-11-23T11:00' }
  const id = idIn(await pervenche.browser.post(`${incidents}/add`, both))
  world.pass({ minutes: 1 })
  await goes(pad.id, 'up')
  await pervenche.browser.post(`${incidents}/${id}/end`, {})
  assert.notEqual((await rows())[0]?.closedAt, null)
  world.pass({ hours: 1 })
  await goes(pad.id, 'down')
  assert.equal((await takeBack(world, 'incident.ended', pervenche.browser)).status, 409)
  await goes(pad.id, 'up')
  assert.equal((await takeBack(world, 'incident.ended', pervenche.browser)).status, 303)
  const open = (await rows()).filter(({ closedAt }) => closedAt === null)
  assert.deepEqual(
    open.map((row) => row.id),
    [id],
  )
  const lasting = await world.db.selectFrom('incidentService').select('serviceId').where('wellAt', 'is', null).execute()
  assert.deepEqual(
    lasting.map(({ serviceId }) => serviceId),
    [visio.id],
  )
})

test('another end said later is not changed by taking back an earlier one', async () => {
  const { world, incidents, pervenche, rows } = await openHouse()
  const id = idIn(await pervenche.browser.post(`${incidents}/add`, told))
  for (const expectedEnd of ['2026-11-23T18:00', '2026-11-23T20:00']) {
    world.pass({ minutes: 1 })
    await pervenche.browser.post(`${incidents}/${id}`, { text: 'Voici quand.', expectedEnd })
  }
  const [first] = await world.db
    .selectFrom('journalEntry')
    .select('id')
    .where('verb', '=', 'incident.message-added')
    .orderBy('at')
    .execute()
  assert.equal((await pervenche.browser.post(`/fr/journal/${first?.id}/undoing`, {})).status, 303)
  assert.equal((await rows())[0]?.expectedEnd, '2026-11-23T19:00:00.000Z')
})

test('what is taken back is public in the journal, and names what it takes back', async () => {
  const { world, incidents, pervenche } = await openHouse()
  await pervenche.browser.post(`${incidents}/add`, told)
  await takeBack(world, 'incident.told', pervenche.browser)
  const entries = await world.db
    .selectFrom('journalEntry')
    .select(['id', 'verb', 'visibility', 'undoes'])
    .where('subjectKind', '=', 'incident')
    .execute()
  const [before, after] = ['incident.told', 'incident.untold'].map((verb) =>
    entries.find((entry) => entry.verb === verb),
  )
  assert.deepEqual([after?.undoes, after?.visibility], [before?.id, 'public'])
})
