import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openAboutSite, said, textOf } from './testing.ts'

const publisher = {
  name: 'Association des Essais',
  address: '1 rue du Banc, 29200 Brest',
  email: 'bonjour@essais.example',
  director: null,
  host: null,
  law: { fr: 'Droit français.' },
}

test('the collective is told in three depths, in its own words', async () => {
  const world = await openAboutSite({ about: said })
  const french = textOf(await world.get('/fr/about'))
  const depths = [
    'Des voisins qui',
    'Portes ouvertes',
    'Vous entrez',
    'Comme une laverie',
    'Le serveur',
    'Et pour durer',
  ]
  const places = depths.map((words) => french.indexOf(words))
  assert.ok(!places.includes(-1), String(places))
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  )
  assert.match(textOf(await world.get('/en/about')), /Machines are shared/)
})

test('a promise that nobody translated is shown in its own language, and says so', async () => {
  const world = await openAboutSite({ about: said })
  assert.match(await world.get('/en/about'), /<span lang="fr" dir="auto">Ni loup<\/span>/)
})

test('a collective that has not said what it is has a page all the same', async () => {
  const world = await openAboutSite({ website: null })
  const page = textOf(await world.get('/fr/about'))
  assert.match(page, /n’a pas encore dit ici ce qu’il est/)
  assert.match(page, /Ce que ce site ne peut pas promettre/)
  assert.doesNotMatch(page, /undefined|null|NaN/)
})

test('nothing of one collective is in the program: another one reads nothing of kittens or farms', async () => {
  const world = await openAboutSite({ about: said })
  const page = textOf(await world.get('/fr/about'))
  assert.doesNotMatch(page, /CHATONS|Framasoft|AMAP|OGM|pesticide|paysan/i)
})

test('an example installation says that the collective does not run it', async () => {
  const world = await openAboutSite()
  for (const address of ['/fr/about', '/fr/legal'])
    assert.match(textOf(await world.get(address)), /Les Essais[^.]* ne la tient pas et n’en répond pas/, address)
})

test('a publisher is named with address, host and law', async () => {
  const world = await openAboutSite({ publisher })
  assert.match(textOf(await world.get('/fr/about')), /Association des Essais publie ce site/)
  const legal = textOf(await world.get('/fr/legal'))
  for (const words of ['1 rue du Banc', 'bonjour@essais.example', 'tient lui-même la machine', 'Droit français'])
    assert.ok(legal.includes(words), words)
  assert.match(legal, /Responsable de la publicationnon indiqué/)
})

test('sizes come with their dates and sources, never as a figure alone', async () => {
  const sizes = [
    { date: '2016-10', members: '21', source: 'Le journal du quartier' },
    { date: '2023-05', members: '99', source: 'Une affiche' },
  ]
  const page = textOf(await (await openAboutSite({ sizes, founded: '2016-10' })).get('/fr/about'))
  assert.match(page, /octobre 201621Le journal du quartier/)
  assert.match(page, /Membres99 \(mai 2023\)/)
})

test('the order of lists is told as it is drawn: by day, two of the first ten', async () => {
  const page = textOf(await (await openAboutSite({ timeZone: 'America/Montreal' })).get('/fr/about'))
  assert.match(page, /tiré au sort chaque nuit à minuit \(America\/Montreal\)/)
  assert.match(page, /dix premiers services[^.]* deux au plus/)
})

test('the licences of program, data and places are named, with a way to the source', async () => {
  const page = await (await openAboutSite()).get('/fr/legal')
  assert.match(page, /href="\/source"/)
  for (const name of ['AGPL-3.0-or-later', 'ODbL-1.0', 'GeoNames', 'CC BY 4.0', 'Licence Ouverte 2.0', 'Natural Earth'])
    assert.ok(page.includes(name), name)
})

test('what a collective writes is text, whatever it holds', async () => {
  const hostile = '<script>alert(1)</script>'
  const about = { ...said, sentence: { fr: hostile }, why: { fr: `${hostile}\n\n${hostile}` } }
  const world = await openAboutSite({ name: hostile, about, publisher: { ...publisher, name: hostile } })
  for (const address of ['/fr/about', '/fr/legal', '/fr/privacy', '/fr/embedding', '/fr/open-data'])
    assert.doesNotMatch(await world.get(address), /<script>alert/, address)
})

test('the statement on accessibility claims no audit, and says how to tell what is wrong', async () => {
  const page = textOf(await (await openAboutSite({ publisher })).get('/fr/accessibility'))
  assert.match(page, /Partiellement conforme, non audité/)
  assert.match(page, /Dites-le-nous/)
  const alone = textOf(await (await openAboutSite()).get('/fr/accessibility'))
  assert.match(alone, /n’a personne pour répondre/)
})
