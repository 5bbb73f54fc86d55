// What each room says that waits for the coordination, as the desk shows it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import { textOf } from '../editing/testing.ts'
import { given } from '../hosters/testing.ts'
import { programNamed } from '../hosters/testing-parts.ts'
import { report } from '../moderation/testing.ts'
import { remark } from '../remarks/testing.ts'
import { countOf } from './list/waiting.ts'
import { desk, openDesk, sortsIn, waiting } from './testing.ts'

test('nothing waits on an empty site', async () => {
  const { world } = await openDesk()
  assert.deepEqual(await waiting(world), [])
})

test('whoever coordinates alone is told to find another', async () => {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination', 'administrator'] })
  assert.deepEqual(await sortsIn(world), ['alone'])
  assert.match(textOf(await (await world.as(id)).get(desk)), /Trouver une deuxième personne/)
  await givenPerson(world.db, { name: 'Ortie', roles: ['coordination'] })
  assert.deepEqual(await sortsIn(world), [])
})

test('somebody who is shut out is no second person', async () => {
  const world = await openTestSite()
  await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  const { id: personId } = await givenPerson(world.db, { name: 'Ortie', roles: ['administrator'] })
  await world.db
    .insertInto('personBlock')
    .values({ personId, reason: 'Pour essayer.', startedAt: '2026-11-20T10:00:00.000Z' })
    .execute()
  assert.deepEqual(await sortsIn(world), ['alone'])
})

test('a report waits until it is answered, and leads to its own page', async () => {
  const { world, browser } = await openDesk()
  await given.member(world.db, { name: 'Radis' })
  await report(world, { about: '/fr/hosters/radis' })
  const [matter] = await waiting(world)
  assert.equal(matter?.sort, 'report')
  assert.equal((await browser.request(`/fr${matter?.href}`)).status, 200)
  assert.match(textOf(await browser.get(desk)), /Une chose attend la coordination/)
  await world.db.updateTable('report').set({ answeredAt: '2026-11-23T11:00:00.000Z' }).execute()
  assert.deepEqual(await waiting(world), [])
})

test('of many reports a hundred are shown, and all are counted', async () => {
  const { world, browser } = await openDesk()
  await given.member(world.db, { name: 'Radis' })
  await report(world, { about: '/fr/hosters/radis' })
  const first = await world.db.selectFrom('report').selectAll().executeTakeFirstOrThrow()
  for (let at = 0; at < 120; at++)
    await world.db
      .insertInto('report')
      .values({ ...first, id: `r${at}`, tokenHash: `t${at}`, byPersonId: null })
      .execute()
  const found = await waiting(world)
  assert.equal(found.length, 101)
  assert.equal(countOf(found), 121)
  const page = textOf(await browser.get(desk))
  assert.match(page, /121 choses attendent/)
  assert.match(page, /Signalements \(121\)/)
  assert.match(textOf(await browser.get(`${desk}?page=3`)), /21 autres signalements/)
})

test('a remark waits for the coordination once its hoster let it lie', async () => {
  const { world } = await openDesk()
  await given.member(world.db, { name: 'Crocus', contactEmail: 'crocus@mail.example' })
  await remark(world, { about: '/fr/hosters/crocus' })
  assert.deepEqual(await sortsIn(world), [])
  world.pass({ hours: 24 * 15 })
  await world.runJobs()
  assert.deepEqual(await sortsIn(world), ['remark'])
})

test('files that cannot be read wait after two weeks, and changes of identity at once', async () => {
  const { world, browser } = await openDesk()
  const { id: hosterId } = await given.member(world.db, { name: 'Crocus' })
  const at = '2026-11-23T09:00:00.000Z'
  const source = { hosterId, address: 'https://crocus.example/', root: null, leads: null, since: at, askedAt: null }
  const reading = { triedAt: at, nextAt: at, readAt: null, changedAt: null, failures: 3, report: '[]', claims: '[]' }
  await world.db
    .insertInto('source')
    .values({ ...source, ...reading, failingSince: at })
    .execute()
  assert.deepEqual(await sortsIn(world), [])
  world.pass({ hours: 24 * 14 })
  assert.deepEqual(await sortsIn(world), ['broken-files'])
  for (const what of ['fact:name', 'gone'])
    await world.db
      .insertInto('heldChange')
      .values({ id: what, hosterId, what, value: '1', shown: '{}', foundAt: at, answer: null, answeredAt: null })
      .execute()
  assert.deepEqual((await sortsIn(world)).sort(), ['broken-files', 'held-change'])
  const html = textOf(await browser.get(`${desk}?sort=held-change`))
  assert.match(html, /Dire oui ou non à 2 changements d’identité lus dans ses fichiers Crocus/)
  assert.doesNotMatch(html, /Faire réparer/)
})

test('hosters that a federation names wait to be known', async () => {
  const { world, browser } = await openDesk()
  const at = '2026-11-20T09:00:00.000Z'
  const known = { name: 'Ailleurs', since: at, nextAt: at, readAt: at, failingSince: null, report: '[]' }
  await world.db
    .insertInto('federation')
    .values({ id: 'f1', address: 'https://federation.example/', ...known })
    .execute()
  for (const state of ['new', 'alike', 'left', 'known'] as const)
    await world.db
      .insertInto('federationHoster')
      .values({
        id: state,
        federationId: 'f1',
        address: state,
        name: state,
        website: null,
        hosterId: null,
        state,
        foundAt: at,
      })
      .execute()
  assert.match(textOf(await browser.get(desk)), /Dire qui sont 2 hébergeurs nommés par une fédération/)
})

test('an entry that nobody confirmed for a year waits, of who is listed alone', async () => {
  const { world } = await openDesk()
  await given.member(world.db, { name: 'Crocus' })
  await given.hoster(world.db, { name: 'Ancien', standing: 'former' })
  assert.deepEqual(await sortsIn(world), [])
  world.pass({ hours: 24 * 366 })
  const [matter, ...more] = await waiting(world)
  assert.deepEqual(more, [])
  assert.equal(matter?.sort, 'stale-entry')
  assert.ok(matter?.until && matter.until > matter.since)
})

test('names that the catalogue does not know are one line with their number', async () => {
  const { world, browser } = await openDesk()
  await given.catalogue(world.db)
  const { id } = await given.member(world.db, { name: 'Crocus' })
  for (const name of ['Zygomatique', 'Alambic', 'alambic'])
    await given.service(world.db, id, { name, software: programNamed(name) })
  const [matter] = await waiting(world)
  assert.deepEqual([matter?.sort, matter?.count], ['unknown-name', 2])
  assert.match(textOf(await browser.get(desk)), /Dire ce que sont 2 noms/)
})

test('services are read anew for them once the register has changed, and not at each look at the desk', async () => {
  const { world, browser } = await openDesk()
  await given.catalogue(world.db)
  const { id } = await given.member(world.db, { name: 'Crocus' })
  const { id: strange } = await given.service(world.db, id, { name: 'Un', software: programNamed('Zygomatique') })
  assert.match(textOf(await browser.get(desk)), /Dire ce qu’est un nom/)
  await world.db.deleteFrom('service').where('id', '=', strange).execute()
  assert.match(textOf(await browser.get(desk)), /Dire ce qu’est un nom/, 'nobody said that the register changed')
  await given.service(world.db, id, { name: 'Deux', kinds: ['pad'] })
  assert.doesNotMatch(textOf(await browser.get(desk)), /Dire ce qu’est un nom/)
})
