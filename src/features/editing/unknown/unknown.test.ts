import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { catalogueOf, findEntry, findService } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { programNamed } from '../../hosters/testing-parts.ts'
import { nearest } from './nearest.ts'

const place = '/fr/coordination/catalogue/unknown'
const running = (name: string) => programNamed(name, { website: 'https://x.example' })

async function open() {
  const world = await openTestSite()
  await given.catalogue(world.db)
  const hoster = await given.member(world.db, { name: 'Crocus' })
  await given.service(world.db, hoster.id, {
    name: 'Notes',
    software: { ...running('Ether-Pad Lite'), license: 'Apache-2.0' },
  })
  await given.service(world.db, hoster.id, {
    name: 'Carnet',
    software: { ...running('EtherPad lite'), license: 'Apache-2.0' },
  })
  await given.service(world.db, hoster.id, { name: 'Parlons', kinds: ['visios'] })
  await given.service(world.db, hoster.id, {
    name: 'Bloc',
    kinds: ['pad'],
    software: { ...running('Zygomatique'), license: 'MIT' },
  })
  const { id } = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  return { world, hoster, browser: await world.as(id) }
}

test('what nobody knows is shown under its own name', async () => {
  const { world } = await open()
  assert.match(await world.get('/fr/services/crocus/notes'), /Ether-Pad Lite/)
  assert.match(await world.get('/fr/services/crocus/parlons'), /visios/)
  assert.match(await world.get('/fr/hosters/crocus'), /Ether-Pad Lite/)
})

test('unknown names wait together, with those that come near', async () => {
  const { browser } = await open()
  const page = await browser.get(place)
  assert.equal(page.match(/<h2><bdi>/g)?.length, 3, 'two spellings are one name')
  assert.ok(page.indexOf('ther-Pad Lite') < page.indexOf('Zygomatique'), 'the most used first')
  assert.match(page, /name="into" value="etherpad"/)
  assert.match(page, /name="into" value="visio"/)
})

test('a merged program is one more name of the known one, and its services are found under it', async () => {
  const { world, browser } = await open()
  const answer = await browser.post(place, { do: 'merge-software', name: 'Ether-Pad Lite', into: 'etherpad' })
  assert.equal(answer.status, 303)
  const { entry } = await findEntry(world.db, 'software', 'etherpad')
  assert.deepEqual(entry.aliases, ['Ether-Pad Lite'])
  assert.match(await world.get('/fr/software/etherpad'), /Notes[\s\S]*Carnet|Carnet[\s\S]*Notes/)
  assert.doesNotMatch(await browser.get(place), /ther-Pad Lite/)
  assert.match(await browser.get('/fr/journal'), /Etherpad/)
})

test('a merged kind is one more word for the known one, and its services are of it', async () => {
  const { world, hoster, browser } = await open()
  await browser.post(place, { do: 'merge-kind', name: 'visios', into: 'visio' })
  assert.deepEqual((await findService(world.db, hoster.id, 'parlons')).facts.kinds, ['visio'])
  assert.deepEqual((await findEntry(world.db, 'kind', 'visio')).entry.synonyms.fr, ['visios'])
  const verbs = await world.db.selectFrom('journalEntry').select('verb').where('actorKind', '=', 'person').execute()
  assert.deepEqual(verbs.map(({ verb }) => verb).sort(), ['catalogue.kind-edited', 'service.edited'])
})

test('a new program comes with what its services say of it', async () => {
  const { world, browser } = await open()
  await browser.post(place, { do: 'add-software', name: 'Zygomatique', into: 'pad' })
  const { entry } = await findEntry(world.db, 'software', 'zygomatique')
  assert.deepEqual([entry.license, entry.free, entry.kinds, entry.website], ['MIT', true, ['pad'], 'https://x.example'])
  assert.equal((await browser.post(place, { do: 'add-software', name: 'Zygomatique', into: 'pad' })).status, 422)
})

test('what makes no sense is refused, and changes nothing', async () => {
  const { world, browser } = await open()
  const before = await catalogueOf(world.db)
  const odd: Record<string, string>[] = [
    { do: 'merge-software', name: 'Ether-Pad Lite', into: '' },
    { do: 'merge-software', name: 'Ether-Pad Lite', into: 'nothing' },
    { do: 'merge-software', name: 'Jitsi', into: 'etherpad' },
    { do: 'merge-kind', name: 'visios', into: 'nothing' },
    { do: 'explode', name: 'x', into: 'y' },
    {},
  ]
  for (const fields of odd) assert.ok((await browser.post(place, fields)).status >= 400, JSON.stringify(fields))
  assert.deepEqual(await catalogueOf(world.db), before)
})

test('names are near when they share most of their letters', () => {
  const candidates = ['Nextcloud', 'Etherpad', 'Jitsi Meet'].map((name) => ({ slug: name, name, words: [name] }))
  const near = (name: string) => nearest(name, candidates).map(({ slug }) => slug)
  assert.deepEqual(near('NextCloud Hub'), ['Nextcloud'])
  assert.deepEqual(near('etherpad-lite'), ['Etherpad'])
  assert.deepEqual(near('Zygomatique'), [])
  assert.deepEqual(near(''), [])
})
