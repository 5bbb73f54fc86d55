import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatsIn, inLanguage, isKey, isLanguage, languages, preferredLanguage, translator } from './index.ts'

const [french, english] = [formatsIn('fr'), formatsIn('en')]

test('the language that a browser prefers is taken when we have it', () => {
  assert.equal(preferredLanguage('en-GB,en;q=0.9,fr;q=0.8'), 'en')
  assert.equal(preferredLanguage('fr-CA'), 'fr')
  assert.equal(preferredLanguage('EN'), 'en')
})

test('weights count, whatever the order, and zero is a refusal', () => {
  assert.equal(preferredLanguage('fr;q=0.3, en;q=0.7'), 'en')
  assert.equal(preferredLanguage('de;q=1, en ; q=0.2 , fr;q=0.1'), 'en')
  assert.equal(preferredLanguage('en;q=0'), 'fr')
  assert.equal(preferredLanguage('fr;q=0, en;q=0.001'), 'en')
  assert.equal(preferredLanguage('en, fr'), 'en')
})

test('without a language that we have, it is French', () => {
  const headers = ['', '*', 'de', 'br, oc;q=0.5', ';;;', 'q=1', 'en;q=1.1.1', ','.repeat(10_000), 'frx']
  for (const header of [undefined, ...headers]) assert.equal(preferredLanguage(header), 'fr', `${header}`.slice(0, 20))
})

test('only our own languages are languages of the site', () => {
  assert.deepEqual(
    languages.map((language) => isLanguage(language)),
    [true, true],
  )
  for (const other of ['de', 'FR', '', 'toString', undefined]) assert.equal(isLanguage(other), false)
})

test('a sentence takes its values, and plurals are those of the language', () => {
  const sentence = (language: 'fr' | 'en', count: number) => translator(language)('ui.errors-title', { count })
  assert.match(sentence('fr', 1), /^Une réponse à revoir/)
  assert.match(sentence('fr', 1234), /^1\s234 réponses à revoir/)
  assert.notEqual(sentence('en', 1), sentence('en', 2))
})

test('what is put into a sentence stays text', () => {
  const t = translator('fr')
  assert.equal(t('ui.distance-away', { distance: '<b>{x}</b>' }), 'à <b>{x}</b>')
})

test('tags of a sentence become parts of a page, in the order of the language', () => {
  const parts = translator('fr').rich<{ link: unknown }>('ui.source-dated', {
    link: (words) => ({ link: words }),
    name: 'le site',
    date: '2026',
  })
  assert.deepEqual(parts, ['source\u00a0: ', { link: ['le site'] }, ', 2026'])
})

test('a sentence without tags is one part', () => {
  assert.deepEqual(translator('fr').rich('ui.home', {}), ['Accueil'])
})

test('a key is one of ours', () => {
  assert.ok(isKey('ui.home'))
  for (const other of ['ui.nothing', '', 'toString', '__proto__']) assert.ok(!isKey(other))
})

test('numbers, distances and sums are written as the language does', () => {
  assert.match(french.number(1234567.5), /^1\s234\s567,5$/)
  assert.equal(english.number(1234567.5), '1,234,567.5')
  assert.match(french.kilometres(1234.4), /^1\s234\skm$/)
  assert.match(french.money(1250, 'EUR'), /^12,50\s€$/)
  assert.equal(english.money(1000, 'CAD'), 'CA$10.00')
})

test('a date is as exact as its source', () => {
  assert.deepEqual(['2016', '2016-10', '2016-10-12'].map(french.date), ['2016', 'octobre 2016', '12 octobre 2016'])
  assert.deepEqual(['2016', '2016-10', '2016-10-01'].map(english.date), ['2016', 'October 2016', '1 October 2016'])
  assert.equal(french.date('2016-01-01'), '1er janvier 2016')
})

test('what is no date is shown as it was written', () => {
  for (const text of ['', 'vers 2016', '2016-13', '2016-02-31x']) assert.equal(typeof french.date(text), 'string')
  assert.equal(french.date('vers 2016'), 'vers 2016')
  assert.equal(french.date(''), '')
})

test('an instant is shown in the given zone, and the zone is named', () => {
  const winter = french.instant('2026-01-31T23:30:00.000Z', 'Europe/Paris')
  assert.match(winter, /1er février 2026/)
  assert.match(winter, /00:30/)
  assert.match(winter, /UTC\+1/)
  assert.match(french.instant('2026-07-31T21:30:00.000Z', 'Europe/Paris'), /31 juillet 2026.*23:30.*UTC\+2/)
  assert.equal(english.instant('2026-07-31T21:30:00.000Z', 'Europe/Paris'), '31 July 2026 at 23:30 CEST')
})

test('countries and languages have names, and unknown ones their code', () => {
  assert.deepEqual(['FR', 'CH', 'ZZ9', 'fr', ''].map(french.country), ['France', 'Suisse', 'ZZ9', 'fr', ''])
  assert.deepEqual(['fr', 'br', 'zh-Hant'].map(french.languageName), ['français', 'breton', 'chinois traditionnel'])
  for (const code of ['', 'x', 'français', 'en_GB', '<b>', 'a'.repeat(99)])
    assert.equal(french.languageName(code), code)
})

test('lists and orders are those of the language', () => {
  assert.equal(french.list(['pad', 'visio', 'cloud']), 'pad, visio et cloud')
  assert.equal(french.either(['pad', 'visio']), 'pad ou visio')
  assert.equal(english.list(['pad', 'visio', 'cloud']), 'pad, visio and cloud')
  assert.deepEqual(['zinc', 'Été', 'eau', 'Zoé', 'étage'].sort(french.compare), ['eau', 'étage', 'Été', 'zinc', 'Zoé'])
})

test('the formats of a language are made once', () => {
  assert.equal(formatsIn('fr'), french)
})

test('a text is given in the wanted language, else in one that it has', () => {
  const text = { en: 'A pad', fr: 'Un carnet' }
  assert.deepEqual(inLanguage(text, 'fr'), { text: 'Un carnet', language: 'fr' })
  assert.deepEqual(inLanguage(text, 'br'), { text: 'A pad', language: 'en' })
  assert.equal(inLanguage({}, 'fr'), undefined)
  assert.equal(inLanguage(null, 'fr'), undefined)
})

test('names that objects have are no language', () => {
  assert.deepEqual(inLanguage({ fr: 'Un carnet' }, 'constructor'), { text: 'Un carnet', language: 'fr' })
})
