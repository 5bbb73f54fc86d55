import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildSnapshot } from './making/build-snapshot.ts'
import { searchServices } from './search-services.ts'
import { catalogue, etherpad, framadate, jitsi, nextcloud } from './testing/catalogue.ts'
import { entriesOf, hoster, place, running, service } from './testing/given.ts'

const breton = hoster({
  name: 'La Contre-Allée',
  places: [place('Brest', 48.39, -4.49)],
  description: { fr: 'Des chatons.' },
})
const swiss = hoster({ name: 'Éclair Libre', places: [place('Genève', 46.2, 6.15)] })
const services = [
  service(breton, { slug: 'files', name: 'Nos fichiers', kinds: ['cloud'], software: running(nextcloud) }),
  service(breton, { slug: 'notes', name: 'Bloc', kinds: ['pad'], software: running(etherpad) }),
  service(swiss, { slug: 'talk', name: 'Parlons', kinds: ['visio'], software: running(jitsi) }),
  service(swiss, { slug: 'dates', name: 'Quand', kinds: ['poll'], software: running(framadate) }),
  service(swiss, { slug: 'secrets', name: 'Coffre', kinds: ['password'], description: { fr: 'Gardez les journaux' } }),
  service(swiss, { slug: 'mail', name: 'Lettres', kinds: ['email'], description: { fr: 'Un hébergement sérieux' } }),
]
const snapshot = buildSnapshot(entriesOf([breton, swiss], services, catalogue))
const search = (q: string) => searchServices(snapshot, { q })
const found = (q: string) => search(q).results.map(({ service: { slug } }) => slug)
const foundSorted = (q: string) => found(q).sort()

test('misspelt words find what was meant, and the page can say how they were read', () => {
  assert.deepEqual(found('nexcloud'), ['files'])
  assert.deepEqual(found('framdate'), ['dates'])
  assert.deepEqual(found('jisti'), ['talk'])
  assert.deepEqual(found('visoconference'), ['talk'])
  assert.deepEqual(search('nexcloud').corrections, [{ typed: 'nexcloud', read: 'nextcloud' }])
  assert.deepEqual(search('nextcloud').corrections, [])
})

test('two words that are one, and one word that is two', () => {
  assert.deepEqual(found('visio conférence'), ['talk'])
  assert.deepEqual(found('frama date'), ['dates'])
  assert.deepEqual(found('e mail'), ['mail'])
  assert.deepEqual(found('motdepasse'), ['secrets'])
  assert.deepEqual(foundSorted('googledocs'), ['files', 'notes'])
  assert.deepEqual(foundSorted('contreallee'), ['files', 'notes'])
  assert.deepEqual(foundSorted('la contre-allée'), ['files', 'notes'])
})

test('a product is found by a part of its name, in the singular too, and by what else it is called', () => {
  assert.deepEqual(foundSorted('google doc'), ['files', 'notes'])
  assert.deepEqual(foundSorted('gdocs'), ['files', 'notes'])
  assert.deepEqual(found('dropbox'), ['files'])
})

test('case and accents do not matter, nor how an accent is coded', () => {
  for (const q of ['GENÈVE', 'geneve', 'Gene\u0300ve', 'genÉve']) assert.equal(search(q).total, 4)
  assert.equal(search('ECLAIR').total, 4)
})

test('singular and plural, French and English, find each other', () => {
  for (const q of ['journal', 'journaux']) assert.deepEqual(found(q), ['secrets'])
  for (const q of ['sondages', 'sondage']) assert.deepEqual(found(q), ['dates'])
  for (const q of ['polls', 'poll']) assert.deepEqual(found(q), ['dates'])
  for (const q of ['hébergement', 'hebergements']) assert.deepEqual(found(q), ['mail'])
  for (const q of ['video calls', 'réunions vidéos']) assert.deepEqual(found(q), ['talk'])
})

test('a word may be begun only', () => {
  assert.deepEqual(found('nextcl'), ['files'])
  assert.deepEqual(found('jit'), ['talk'])
  assert.deepEqual(found('visiocon'), ['talk'])
})

test('the name of a thing is not found in every text that a longer word stands in', () => {
  const ours = hoster({ name: 'Hôte', description: { fr: 'Membre des chatons.' } })
  const both = [service(ours, { slug: 'chat', name: 'Chat' }), service(ours, { slug: 'else', name: 'Autre' })]
  const small = buildSnapshot(entriesOf([ours], both))
  assert.deepEqual(
    searchServices(small, { q: 'chat' }).results.map(({ service: { slug } }) => slug),
    ['chat'],
  )
  assert.equal(searchServices(small, { q: 'chato' }).total, 2)
})

test('words of three letters or fewer, and words with digits, are never taken for misspelt', () => {
  assert.deepEqual(found('pud'), [])
  assert.deepEqual(foundSorted('brst'), ['files', 'notes'])
  assert.deepEqual(found('nextcl0ud'), [])
})

test('all words must fit; each says how many there would be without it', () => {
  assert.deepEqual(found('nextcloud brest'), ['files'])
  const { total, without } = search('nextcloud geneve')
  assert.equal(total, 0)
  assert.deepEqual(without, [
    { filter: 'q', value: 'nextcloud', total: 4 },
    { filter: 'q', value: 'geneve', total: 1 },
  ])
})

test('without a word, its neighbours are read anew', () => {
  const { without } = search('visio conférence')
  assert.deepEqual(
    without.map(({ value, total }) => [value, total]),
    [
      ['visio', 0],
      ['conférence', 1],
    ],
  )
})

test('small words do not count, unless there is nothing else', () => {
  assert.deepEqual(search('je cherche un pad pour la visio').words, ['pad', 'visio'])
  assert.deepEqual(search('la').words, ['la'])
  assert.equal(search('la').total, 2)
})

test('a word that nothing has is told', () => {
  const page = search('pad quetzalcoatl')
  assert.equal(page.total, 0)
  assert.deepEqual(page.unknown, [{ filter: 'q', value: 'quetzalcoatl' }])
})

test('a name is worth more than a text', () => {
  const [named, telling] = [hoster({ name: 'Un' }), hoster({ name: 'Deux' })]
  const two = [
    service(telling, { slug: 'text', description: { fr: 'comme un wiki' } }),
    service(named, { slug: 'name', name: 'Wiki' }),
  ]
  for (const day of ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']) {
    const { results } = searchServices(buildSnapshot(entriesOf([named, telling], two, {}, day)), { q: 'wiki' })
    assert.deepEqual(
      results.map(({ service: { slug } }) => slug),
      ['name', 'text'],
    )
  }
})

test('a program that the catalogue does not know is found by its name', () => {
  const ours = hoster()
  const odd = { slug: null, name: 'Zurglub', license: null, free: null }
  const small = buildSnapshot(entriesOf([ours], [service(ours, { software: odd })], catalogue))
  assert.equal(searchServices(small, { q: 'zurglub' }).total, 1)
})

test('nothing that can be typed breaks a search', () => {
  const hostile = [
    'x'.repeat(10_000),
    'pad '.repeat(2_500),
    Array.from({ length: 2_000 }, (_, i) => `w${i}`).join(' '),
    '🙂🙂 🐈',
    'مرحبا بالعالم',
    'שלום',
    '\u202e\u0000\u0007\u001b[31m',
    '\ud800',
    '%00\'"><script>',
    '____proto____ constructor __proto__',
    'İıßœÆﬁ½',
    'e\u0301'.repeat(300),
    '.*+?^(){}|[]\\',
  ]
  for (const q of hostile) assert.equal(search(q).words.length <= 8, true)
  assert.equal(search('🙂🙂').total, services.length)
  assert.equal(search('pad '.repeat(2_500)).words.length, 1)
})
