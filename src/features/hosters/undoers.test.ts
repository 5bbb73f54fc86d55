import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../testing-database.ts'
import { freeze } from '../moderation/index.ts'
import {
  addHoster,
  addService,
  byMachine,
  collectiveOf,
  editCollective,
  editHoster,
  editKind,
  editOldAddress,
  editService,
  findEntry,
  type HosterFacts,
  oldAddress,
  recordMembership,
  removeOldAddress,
  removeService,
  serviceById,
} from './index.ts'
import { given } from './testing.ts'
import { byHand, hosterNow, onDay, refusedAs, takeBack, toldOf } from './testing-by-hand.ts'
import { aHoster, hosterFacts, said, serviceFacts } from './testing-records.ts'

test('a change of a hoster is taken back as a new one that names it', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await addHoster(writer, { facts: hosterFacts({ name: 'Ciboule' }) }, byHand(20))
  const changed: HosterFacts = hosterFacts({ name: 'Ciboulette', founded: '2016' })
  await editHoster(writer, id, { facts: changed, revision: 1 }, byHand(21))
  const [edit] = await toldOf(writer, 'hoster.edited')
  await takeBack(writer, edit)
  const { facts, slug, revision } = await hosterNow(writer, id)
  assert.deepEqual([facts.name, facts.founded, slug, revision], ['Ciboule', null, 'ciboule', 3])
  const [, undoing] = await toldOf(writer, 'hoster.edited')
  assert.deepEqual([undoing?.undoes, undoing?.before, undoing?.after], [edit?.id, edit?.after, edit?.before])
})

test('only what was changed comes back: what others changed since stays', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await addHoster(writer, { facts: hosterFacts() }, byHand(20))
  await editHoster(writer, id, { facts: hosterFacts({ founded: '2016' }), revision: 1 }, byHand(21))
  const facts = hosterFacts({ founded: '2016', website: 'https://ciboule.example' })
  await editHoster(writer, id, { facts, revision: 2 }, byHand(22))
  await takeBack(writer, (await toldOf(writer, 'hoster.edited'))[0])
  assert.deepEqual((await hosterNow(writer, id)).facts, { ...facts, founded: null })
})

test('what has changed again since cannot be taken back', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await addHoster(writer, { facts: hosterFacts() }, byHand(20))
  await editHoster(writer, id, { facts: hosterFacts({ founded: '2016' }), revision: 1 }, byHand(21))
  await editHoster(writer, id, { facts: hosterFacts({ founded: '2017' }), revision: 2 }, byHand(22))
  const [first] = await toldOf(writer, 'hoster.edited')
  await assert.rejects(takeBack(writer, first), refusedAs(409, 'hosters.changed-since'))
})

test('a mailbox that was changed comes back by its private entry', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await addHoster(writer, { facts: hosterFacts({ contactEmail: 'old@ciboule.example' }) }, byHand(20))
  const facts = hosterFacts({ contactEmail: 'new@ciboule.example', founded: '2016' })
  await editHoster(writer, id, { facts, revision: 1 }, byHand(21))
  const secret = (await toldOf(writer, 'hoster.edited')).find(({ visibility }) => visibility === 'private')
  await takeBack(writer, secret)
  const { contactEmail, founded } = (await hosterNow(writer, id)).facts
  assert.deepEqual([contactEmail, founded], ['old@ciboule.example', '2016'])
})

test('what an import changed is taken back by hand, and holds over the file', async () => {
  const { writer } = await openTestDatabase()
  const read = (founded: string, day: number) => aHoster(writer, { facts: hosterFacts({ founded }) }, onDay(day))
  const { id } = await read('2015', 1)
  await read('2016', 2)
  await takeBack(writer, (await toldOf(writer, 'hoster.edited'))[0])
  await read('2016', 26)
  const { facts, provenances } = await hosterNow(writer, id)
  assert.deepEqual([facts.founded, provenances.byHand?.founded?.instead], ['2015', '2016'])
})

test('a change of sources alone, and one of a home’s address, are refused with a reason', async () => {
  const { writer } = await openTestDatabase()
  const cannot = refusedAs(409, 'hosters.cannot-be-taken-back')
  await aHoster(writer, {}, onDay(1))
  await aHoster(writer, { provenances: { ...said, entry: { ...said.entry, date: '2027' } } }, onDay(2))
  await assert.rejects(takeBack(writer, (await toldOf(writer, 'hoster.edited'))[0]), cannot)

  const at = { town: 'Brest', postcode: null, region: 'FR-29', country: 'FR', address: '3 rue du Chat' }
  const facts = hosterFacts({ name: 'Seul', places: [{ ...at, latitude: 48.39, longitude: -4.486 }] })
  const { id } = await addHoster(writer, { facts }, byHand(20))
  const alone = { ...(await hosterNow(writer, id)).facts, legalForm: 'individual' as const }
  await editHoster(writer, id, { facts: alone, revision: 1 }, byHand(21))
  const edit = (await toldOf(writer, 'hoster.edited')).find(({ subject }) => subject === `hoster ${id}`)
  await takeBack(writer, edit)
  assert.equal((await hosterNow(writer, id)).facts.places[0]?.address, null, 'the address is gone for good')
})

test('a service that was added goes, one that was removed comes back, and that too can be taken back', async () => {
  const { writer } = await openTestDatabase()
  const { id: hosterId } = await aHoster(writer)
  const { id } = await addService(writer, hosterId, { facts: serviceFacts() }, byHand(20))
  const isThere = async () => (await serviceById(writer, id)) !== undefined
  await takeBack(writer, (await toldOf(writer, 'service.added'))[0], byHand(21))
  assert.equal(await isThere(), false)
  const [removal] = await toldOf(writer, 'service.removed')
  assert.ok(removal?.undoes)
  await takeBack(writer, removal, byHand(22))
  assert.equal(await isThere(), true)
  await takeBack(writer, (await toldOf(writer, 'service.restored'))[0], byHand(23))
  assert.equal(await isThere(), false)
})

test('an edit of a service is taken back, unless the service is gone', async () => {
  const { writer } = await openTestDatabase()
  const { id: hosterId } = await aHoster(writer)
  const { id } = await addService(writer, hosterId, { facts: serviceFacts() }, byHand(20))
  await editService(writer, id, { facts: serviceFacts({ open: true }), revision: 1 }, byHand(21))
  const [edit] = await toldOf(writer, 'service.edited')
  await takeBack(writer, edit, byHand(22))
  assert.equal((await serviceById(writer, id))?.facts.open, null)
  await removeService(writer, id, byHand(23))
  await assert.rejects(takeBack(writer, edit), refusedAs(404, 'hosters.service-not-found'))
})

test('membership comes back as it was', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await aHoster(writer)
  const period = {
    state: 'active' as const,
    litter: null,
    from: '2020',
    to: null,
    mentor: null,
    provenance: said.entry,
  }
  await recordMembership(writer, id, [period], byMachine('import', onDay(1)))
  await recordMembership(writer, id, [], byMachine('import', onDay(2)))
  const [first, second] = await toldOf(writer, 'membership.recorded')
  await assert.rejects(takeBack(writer, first), refusedAs(409, 'hosters.changed-since'))
  await takeBack(writer, second)
  assert.deepEqual((await hosterNow(writer, id)).periods, [period])
})

test('the catalogue, the settings and old addresses come back too', async () => {
  const { writer } = await openTestDatabase()
  await given.catalogue(writer)
  await given.collective(writer)
  const { entry } = await findEntry(writer, 'kind', 'pad')
  await editKind(writer, 'pad', { entry: { ...entry, icon: 'pen' }, revision: 1 }, byHand(20))
  await takeBack(writer, (await toldOf(writer, 'catalogue.kind-edited'))[0])
  assert.equal((await findEntry(writer, 'kind', 'pad')).entry.icon, entry.icon)

  const { settings, revision } = await collectiveOf(writer)
  const renamed = { ...settings, name: 'Autrement', coordinationEmail: 'secret@essais.example' }
  await editCollective(writer, { settings: renamed, revision }, byHand(20))
  const [, open] = await toldOf(writer, 'collective.edited')
  await takeBack(writer, open)
  const { name, coordinationEmail } = (await collectiveOf(writer)).settings
  assert.deepEqual([name, coordinationEmail], ['Les Essais', 'secret@essais.example'])

  const page = { sort: 'page' as const, value: 'qui sommes nous' }
  await editOldAddress(writer, { ...page, target: '/about', was: null }, byHand(20))
  await removeOldAddress(writer, { ...page, was: '/about' }, byHand(21))
  const [added, removed] = await toldOf(writer, 'old-addresses.edited')
  await takeBack(writer, removed)
  assert.equal(await oldAddress(writer, 'page', page.value), '/about')
  await takeBack(writer, added)
  assert.equal(await oldAddress(writer, 'page', page.value), undefined)
})

test('nothing is taken back on a frozen page', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await addHoster(writer, { facts: hosterFacts() }, byHand(20))
  await editHoster(writer, id, { facts: hosterFacts({ founded: '2016' }), revision: 1 }, byHand(21))
  const wish = { subject: { kind: 'hoster', id }, hosterId: id, reason: 'Contenu illicite signalé.' }
  await freeze(writer, wish, byMachine('test', onDay(22)))
  const [edit] = await toldOf(writer, 'hoster.edited')
  await assert.rejects(takeBack(writer, edit), refusedAs(409, 'moderation.frozen'))
})
