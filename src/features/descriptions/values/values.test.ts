import assert from 'node:assert/strict'
import { test } from 'node:test'
import { heard } from '../testing.ts'
import { readChoice, readChoices } from './choice.ts'
import { readDegrees } from './coordinate.ts'
import { countryNamed, readCountry } from './country.ts'
import { readFigures } from './figures.ts'
import { languageNamed } from './language.ts'
import { readLicense } from './license.ts'
import { itemsOf } from './list.ts'
import { readMail } from './mail.ts'
import { readText } from './text.ts'
import { readLanguages, readSlug, readSlugs } from './words.ts'

const levels = { choices: { ACTIVE: 'active', IDLE: 'idle' }, also: { dormant: 'idle' } }

test('a list is cut at semicolons, else at commas, and its empty items do not count', () => {
  assert.deepEqual(itemsOf('a;b, c; '), ['a', 'b, c'])
  assert.deepEqual(itemsOf('a, b,,'), ['a', 'b'])
})

test('a choice forgives case and slips with a warning, and other words without', () => {
  assert.deepEqual(heard((note) => readChoice('ACTIVE', levels, note)).said, [])
  assert.deepEqual(
    heard((note) => readChoice('dormant', levels, note)),
    { value: 'idle', said: [], corrected: [] },
  )
  assert.deepEqual(
    heard((note) => readChoice('Actve', levels, note)),
    {
      value: 'active',
      said: ['warning value-spelling'],
      corrected: ['ACTIVE'],
    },
  )
  assert.deepEqual(heard((note) => readChoice('constructor', levels, note)).said, ['error bad-choice'])
})

test('of several choices the right ones stay, in their order, each once', () => {
  const { value, said, corrected } = heard((note) => readChoices('IDLE;gone;active;idle', levels, note))
  assert.deepEqual(value, ['idle', 'active'])
  assert.deepEqual(said, ['error bad-item', 'warning value-spelling', 'warning value-spelling'])
  assert.equal(corrected[0], 'IDLE;ACTIVE')
})

test('coordinates take a point or a comma', () => {
  assert.deepEqual(
    heard((note) => readDegrees('48,390', 90, note)),
    { value: 48.39, said: [], corrected: [] },
  )
  assert.equal(heard((note) => readDegrees('-4.49', 180, note)).value, -4.49)
})

test('dressed coordinates are understood with a warning', () => {
  const west = heard((note) => readDegrees('4° 29′ 24″ O', 180, note))
  assert.deepEqual(west, { value: -4.49, said: ['warning coordinate-form'], corrected: ['-4.49'] })
  assert.equal(heard((note) => readDegrees('48.39 N', 90, note)).value, 48.39)
})

test('a latitude stops at the poles', () => {
  for (const value of ['90.1', '-91', 'nord', '1e3', '4.8.3', '4° 75′ N']) {
    assert.deepEqual(heard((note) => readDegrees(value, 90, note)).said, ['error bad-coordinate'], value)
  }
})

test('a country is its code; its name leads there with a warning', () => {
  assert.deepEqual(
    heard((note) => readCountry('BE', note)),
    { value: 'BE', said: [], corrected: [] },
  )
  for (const [name, code] of Object.entries({
    Belgique: 'BE',
    suisse: 'CH',
    'Royaume-Uni': 'GB',
    UK: 'GB',
    fr: 'FR',
  })) {
    const { value, said, corrected } = heard((note) => readCountry(name, note))
    assert.deepEqual([value, said, corrected], [code, ['warning country-form'], [code]])
  }
  for (const name of ['Syldavie', 'EU', 'ZZ', 'SU', 'constructor']) {
    assert.deepEqual(heard((note) => readCountry(name, note)).said, ['error bad-country'], name)
  }
})

test('overseas territories and Kosovo have codes', () => {
  for (const code of ['RE', 'GP', 'NC', 'XK']) assert.equal(countryNamed(code), code)
})

test('a language is its code or its name', () => {
  assert.equal(languageNamed('fr'), 'fr')
  assert.equal(languageNamed('Anglais'), 'en')
  assert.equal(languageNamed('brezhoneg'), 'br')
  assert.equal(languageNamed('pt_br'), 'pt-BR')
  for (const word of ['', 'xx', 'klingonais', '__proto__']) assert.equal(languageNamed(word), undefined)
  const { value, said } = heard((note) => readLanguages('fr;anglais;zz-z', note))
  assert.deepEqual(
    [value, said],
    [
      ['fr', 'en'],
      ['warning value-spelling', 'error bad-language'],
    ],
  )
})

test('a mail address is taken out of its disguise', () => {
  assert.deepEqual(heard((note) => readMail('a@b.example', note)).said, [])
  for (const dressed of [
    'mailto:a@b.example',
    'A <a@b.example>',
    'a [at] b [dot] example',
    'a (arobase) b.example',
    'a at b.example',
  ]) {
    const { value, said } = heard((note) => readMail(dressed, note))
    assert.deepEqual([value, said], ['a@b.example', ['warning mail-form']], dressed)
  }
  assert.deepEqual(
    heard((note) => readMail('a@b.example; c@d.example', note)),
    {
      value: 'a@b.example',
      said: ['warning several-mails'],
      corrected: ['a@b.example'],
    },
  )
  for (const wrong of ['a', 'a@b', '@b.example', 'a b@c.example', 'a@b..example', 'a@b.example?bcc=c']) {
    assert.deepEqual(heard((note) => readMail(wrong, note)).said, ['error bad-mail'], wrong)
  }
})

test('a mail address that is right as it stands is not touched, a disguise in braces is', () => {
  for (const value of ['a.b+c@d-e.example', 'été@ortie.example', "o'b|c@d.example"]) {
    assert.deepEqual(
      heard((note) => readMail(value, note)),
      { value, said: [], corrected: [] },
    )
  }
  assert.equal(heard((note) => readMail('a{at}b.example', note)).value, 'a@b.example')
  assert.equal(heard((note) => readMail('a{at}b@c.example', note)).value, null)
})

test('line breaks in a text are kept, other markup goes, references are read', () => {
  const { value, said } = heard((note) => readText('un<br/>deux\\n<b>trois</b> &amp; &eacute;&#33; 2 < 3', 1000, note))
  assert.equal(value, 'un\ndeux\ntrois & é! 2 < 3')
  assert.deepEqual(said, ['info line-breaks', 'warning markup'])
})

test('a name stays on one line', () => {
  assert.equal(heard((note) => readText('Brin<br/>d’Ortie', 200, note)).value, 'Brin d’Ortie')
})

test('a reference does not bring back what is hidden, nor a function', () => {
  assert.equal(heard((note) => readText('a&#8238;b&#0;c&#xD800;', 100, note)).value, 'abc&#xD800;')
  assert.equal(heard((note) => readText('&constr;&valueOf;', 100, note)).value, '&constr;&valueOf;')
})

test('a text too long is cut before a character, not inside', () => {
  const { value, said } = heard((note) => readText('abc\u{1F431}', 4, note))
  assert.deepEqual([value, said], ['abc', ['warning text-too-long']])
})

test('a licence is an SPDX name, or an expression of such', () => {
  for (const name of [
    'AGPL-3.0-or-later',
    'MIT',
    'MIT OR Apache-2.0',
    'GPL-2.0-or-later WITH Classpath-exception-2.0',
  ]) {
    assert.deepEqual(
      heard((note) => readLicense(name, note)),
      { value: name, said: [], corrected: [] },
    )
  }
})

test('a licence in other words is understood, its version never guessed', () => {
  assert.deepEqual(
    heard((note) => readLicense('GNU AGPL v3', note)),
    {
      value: 'AGPL-3.0-or-later',
      said: ['warning license-spelling'],
      corrected: ['AGPL-3.0-or-later'],
    },
  )
  assert.deepEqual(
    heard((note) => readLicense('GPL', note)),
    {
      value: 'GPL',
      said: ['warning license-version'],
      corrected: [undefined],
    },
  )
  assert.deepEqual(heard((note) => readLicense('Licence du Potager', note)).said, ['warning license-unknown'])
})

test('a slug wanted is reduced to what an address can hold', () => {
  assert.deepEqual(heard((note) => readSlug('brin-d-ortie', note)).said, [])
  assert.deepEqual(
    heard((note) => readSlug('Brin d’Ortie !', note)),
    {
      value: 'brin-d-ortie',
      said: ['warning slug-form'],
      corrected: ['brin-d-ortie'],
    },
  )
  assert.deepEqual(heard((note) => readSlug('…', note)).said, ['error bad-slug'])
  assert.deepEqual(heard((note) => readSlugs('Pad, prise de notes', note)).value, ['pad', 'prise-de-notes'])
})

test('figures stand by position, unknown where nothing stands', () => {
  assert.deepEqual(
    heard((note) => readFigures(',73,33,10', 12, note)),
    {
      value: [null, 73, 33, 10],
      said: [],
      corrected: [],
    },
  )
  assert.deepEqual(heard((note) => readFigures('1;2,5;;', 12, note)).value, [1, 2.5])
  assert.deepEqual(heard((note) => readFigures(',,,', 12, note)).value, null)
})

test('a wrong figure is unknown, and figures beyond the last position are left out', () => {
  const { value, said } = heard((note) => readFigures('1,x,-3,4', 3, note))
  assert.deepEqual([value, said], [[1], ['error too-many-figures', 'error bad-figure']])
})
