import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeSlug, resolvePlace } from './index.ts'

/** The slug of the answer, the slugs of the choice, or `unknown`. */
function meant(typed: string): string | string[] {
  const answer = resolvePlace(typed)
  if (answer === 'unknown') return answer
  return 'found' in answer ? placeSlug(answer.found) : answer.choice.map(placeSlug)
}

test('a name that one town bears is that town', () => {
  assert.equal(meant('Brest'), 'brest-fr-29')
  assert.equal(meant('la chaux de fonds'), 'la-chaux-de-fonds-ch-ne')
})

test('Saint-Étienne is found without accents and with its abbreviation', () => {
  for (const typed of ['saint etienne', 'St-Étienne', 'st etienne', 'SAINT-ETIENNE'])
    assert.equal(meant(typed), 'saint-etienne-fr-42')
})

test('Saint-Denis asks which one: La Réunion, Seine-Saint-Denis or elsewhere', () => {
  const choice = meant('Saint-Denis')
  assert.ok(Array.isArray(choice))
  assert.deepEqual(choice.slice(0, 2), ['saint-denis-fr-974', 'saint-denis-fr-93'])
  assert.ok(choice.length > 2)
})

test('the region written beside the name answers the question', () => {
  for (const typed of [
    'Saint-Denis, 974',
    'Saint-Denis (FR-974)',
    'saint-denis-fr-974',
    'Saint-Denis La Réunion',
    '97400 Saint-Denis',
  ])
    assert.equal(meant(typed), 'saint-denis-fr-974', typed)
  for (const typed of [
    'Brest, 29',
    'Brest (FR-29)',
    'Brest-FR-29',
    'Brest Finistère',
    'Brest, Bretagne',
    '29238 Brest Cedex 2',
  ])
    assert.equal(meant(typed), 'brest-fr-29', typed)
  assert.equal(meant('Lille, Belgique'), 'lille-be-van')
  assert.equal(meant('Paris, Ontario'), 'paris-ca-on')
})

test('nobody is asked whether Paris is the one in Ontario, but it is named beside', () => {
  const answer = resolvePlace('Paris')
  assert.ok(answer !== 'unknown' && 'found' in answer)
  assert.equal(placeSlug(answer.found), 'paris-fr-75')
  assert.deepEqual(answer.others.map(placeSlug), ['paris-ca-on'])
})

test('a town that is larger, but no city ten times larger, is asked about', () => {
  const choice = meant('Valence')
  assert.ok(Array.isArray(choice))
  assert.equal(choice[0], 'valence-fr-26')
})

test('Bruxelles is found under its Dutch and English names', () => {
  for (const typed of ['Bruxelles', 'Brussel', 'Brussels', 'Brüssel', '1000 Bruxelles'])
    assert.equal(meant(typed), 'bruxelles-be-bru')
})

test('other towns with several names are found under each', () => {
  const towns: Record<string, string[]> = {
    'geneve-ch-ge': ['Genève', 'Geneva', 'Genf'],
    'liege-be-wlg': ['Liège', 'Luik'],
    'antwerpen-be-van': ['Antwerpen', 'Anvers', 'Antwerp'],
    'biel-ch-be': ['Biel', 'Bienne'],
    'montreal-ca-qc': ['Montréal', 'Montreal'],
    'quebec-ca-qc': ['Québec', 'Quebec City'],
    'luxembourg-lu': ['Luxembourg', 'Lëtzebuerg'],
    'quimper-fr-29': ['Quimper', 'Kemper'],
  }
  for (const [slug, names] of Object.entries(towns)) for (const name of names) assert.equal(meant(name), slug, name)
})

test('a postcode means the largest of its towns, overseas included', () => {
  assert.equal(meant('29200'), 'brest-fr-29')
  assert.equal(meant('97400'), 'saint-denis-fr-974')
  assert.equal(meant('97110'), 'pointe-a-pitre-fr-971')
  assert.equal(meant('98800'), 'noumea-fr-nc')
  assert.equal(meant('20000'), 'ajaccio-fr-2a')
  assert.equal(meant('75011'), 'paris-fr-75')
})

test('a postcode that no commune has is a question about the towns around', () => {
  const choice = meant('29238')
  assert.ok(Array.isArray(choice))
  assert.ok(choice.includes('brest-fr-29'))
  assert.equal(meant('00000'), 'unknown')
})

test('a village without a point of its own is found about its postcode, and says so', () => {
  const answer = resolvePlace("L'Aigle")
  assert.ok(answer !== 'unknown' && 'found' in answer)
  assert.equal(answer.found.precision, 'about')
  assert.ok(Math.abs(answer.found.latitude - 48.76) < 0.2 && Math.abs(answer.found.longitude - 0.63) < 0.2)
})

test("a region's name asks about its towns, unless one of them bears it", () => {
  for (const [typed, town] of [
    ['Finistère', 'brest-fr-29'],
    ['La Réunion', 'saint-denis-fr-974'],
    ['Bretagne', 'rennes-fr-35'],
  ] as const) {
    const choice = meant(typed)
    assert.ok(Array.isArray(choice) && choice.includes(town), typed)
  }
  assert.equal(meant('Genève'), 'geneve-ch-ge')
  assert.equal(meant('Luxembourg'), 'luxembourg-lu')
  assert.equal(meant('Québec'), 'quebec-ca-qc')
})

test('a beginning is a question, even when one town alone begins so', () => {
  assert.deepEqual(meant('Villeurban'), ['villeurbanne-fr-69'])
})

test('a typing error is a question', () => {
  assert.deepEqual(meant('Strasbourgh'), ['strasbourg-fr-67'])
  for (const [typed, town] of [
    ['Montpelier', 'montpellier-fr-34'],
    ['Nates', 'nantes-fr-44'],
    ['Rennse', 'rennes-fr-35'],
  ] as const) {
    const choice = meant(typed)
    assert.ok(Array.isArray(choice) && choice.includes(town), typed)
  }
})

test('what is not understood is never dropped without a question', () => {
  assert.deepEqual(meant('Brest, Texas'), ['brest-fr-29'])
  assert.deepEqual(meant('Paris 11e'), ['paris-fr-75', 'paris-ca-on'])
})

test('a position from the browser is kept to a tenth of a degree, under the nearest town', () => {
  const answer = resolvePlace('48.39029,-4.48628')
  assert.ok(answer !== 'unknown' && 'found' in answer)
  const { name, latitude, longitude, precision, region } = answer.found
  assert.deepEqual(
    { name, latitude, longitude, precision, region },
    {
      name: 'Brest',
      latitude: 48.4,
      longitude: -4.5,
      precision: 'position',
      region: 'FR-29',
    },
  )
})

test('a position far from every town we know is itself and no more', () => {
  const answer = resolvePlace('31.63, -8')
  assert.ok(answer !== 'unknown' && 'found' in answer)
  assert.equal(answer.found.name, '31.6, -8')
  assert.equal(answer.found.country, null)
})

test('hostile texts are unknown or a question, never an error', () => {
  const texts = [
    '',
    ' ',
    '\u0000',
    'x'.repeat(10_000),
    '('.repeat(10_000),
    '9'.repeat(10_000),
    ', '.repeat(5000),
    '- '.repeat(5000),
  ]
  for (const typed of [
    ...texts,
    '🐱',
    'مرحبا',
    '__proto__',
    'constructor',
    '<script>',
    "' or 1=1",
    '%00',
    '\ud800',
    '95.2,3',
    'NaN,NaN',
  ])
    assert.doesNotThrow(() => resolvePlace(typed), typed.slice(0, 20))
  assert.equal(meant('x'.repeat(10_000)), 'unknown')
  assert.equal(meant('__proto__'), 'unknown')
  assert.equal(meant('\u202eBrest\u0000'), 'brest-fr-29')
})
