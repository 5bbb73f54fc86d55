// What becomes of a name that the catalogue does not know: merged, added, left alone, and taken back.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { givenKey, givenPerson } from '../../accounts/testing.ts'
import { textOf } from '../../directory/testing-text.ts'
import { addAlternative, catalogueOf, editSoftware, findEntry, findService, indexOf } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { programNamed } from '../../hosters/testing-parts.ts'

const place = '/fr/coordination/catalogue/unknown'
const english = place.replace('/fr/', '/en/')
const using = (name: string, more: { license?: string; website?: string } = {}) => ({
  software: programNamed(name, more),
})

/** Crocus, whose services say what is given; and Angélique of the coordination. */
async function open(services: Parameters<typeof given.service>[2][]) {
  const world = await openTestSite()
  await given.catalogue(world.db)
  const hoster = await given.member(world.db, { name: 'Crocus' })
  for (const service of services) await given.service(world.db, hoster.id, service)
  const { id } = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  const kindsOf = async (slug: string) => (await findService(world.db, hoster.id, slug)).facts.kinds
  return { world, hoster, id, browser: await world.as(id), kindsOf }
}

/** The last change of this sort, taken back from its page in the journal. */
async function takeBack(world: TestSite, browser: Awaited<ReturnType<TestSite['as']>>, verb: string) {
  world.pass({ minutes: 1 })
  const { entries } = JSON.parse(await world.get(`/fr/journal.json?verb=${verb}`))
  const html = await browser.get(`/fr/journal/${entries[0].id}`)
  const [, action = ''] = /<form method="post" action="([^"]*undo[^"]*)"/.exec(html) ?? []
  return browser.post(action, {})
}

const found = async (world: TestSite, name: string) => indexOf(await catalogueOf(world.db)).findProgram(name)?.slug

test('a merged name is found by every spelling that people give it', async () => {
  const { world, browser } = await open([{ name: 'Notes', ...using('Ether-Pad Lite') }])
  await browser.post(place, { do: 'merge-software', name: 'Ether-Pad Lite', into: 'etherpad' })
  for (const name of ['Ether-Pad Lite', 'etherpad lite', 'ETHERPADLITE'])
    assert.equal(await found(world, name), 'etherpad')
  assert.match(textOf(await world.get('/fr/software/etherpad')), /Notes/)
  assert.match(textOf(await world.get('/fr/services/crocus/notes')), /Etherpad|Ether-Pad Lite/)
})

test('a service that comes after the merge under that name needs none', async () => {
  const { world, hoster, browser } = await open([{ name: 'Notes', ...using('Ether-Pad Lite') }])
  await browser.post(place, { do: 'merge-software', name: 'Ether-Pad Lite', into: 'etherpad' })
  await given.service(world.db, hoster.id, { name: 'Carnet', ...using('etherpad LITE') })
  assert.match(textOf(await browser.get(place)), /Tous les noms sont connus/)
  assert.match(textOf(await browser.get(english)), /All names are known/)
  assert.match(textOf(await world.get('/fr/software/etherpad')), /Carnet/)
})

test('a merge of programs is taken back from the journal, and the name waits again', async () => {
  const { world, browser } = await open([{ name: 'Notes', ...using('Ether-Pad Lite') }])
  await browser.post(place, { do: 'merge-software', name: 'Ether-Pad Lite', into: 'etherpad' })
  assert.equal((await takeBack(world, browser, 'catalogue.software-edited')).status, 303)
  assert.equal(await found(world, 'Ether-Pad Lite'), undefined)
  assert.match(await browser.get(place), /<h2><bdi>Ether-Pad Lite<\/bdi>/)
})

test('an added program is found under its name, by those who wrote it so', async () => {
  const { world, browser } = await open([{ name: 'Bloc', kinds: ['pad'], ...using('Zygomatique', { license: 'MIT' }) }])
  assert.match(await browser.get(place), /<option value="pad" selected="">/, 'what its services are is proposed')
  await browser.post(place, { do: 'add-software', name: 'Zygomatique', into: 'pad' })
  assert.match(textOf(await world.get('/fr/software/zygomatique')), /Bloc/)
  assert.doesNotMatch(await browser.get(place), /Zygomatique/)
  assert.equal(await found(world, 'zygo-matique'), 'zygomatique')
})

test('an added program is taken back from the journal, its name waits again, and that too is taken back', async () => {
  const { world, browser } = await open([{ name: 'Bloc', kinds: ['pad'], ...using('Zygomatique', { license: 'MIT' }) }])
  await browser.post(place, { do: 'add-software', name: 'Zygomatique', into: 'pad' })
  const { entry } = await findEntry(world.db, 'software', 'zygomatique')
  assert.equal((await takeBack(world, browser, 'catalogue.software-added')).status, 303)
  assert.equal(await found(world, 'Zygomatique'), undefined)
  assert.match(await browser.get(place), /<h2><bdi>Zygomatique<\/bdi>/)
  assert.equal((await world.request('/fr/software/zygomatique')).status, 404)
  assert.match(textOf(await world.get('/fr/journal')), /Le logiciel Zygomatique a quitté le catalogue/)
  assert.equal((await takeBack(world, browser, 'catalogue.software-removed')).status, 303)
  assert.deepEqual((await findEntry(world.db, 'software', 'zygomatique')).entry, entry)
  assert.match(textOf(await world.get('/fr/software/zygomatique')), /Bloc/)
})

test('what somebody corrected since it was added, or another entry names, is not taken back', async () => {
  const { world, browser } = await open([{ name: 'Bloc', kinds: ['pad'], ...using('Zygomatique') }])
  await browser.post(place, { do: 'add-software', name: 'Zygomatique', into: 'pad' })
  const by = { actor: { kind: 'machine', name: 'test' } as const, now: world.now }
  const words = { fr: 'Un produit.', en: 'A product.' }
  const product = {
    slug: 'grand-bloc',
    name: 'Grand Bloc',
    company: null,
    aliases: [],
    kinds: ['pad'],
    sentence: words,
  }
  await addAlternative(world.db, { ...product, software: ['zygomatique'] }, by)
  const refused = await takeBack(world, browser, 'catalogue.software-added')
  assert.equal(refused.status, 409)
  assert.match(textOf(await refused.text()), /D’autres entrées du catalogue la nomment/)
  const { entry, revision } = await findEntry(world.db, 'software', 'zygomatique')
  await editSoftware(world.db, 'zygomatique', { entry: { ...entry, website: 'https://z.example' }, revision }, by)
  const late = await takeBack(world, browser, 'catalogue.software-added')
  assert.equal(late.status, 409)
  assert.equal(await found(world, 'Zygomatique'), 'zygomatique')
})

test('of a licence that nobody approved the catalogue says nothing: the coordination says it', async () => {
  const { world, browser } = await open([
    { name: 'Un', ...using('Alpha', { license: 'Proprietary' }) },
    { name: 'Deux', ...using('Beta', { license: 'toString' }) },
    { name: 'Trois', ...using('Gamma') },
  ])
  for (const name of ['Alpha', 'Beta', 'Gamma']) {
    assert.equal((await browser.post(place, { do: 'add-software', name, into: 'pad' })).status, 303)
    const { entry } = await findEntry(world.db, 'software', name.toLowerCase())
    assert.deepEqual([entry.license, entry.free], [null, null], name)
  }
})

test('what most services say of a program is what the catalogue begins with', async () => {
  const site = (website: string) => using('Zygomatique', { website })
  const { world, browser } = await open([
    { name: 'Un', ...site('https://one.example') },
    { name: 'Deux', ...site('https://two.example') },
    { name: 'Trois', ...site('https://two.example') },
  ])
  await browser.post(place, { do: 'add-software', name: 'Zygomatique', into: 'visio' })
  const { entry } = await findEntry(world.db, 'software', 'zygomatique')
  assert.deepEqual([entry.website, entry.kinds], ['https://two.example', ['visio']])
})

test('a merged kind goes through every service that has it, keeps the others, and is not said twice', async () => {
  const { browser, kindsOf } = await open([
    { name: 'Un', kinds: ['visios'] },
    { name: 'Deux', kinds: ['pad', 'Visios'] },
    { name: 'Trois', kinds: ['visio', 'visios'] },
    { name: 'Quatre', kinds: ['pad'] },
  ])
  assert.match(textOf(await browser.get(place)), /Type de 3 services/)
  assert.equal((await browser.post(place, { do: 'merge-kind', name: 'visios', into: 'visio' })).status, 303)
  assert.deepEqual(await Promise.all(['un', 'deux', 'trois', 'quatre'].map(kindsOf)), [
    ['visio'],
    ['pad', 'visio'],
    ['visio'],
    ['pad'],
  ])
})

test('a kind that the catalogue knows is nobody’s to merge: its services stay of it', async () => {
  const { world, browser, kindsOf } = await open([{ name: 'Un', kinds: ['pad'] }])
  const answer = await browser.post(place, { do: 'merge-kind', name: 'pad', into: 'visio' })
  assert.equal(answer.status, 422)
  assert.match(textOf(await answer.text()), /Ce nom n’attend plus/)
  assert.deepEqual(await kindsOf('un'), ['pad'])
  assert.deepEqual((await findEntry(world.db, 'kind', 'visio')).entry.synonyms, {})
})

test('a name that no service bears is merged into nothing, by whoever is second too', async () => {
  const { world, browser } = await open([{ name: 'Notes', ...using('Ether-Pad Lite') }])
  const merge = { do: 'merge-software', name: 'Ether-Pad Lite', into: 'etherpad' }
  for (const name of ['Nobody has it', 'x'.repeat(300)])
    assert.equal((await browser.post(place, { ...merge, name })).status, 422, name.slice(0, 20))
  assert.equal((await browser.post(place, merge)).status, 303)
  const second = await browser.post(english, merge)
  assert.equal(second.status, 422)
  assert.match(textOf(await second.text()), /This name waits no more: somebody has taken care of it already/)
  assert.deepEqual((await findEntry(world.db, 'software', 'etherpad')).entry.aliases, ['Ether-Pad Lite'])
})

test('two who merge the same name at once make one more name of it', async () => {
  const { world, browser } = await open([{ name: 'Notes', ...using('Ether-Pad Lite') }])
  const merge = { do: 'merge-software', name: 'Ether-Pad Lite', into: 'etherpad' }
  const statuses = (await Promise.all([1, 2, 3].map(() => browser.post(place, merge)))).map(({ status }) => status)
  assert.deepEqual(statuses.sort(), [303, 422, 422])
  assert.deepEqual((await findEntry(world.db, 'software', 'etherpad')).entry.aliases, ['Ether-Pad Lite'])
})

test('names in other scripts are names of their own: none is taken for another', async () => {
  const { world, browser, kindsOf } = await open([
    { name: 'Un', ...using('日本語パッド') },
    { name: 'Deux', ...using('Блокнот') },
    { name: 'Trois', kinds: ['メモ'] },
    { name: 'Quatre', kinds: ['Видео'] },
  ])
  const page = await browser.get(place)
  assert.equal(page.match(/<h2><bdi>/g)?.length, 4)
  await browser.post(place, { do: 'merge-kind', name: 'メモ', into: 'pad' })
  assert.deepEqual([await kindsOf('trois'), await kindsOf('quatre')], [['pad'], ['Видео']])
  assert.equal(
    (await browser.post(place, { do: 'merge-software', name: '日本語パッド', into: 'etherpad' })).status,
    303,
  )
  assert.deepEqual([await found(world, '日本語パッド'), await found(world, 'Блокнот')], ['etherpad', undefined])
  assert.match(textOf(await world.get('/fr/software/etherpad')), /Un/)
})

test('nobody but the coordination sees or settles these names, and keys that may coordinate', async () => {
  const { world, id } = await open([{ name: 'Notes', ...using('Ether-Pad Lite') }])
  const merge = { do: 'merge-software', name: 'Ether-Pad Lite', into: 'etherpad' }
  const stranger = await world.as((await givenPerson(world.db, { name: 'Ronce' })).id)
  assert.equal((await stranger.request(place)).status, 403)
  assert.equal((await stranger.post(place, merge)).status, 403)
  assert.equal((await world.post(place, merge)).status, 401)
  for (const [scope, status] of [
    ['read', 403],
    ['describe', 403],
    ['coordinate', 303],
  ] as const) {
    const headers = {
      authorization: `Bearer ${await givenKey(world.db, id, [scope])}`,
      'sec-fetch-site': 'same-origin',
    }
    const answer = await world.request(place, { method: 'POST', body: new URLSearchParams(merge), headers })
    assert.equal(answer.status, status, scope)
  }
})

test('names are shown as words, however they are written', async () => {
  const evil = '"><script>alert(1)</script>'
  const { world, browser } = await open([
    { name: evil, ...using(evil) },
    { name: 'Long', kinds: ['k'.repeat(280)] },
  ])
  for (const page of [await browser.get(place), await browser.get(english)]) {
    assert.doesNotMatch(page, /<script>alert/)
    assert.match(page, /<bdi>&quot;&gt;&lt;script&gt;|<bdi>"&gt;&lt;script&gt;/)
  }
  const answer = await browser.post(place, { do: 'merge-software', name: evil, into: 'etherpad' })
  assert.ok(answer.status < 500)
  assert.doesNotMatch(await world.get('/fr/software/etherpad'), /<script>alert/)
})
