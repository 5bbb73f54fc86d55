// Incidents as others read them: lists, feeds, what moderation hides.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatsIn, translator } from '../../../platform/i18n/index.ts'
import { textOf } from '../../directory/testing-text.ts'
import { given } from '../../hosters/testing.ts'
import { freeze, hideText } from '../../moderation/index.ts'
import { illness, isPublic, worstOf } from './incident.ts'
import { incidentSubject, incidentsOf, namedIn } from './index.ts'
import { sentenceOf, servicesOf } from './sentence.ts'
import { coordinationIn, idIn, openHouse, told } from './testing-house.ts'
import { becomes, instant, openSick } from './testing-incidents.ts'

test('down and slow are ill, all else is not', () => {
  assert.equal(illness({ state: 'down', reason: null }), 'down')
  assert.equal(illness({ state: 'degraded', reason: 'slow' }), 'degraded')
  assert.equal(illness({ state: 'degraded', reason: 'certificate-soon' }), null)
  for (const state of ['up', 'challenged', 'refused', 'maintenance', 'unknown'] as const)
    assert.equal(illness({ state, reason: null }), null)
  assert.deepEqual(
    [worstOf(['degraded', null, 'down']), worstOf([null, 'degraded']), worstOf([null]), worstOf([])],
    ['down', 'degraded', null, null],
  )
})

test('an incident is public from the instant until which it is hidden', () => {
  const hidden = { hiddenUntil: '2026-11-23T10:30:00.000Z' }
  assert.equal(isPublic({ hiddenUntil: null }, instant('2026-11-23T10:00:00Z')), true)
  assert.equal(isPublic(hidden, instant('2026-11-23T10:29:59Z')), false)
  assert.equal(isPublic(hidden, instant('2026-11-23T10:30:00Z')), true)
})

test('lists are by hoster, by service, of what goes on, and since when', async () => {
  const { db, go, hoster, idOf } = await openSick()
  await go('Pad', 'down', '10:00:00')
  await go('Pad', 'up', '10:30:00')
  await go('Visio', 'down', '12:00:00')
  const now = instant('2026-11-23T13:00:00Z')
  const count = async (asked: object) => (await incidentsOf(db, { most: 10, now, ...asked })).length
  assert.equal(await count({}), 2)
  assert.equal(await count({ hosterId: hoster.id }), 2)
  assert.equal(await count({ hosterId: 'another' }), 0)
  assert.equal(await count({ serviceId: idOf('Pad') }), 1)
  assert.equal(await count({ open: true }), 1)
  assert.equal(await count({ open: false }), 1)
  assert.equal(await count({ since: '2026-11-23T10:30:00.000Z' }), 2)
  assert.equal(await count({ since: '2026-11-23T11:00:00.000Z' }), 1)
  assert.equal(await count({ most: 1 }), 1)
  const [last] = await incidentsOf(db, { most: 1, now })
  assert.equal(last?.openedAt, '2026-11-23T12:00:00.000Z')
})

test('many services are counted, not all named', async () => {
  const { db } = await openSick()
  const iris = await given.member(db, { name: 'Iris' })
  for (let n = 0; n < 9; n++) {
    const { id } = await given.service(db, iris.id, { name: `Service ${n}` })
    await becomes(db, { serviceId: id, hosterId: iris.id, state: 'down', at: `10:0${n}:00` })
  }
  const [incident] = await incidentsOf(db, { hosterId: iris.id, most: 1, now: instant('2026-11-23T13:00:00Z') })
  assert.ok(incident)
  const named = await namedIn(db, [incident])
  const speech = { t: translator('fr'), format: formatsIn('fr'), timeZone: 'Europe/Paris' }
  assert.equal(servicesOf(incident, named, speech), 'Service 0, Service 1, Service 2, Service 3 et 5 autres')
  assert.match(
    sentenceOf(incident, named, 'opened', speech),
    /^Iris\s: Service 0.* ne répondent plus depuis le 23 novembre 2026/,
  )
})

test('what is made up says so in every sentence', async () => {
  const { world, pad, goes } = await openHouse({ standing: 'fictional' })
  await goes(pad.id, 'down')
  const incidents = await incidentsOf(world.db, { most: 1, now: world.now })
  const named = await namedIn(world.db, incidents)
  const speech = { t: translator('fr'), format: formatsIn('fr'), timeZone: 'Europe/Paris' }
  assert.match(incidents.map((incident) => sentenceOf(incident, named, 'opened', speech)).join(), /Crocus \(exemple\)/)
})

test('what a hoster says is hidden by the coordination, with its reason in its place; what we saw stays', async () => {
  const { world, hoster, incidents, pervenche, pad, goes } = await openHouse()
  await goes(pad.id, 'down', 'timeout')
  const id = idIn(
    await pervenche.browser.post(`${incidents}/add`, { ...told, since: '2026-11-23T11:00', services: pad.id }),
  )
  const { id: personId, browser } = await coordinationIn(world)
  const address = `/hosters/crocus/incidents/${id}`
  const form = await browser.get(`/fr/coordination/restrictions/add?about=${encodeURIComponent(address)}`)
  assert.match(textOf(form), /ce que l’hébergeur dit ici/)
  const subject = { kind: 'incident', id }
  const actor = { kind: 'person', personId, forHosterId: null } as const
  const reason = 'Ce message visait une personne.'
  await hideText(world.db, { subject, hosterId: hoster.id, field: 'told', reason }, { actor, now: world.now })
  const page = textOf(await world.get(`/fr${address}`))
  assert.match(page, /Ce message visait une personne/)
  assert.match(page, /Pad en panne/)
  assert.doesNotMatch(page, /Disque plein|de la place/)
  const [incident] = await incidentsOf(world.db, { most: 1, now: world.now })
  assert.deepEqual([incident?.title, incident?.messages], [null, []])
})

test('the words of a maintenance are hidden in the same way', async () => {
  const { world, hoster, incidents, pervenche } = await openHouse()
  await pervenche.browser.post(`${incidents}/maintenance`, {
    from: '2026-11-24T02:00',
    to: '2026-11-24T04:00',
    text: 'Injurieux.',
  })
  const { id } = await world.db.selectFrom('maintenance').select('id').executeTakeFirstOrThrow()
  const { id: personId } = await coordinationIn(world)
  const wish = {
    subject: { kind: 'maintenance', id },
    hosterId: hoster.id,
    field: 'told',
    reason: 'Ce message visait une personne.',
  }
  await hideText(world.db, wish, { actor: { kind: 'person', personId, forHosterId: null }, now: world.now })
  const page = textOf(await world.get(`/fr/hosters/crocus/maintenances/${id}`))
  assert.match(page, /Ce message visait une personne/)
  assert.doesNotMatch(page, /Injurieux/)
})

test('what stands at an address is found with whose it is, and nothing of another hoster’s', async () => {
  const { world, hoster, incidents, pervenche } = await openHouse()
  await given.member(world.db, { name: 'Iris' })
  const id = idIn(await pervenche.browser.post(`${incidents}/add`, told))
  const at = (address: string) => incidentSubject(world.db, address)
  assert.deepEqual(await at(`/hosters/crocus/incidents/${id}`), {
    subject: { kind: 'incident', id },
    hosterId: hoster.id,
  })
  for (const address of [
    `/hosters/iris/incidents/${id}`,
    '/hosters/crocus/incidents/x',
    `/hosters/crocus/maintenances/${id}`,
    '/hosters/crocus',
    '',
  ])
    assert.equal(await at(address), null, address)
})

test('of a hoster that is frozen no word is shown, nor taken; what we see is', async () => {
  const { world, hoster, incidents, pervenche, pad, goes } = await openHouse()
  await goes(pad.id, 'down')
  const since = '2026-11-23T11:00'
  const id = idIn(await pervenche.browser.post(`${incidents}/add`, { ...told, since, services: pad.id }))
  const { id: personId } = await coordinationIn(world)
  const actor = { kind: 'person', personId, forHosterId: null } as const
  const wish = {
    subject: { kind: 'hoster', id: hoster.id },
    hosterId: hoster.id,
    reason: 'Le domaine a été volé hier.',
  }
  await freeze(world.db, wish, { actor, now: world.now })
  const [incident] = await incidentsOf(world.db, { most: 1, now: world.now })
  assert.deepEqual([incident?.title, incident?.hidden?.sort, incident?.state], [null, 'freeze', 'down'])
  const stop = { from: '2026-11-24T02:00', to: '2026-11-24T04:00', text: 'Encore.' }
  assert.equal((await pervenche.browser.post(`${incidents}/maintenance`, stop)).status, 409)
  assert.equal((await pervenche.browser.post(`${incidents}/add`, { ...told, since })).status, 409)
  assert.equal((await pervenche.browser.post(`${incidents}/${id}`, { text: 'Cliquez ici.' })).status, 409)
})
