// What is remembered of who told what, and what of it goes with them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../directory/testing-text.ts'
import { personalData } from '../index.ts'
import { idIn, openHouse, told } from './testing-house.ts'

const stop = { from: '2026-11-24T02:00', to: '2026-11-24T04:00', text: 'Mise à jour de la base.' }

test('a person reads what they told, and when they go it stays without them', async () => {
  const { world, incidents, pervenche } = await openHouse()
  const id = idIn(await pervenche.browser.post(`${incidents}/add`, told))
  await pervenche.browser.post(`${incidents}/maintenance`, stop)
  const mine = JSON.stringify(await personalData.aboutPerson(world.db, pervenche.id))
  assert.match(mine, /Nous ajoutons de la place/)
  assert.match(mine, /Mise à jour de la base/)
  for (let twice = 0; twice < 2; twice++) await personalData.forgetPerson(world.db, pervenche.id, world.now)
  const tables = [
    await world.db.selectFrom('incidentMessage').select('byPersonId').execute(),
    await world.db.selectFrom('maintenance').select('byPersonId').execute(),
  ].flat()
  assert.deepEqual(
    tables.map(({ byPersonId }) => byPersonId),
    [null, null],
  )
  assert.match(textOf(await world.get(`${incidents}/${id}`)), /Nous ajoutons de la place/)
})

test('each change is a line of the public journal, named by its hoster', async () => {
  const { world, incidents, pervenche } = await openHouse()
  const id = idIn(await pervenche.browser.post(`${incidents}/add`, told))
  await pervenche.browser.post(`${incidents}/${id}`, { text: 'On avance.' })
  await pervenche.browser.post(`${incidents}/${id}/end`, {})
  await pervenche.browser.post(`${incidents}/maintenance`, stop)
  const { id: maintenance } = await world.db.selectFrom('maintenance').select('id').executeTakeFirstOrThrow()
  await pervenche.browser.post(`/fr/hosters/crocus/maintenances/${maintenance}/withdrawal`, {})
  const journal = textOf(await world.get('/fr/journal'))
  for (const line of [
    /Un incident de Crocus a été annoncé/,
    /Crocus : un message a été ajouté à un incident/,
    /Crocus : un incident a été dit fini/,
    /Une maintenance de Crocus a été annoncée/,
    /Une maintenance de Crocus a été retirée/,
  ])
    assert.match(journal, line)
  assert.match(textOf(await world.get('/en/journal')), /An incident of Crocus was told/)
})

test('values of the journal are read as people say them', async () => {
  const { world, incidents, pervenche, pad } = await openHouse()
  await pervenche.browser.post(`${incidents}/maintenance`, { ...stop, services: pad.id })
  const { id } = await world.db
    .selectFrom('journalEntry')
    .select('id')
    .where('verb', '=', 'maintenance.declared')
    .executeTakeFirstOrThrow()
  const entry = textOf(await world.get(`/fr/journal/${id}`))
  assert.match(entry, /Services Pad/)
  assert.match(entry, /Depuis 24 novembre 2026 (à )?02:00/)
  assert.match(entry, /Jusqu’à 24 novembre 2026 (à )?04:00/)
  assert.doesNotMatch(entry, /\dT\d\d:/)
})

test('only who may changes it back: not a visitor, nor a stranger', async () => {
  const { world, incidents, pervenche, rows } = await openHouse()
  await pervenche.browser.post(`${incidents}/add`, told)
  const { id } = await world.db
    .selectFrom('journalEntry')
    .select('id')
    .where('verb', '=', 'incident.told')
    .executeTakeFirstOrThrow()
  assert.equal((await world.post(`/fr/journal/${id}/undoing`, {})).status, 401)
  assert.equal((await rows()).length, 1)
  assert.equal((await pervenche.browser.post(`/fr/journal/${id}/undoing`, {})).status, 303)
  assert.equal((await pervenche.browser.post(`/fr/journal/${id}/undoing`, {})).status, 409, 'once')
})

test('what a told incident leaves in jobs and mails names no mailbox but its own', async () => {
  const { world, incidents, pervenche } = await openHouse()
  await pervenche.browser.post(`${incidents}/add`, told)
  world.pass({ minutes: 11 })
  await world.runJobs()
  const jobs = await world.db.selectFrom('job').select('payload').execute()
  assert.doesNotMatch(JSON.stringify(jobs), /@/)
})
