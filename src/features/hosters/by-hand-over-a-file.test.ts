import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Database } from '../../platform/database/index.ts'
import { openTestDatabase } from '../../testing-database.ts'
import {
  addHoster,
  editHoster,
  editService,
  giveWordToFiles,
  type HosterFacts,
  type Lead,
  serviceById,
  sourcesByField,
} from './index.ts'
import { byHand, hosterNow, onDay, toldOf } from './testing-by-hand.ts'
import { aHoster, aService, hosterFacts, serviceFacts } from './testing-records.ts'

const file = { descriptionAddress: 'https://ciboule.example/me' }
const says = (changed: Partial<HosterFacts>) => hosterFacts({ name: 'Ciboule', ...changed })

test('a value corrected by hand holds while the file says the same', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await givenFile(writer, { founded: '2015' })
  await correct(writer, id, { founded: '2016' })
  const before = await hosterNow(writer, id)
  await read(writer, { founded: '2015' }, 22)
  const after = await hosterNow(writer, id)
  assert.deepEqual(after, before, 'the same file changes nothing')
  await read(writer, { founded: '2015', website: 'https://ciboule.example' }, 23)
  const { facts, provenances } = await hosterNow(writer, id)
  assert.deepEqual([facts.founded, facts.website], ['2016', 'https://ciboule.example'])
  assert.deepEqual(provenances.byHand, { founded: { on: '2026-11-21', instead: '2015' } })
  assert.equal(sourcesByField(provenances).founded?.source, 'hand')
  assert.equal(sourcesByField(provenances).website, undefined)
})

test('it holds when the file says something new there, and what the file says is told', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await givenFile(writer, { founded: '2015' })
  await correct(writer, id, { founded: '2016' })
  const { differs } = await read(writer, { founded: '2017' }, 22)
  assert.deepEqual(differs, [{ fact: 'founded', here: '2016', inFile: '2017' }])
  assert.equal((await hosterNow(writer, id)).facts.founded, '2016')
  assert.deepEqual((await read(writer, { founded: '2016' }, 23)).differs, [], 'until both agree')
  assert.equal((await hosterNow(writer, id)).provenances.byHand, undefined)
})

test('where the file leads it gives way when the file says something new there', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await givenFile(writer, { founded: '2015' })
  await correct(writer, id, { founded: '2016' })
  await read(writer, { founded: '2015' }, 22, 'file')
  assert.equal((await hosterNow(writer, id)).facts.founded, '2016')
  await read(writer, { founded: '2017' }, 22, 'file')
  const { facts, provenances } = await hosterNow(writer, id)
  assert.deepEqual([facts.founded, provenances.byHand], ['2017', undefined])
  await read(writer, { founded: '2015' }, 23, 'file')
  assert.equal((await hosterNow(writer, id)).facts.founded, '2015', 'and does not come back')
})

test('a change that must wait stays out of the register, and all else goes in', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await givenFile(writer, { founded: '2015' })
  const facts = says({ founded: '2017', website: 'https://thief.example' })
  const { waits } = await aHoster(writer, { ...file, facts, waiting: () => ['website'] }, onDay(22))
  assert.deepEqual(waits, [{ fact: 'website', here: null, inFile: 'https://thief.example' }])
  const now = await hosterNow(writer, id)
  assert.deepEqual([now.facts.founded, now.facts.website], ['2017', null])
})

test('a file that moved is still the file of its hoster, and of its service', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await givenFile(writer, { founded: '2015' })
  const service = await aService(writer, { hosterId: id }, onDay(1))
  const descriptionAddress = 'https://ciboule.example/moved'
  await aHoster(writer, { descriptionAddress, hosterId: id, facts: says({ founded: '2017' }) }, onDay(2))
  await aService(
    writer,
    { hosterId: id, serviceId: service.id, descriptionAddress: `${descriptionAddress}/pad` },
    onDay(2),
  )
  await aHoster(writer, { descriptionAddress, facts: says({ founded: '2018' }) }, onDay(3))
  assert.equal((await hosterNow(writer, id)).facts.founded, '2018')
  assert.equal((await serviceById(writer, service.id))?.slug, service.slug)
})

test('who types what the file says gives the word back to the file', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await givenFile(writer, { founded: '2015' })
  await correct(writer, id, { founded: '2016' })
  await correct(writer, id, { founded: '2018' }, 22)
  assert.deepEqual((await hosterNow(writer, id)).provenances.byHand?.founded, { on: '2026-11-22', instead: '2015' })
  await correct(writer, id, { founded: '2015' }, 23)
  const { facts, provenances } = await hosterNow(writer, id)
  assert.deepEqual([facts.founded, 'byHand' in provenances], ['2015', false])
})

test('a name corrected by hand keeps its address when the file wishes another', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await aHoster(writer, { ...file, key: 'chat', facts: says({}) }, onDay(1))
  await correct(writer, id, { founded: '2016' })
  assert.equal((await hosterNow(writer, id)).slug, 'chat')
  await correct(writer, id, { name: 'Ciboulette' })
  await aHoster(writer, { ...file, key: 'chat', facts: says({}) }, onDay(22))
  assert.equal((await hosterNow(writer, id)).slug, 'ciboulette')
})

test('a hoster that is an individual by hand stays at its town’s centre, whatever its file says', async () => {
  const { writer } = await openTestDatabase()
  const at = { town: 'Brest', postcode: '29200', region: null, country: 'FR', address: '3 rue du Chat' }
  const places = [{ ...at, latitude: 48.3901, longitude: -4.4862 }]
  const { id } = await givenFile(writer, { places, legalForm: 'association' })
  await correct(writer, id, { legalForm: 'individual' })
  const safe = (await hosterNow(writer, id)).facts.places
  await read(writer, { places, legalForm: 'association' }, 22)
  assert.deepEqual((await hosterNow(writer, id)).facts.places, safe)

  const [place] = safe
  await correct(writer, id, { places: place ? [place, { ...place, town: 'Quimper' }] : [] }, 23)
  const corrected = await hosterNow(writer, id)
  await read(writer, { places, legalForm: 'association' }, 24)
  assert.deepEqual(await hosterNow(writer, id), corrected)
  assert.equal(corrected.facts.places.length, 2)
  const row = await writer.selectFrom('hoster').selectAll().executeTakeFirstOrThrow()
  assert.doesNotMatch(JSON.stringify(row), /rue du Chat|29200/, 'not even what the file says instead')
})

test('a service said by hand to stand at home leaves of its hoster the centre of the town', async () => {
  const { writer } = await openTestDatabase()
  const at = { town: 'Brest', postcode: '29200', region: null, country: 'FR', address: '3 rue du Chat' }
  const places = [{ ...at, latitude: 48.3901, longitude: -4.4862 }]
  const { id: hosterId } = await givenFile(writer, { places })
  const { id } = await aService(writer, { hosterId }, onDay(1))
  const silent = { name: null, country: null, description: null, server: null, hypervisor: null, distribution: null }
  const facts = serviceFacts({ host: { ...silent, provider: 'home' } })
  await editService(writer, id, { facts, revision: 1 }, byHand(21))
  const safe = (await hosterNow(writer, hosterId)).facts.places
  assert.deepEqual([safe[0]?.town, safe[0]?.address], ['Brest', null])
  await read(writer, { places }, 22)
  assert.deepEqual((await hosterNow(writer, hosterId)).facts.places, safe)
  assert.doesNotMatch(JSON.stringify(await toldOf(writer, 'hoster.edited')), /rue du Chat/)
})

test('a service holds its corrections too, and its address is sure once it was typed', async () => {
  const { writer } = await openTestDatabase()
  const { id: hosterId } = await aHoster(writer, {}, onDay(1))
  const said = { hosterId, facts: serviceFacts({ url: 'https://old.example' }), urlIsGuessed: true }
  const { id } = await aService(writer, said, onDay(1))
  const facts = serviceFacts({ url: 'https://new.example', name: 'Bloc' })
  await editService(writer, id, { facts, revision: 1 }, byHand(21))
  const corrected = await serviceById(writer, id)
  await aService(writer, said, onDay(22))
  assert.deepEqual(await serviceById(writer, id), corrected)
  assert.deepEqual(
    [corrected?.facts.url, corrected?.urlIsGuessed, corrected?.slug],
    ['https://new.example', false, 'bloc'],
  )
  const newest = serviceFacts({ url: 'https://newest.example' })
  await aService(writer, { ...said, facts: newest, leads: 'file' }, onDay(23))
  const after = await serviceById(writer, id)
  assert.deepEqual([after?.facts.url, after?.facts.name], ['https://newest.example', 'Bloc'])
})

test('a hoster that gives the word to its files has all that they say, and keeps nothing typed over them', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await givenFile(writer, { founded: '2015' })
  const { id: serviceId } = await aService(writer, { hosterId: id, facts: serviceFacts({ open: true }) }, onDay(1))
  await correct(writer, id, { founded: '2016' })
  await editService(writer, serviceId, { facts: serviceFacts({ open: false }), revision: 1 }, byHand(21))
  await read(writer, { founded: '2017' }, 22)
  await giveWordToFiles(writer, id, byHand(23))
  const { facts, provenances } = await hosterNow(writer, id)
  assert.deepEqual([facts.founded, provenances.byHand], ['2017', undefined])
  assert.equal((await serviceById(writer, serviceId))?.facts.open, true)
  const told = await toldOf(writer, 'service.edited')
  assert.deepEqual(told.at(-1)?.after, { open: true })
})

test('what was typed here before there was a file holds over it like any correction', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await addHoster(writer, { facts: says({ founded: '2015', website: null }) }, byHand(3))
  const told = { facts: says({ founded: '2016', website: 'https://ciboule.example' }), hosterId: id }
  const { differs } = await aHoster(writer, { ...file, ...told }, onDay(22))
  const { facts, provenances } = await hosterNow(writer, id)
  assert.deepEqual([facts.founded, facts.website], ['2015', 'https://ciboule.example'])
  assert.deepEqual(differs, [{ fact: 'founded', here: '2015', inFile: '2016' }])
  assert.deepEqual(provenances.byHand, { founded: { on: '2026-11-03', instead: '2016' } })
})

const givenFile = (db: Database, changed: Partial<HosterFacts>) => read(db, changed, 1)
const read = (db: Database, changed: Partial<HosterFacts>, day: number, leads: Lead | null = null) =>
  aHoster(db, { ...file, facts: says(changed), leads }, onDay(day))

async function correct(db: Database, id: string, changed: Partial<HosterFacts>, day = 21) {
  const { facts, revision } = await hosterNow(db, id)
  await editHoster(db, id, { facts: { ...facts, ...changed }, revision }, byHand(day))
}
