import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Database, fromJson } from '../../platform/database/index.ts'
import { openTestDatabase } from '../../testing-database.ts'
import { freeze } from '../moderation/index.ts'
import { addHoster, ContactChanged, contactChanged, editHoster, findHoster, type HosterFacts } from './index.ts'
import { byHand, hosterNow, movedTo, refusedAs, toldOf } from './testing-by-hand.ts'
import { hosterFacts } from './testing-records.ts'

const brest = { town: 'Brest', postcode: '29200', region: null, country: 'FR', address: '3 rue du Chat' }
const exact = { ...brest, latitude: 48.3901, longitude: -4.4862 }

test('a hoster is typed in without any file, and says so with its day', async () => {
  const { writer } = await openTestDatabase()
  const { slug } = await addHoster(writer, { facts: hosterFacts({ name: 'Ciboule' }) }, byHand(20))
  const hoster = await findHoster(writer, slug)
  assert.deepEqual(hoster.provenances, {
    entry: { source: 'typed', url: null, date: '2026-11-20', namesCollective: null },
    fields: {},
  })
  const row = await writer.selectFrom('hoster').select('descriptionAddress').executeTakeFirstOrThrow()
  assert.equal(row.descriptionAddress, null)
  assert.equal((await toldOf(writer, 'hoster.added')).length, 1)
})

test('two hosters that are typed in under one name each have their address', async () => {
  const { writer } = await openTestDatabase()
  const slugs = [1, 2].map(() => addHoster(writer, { facts: hosterFacts({ name: 'Ciboule' }) }, byHand()))
  assert.deepEqual((await Promise.all(slugs)).map(({ slug }) => slug).sort(), ['ciboule', 'ciboule-2'])
})

test('an edit is told by what changed, by whom, and counts a revision', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await addHoster(writer, { facts: hosterFacts({ name: 'Ciboule' }) }, byHand(20))
  await edit(writer, id, { founded: '2016' }, byHand(21))
  const { facts, revision, provenances } = await hosterNow(writer, id)
  assert.deepEqual([facts.founded, revision, provenances.entry.date], ['2016', 2, '2026-11-21'])
  const [told] = await toldOf(writer, 'hoster.edited')
  assert.deepEqual([told?.actor, told?.before, told?.after], ['camomille', { founded: null }, { founded: '2016' }])
})

test('who saves without a change changes nothing, whatever the order of the fields', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await addHoster(writer, { facts: hosterFacts({ places: [exact] }) }, byHand(20))
  const { facts } = await hosterNow(writer, id)
  const turned = (value: object) => Object.fromEntries(Object.entries(value).reverse())
  const shuffled = { ...facts, places: facts.places.map(turned) } as HosterFacts
  await editHoster(writer, id, { facts: shuffled, revision: 1 }, byHand(21))
  assert.equal((await hosterNow(writer, id)).revision, 1)
  assert.deepEqual(await toldOf(writer, 'hoster.edited'), [])
})

test('the second of two who edit at once sees what the first wrote', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await addHoster(writer, { facts: hosterFacts({ name: 'Ciboule' }) }, byHand())
  const facts = (website: string) => hosterFacts({ name: 'Ciboule', website })
  await editHoster(writer, id, { facts: facts('https://first.example'), revision: 1 }, byHand())
  await assert.rejects(
    editHoster(writer, id, { facts: facts('https://second.example'), revision: 1 }, byHand()),
    movedTo((present, revision) => revision === 2 && JSON.stringify(present).includes('first.example')),
  )
  assert.equal((await hosterNow(writer, id)).facts.website, 'https://first.example')
})

test('of twenty edits typed over one revision, one is written', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await addHoster(writer, { facts: hosterFacts() }, byHand())
  const edits = Array.from({ length: 20 }, (_, number) =>
    editHoster(writer, id, { facts: hosterFacts({ founded: `${2000 + number}` }), revision: 1 }, byHand()),
  )
  const settled = await Promise.allSettled(edits)
  assert.equal(settled.filter(({ status }) => status === 'fulfilled').length, 1)
  assert.equal((await hosterNow(writer, id)).revision, 2)
})

test('a new name makes a new address, and the old one leads to it', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await addHoster(writer, { facts: hosterFacts({ name: 'Ciboule' }) }, byHand())
  await edit(writer, id, { name: 'Ciboulette' })
  assert.equal((await findHoster(writer, 'ciboule')).slug, 'ciboulette')
  await edit(writer, id, { founded: '2016' })
  assert.equal((await hosterNow(writer, id)).slug, 'ciboulette')
})

test('of an individual only the centre of the town is kept, before as after', async () => {
  const { writer } = await openTestDatabase()
  const alone = await addHoster(
    writer,
    { facts: hosterFacts({ legalForm: 'individual', places: [exact] }) },
    byHand(20),
  )
  const { id } = await addHoster(writer, { facts: hosterFacts({ name: 'Ciboule', places: [exact] }) }, byHand(20))
  assert.equal((await hosterNow(writer, id)).facts.places[0]?.address, '3 rue du Chat')
  await edit(writer, id, { legalForm: 'individual' }, byHand(21))
  for (const one of [alone.id, id]) {
    const { places } = (await hosterNow(writer, one)).facts
    assert.deepEqual([places[0]?.town, places[0]?.address, places[0]?.postcode], ['Brest', null, null])
  }
  assert.doesNotMatch(JSON.stringify(await toldOf(writer, 'hoster.edited')), /rue du Chat|29200/)
})

test('who changes where mail goes asks that it be told, with the entry by which it can be taken back', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await addHoster(writer, { facts: hosterFacts({ contactEmail: 'old@ciboule.example' }) }, byHand())
  await edit(writer, id, { founded: '2016' })
  assert.deepEqual(await contactJobs(writer), [])
  await edit(writer, id, { contactEmail: 'new@ciboule.example' })
  const [entry] = (await toldOf(writer, 'hoster.edited')).filter(({ visibility }) => visibility === 'private')
  const { actor } = byHand()
  assert.deepEqual(await contactJobs(writer), [
    { hosterId: id, old: 'old@ciboule.example', new: 'new@ciboule.example', entryId: entry?.id, actor },
  ])
})

test('nobody edits what the coordination has frozen', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await addHoster(writer, { facts: hosterFacts() }, byHand())
  const atNight = { actor: { kind: 'machine' as const, name: 'test' }, now: byHand().now }
  await freeze(writer, { subject: { kind: 'hoster', id }, hosterId: id, reason: 'Contenu illicite signalé.' }, atNight)
  await assert.rejects(edit(writer, id, { founded: '2016' }), refusedAs(409, 'moderation.frozen'))
})

test('an unknown hoster is not found', async () => {
  const { writer } = await openTestDatabase()
  const edited = editHoster(writer, 'nobody', { facts: hosterFacts(), revision: 1 }, byHand())
  await assert.rejects(edited, refusedAs(404, 'hosters.hoster-not-found'))
})

async function edit(db: Database, id: string, changed: Partial<HosterFacts>, by = byHand()) {
  const { facts, revision } = await hosterNow(db, id)
  return editHoster(db, id, { facts: { ...facts, ...changed }, revision }, by)
}

async function contactJobs(db: Database) {
  const jobs = await db.selectFrom('job').select('payload').where('kind', '=', contactChanged).execute()
  return jobs.map(({ payload }) => ContactChanged.parse(fromJson(payload)))
}
