import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mailbox, webAddress } from './address.ts'
import { declaredDate } from './dates.ts'
import type { Field } from './field.ts'
import { licence } from './licence.ts'
import { wholeNumber } from './number.ts'
import { readIn, refusalOf } from './testing.ts'
import { line, nameOf, prose, required } from './text.tsx'
import { maybeTranslated, translated } from './translated.tsx'

const label = 'editing.hoster-name'
const short = line({ label, most: 5 })
const name = nameOf({ label })
const readOf = (field: Field<unknown>, text: string) => readIn(field, { x: [text] }).value

test('a length is counted in letters, not in what machines store', () => {
  assert.equal(readOf(short, '🐈🐈🐈🐈🐈'), '🐈🐈🐈🐈🐈')
  assert.equal(readOf(short, 'ééééé'.normalize('NFD')), 'ééééé')
  assert.equal(refusalOf(short, { x: ['abcdef'] }), 'x editing.too-long')
})

test('a line has no line breaks, prose keeps them', () => {
  assert.equal(readOf(line({ label }), 'a\r\nb'), 'a b')
  assert.equal(readOf(prose({ label }), 'a\r\nb\u0007'), 'a\nb')
  assert.equal(readOf(prose({ label }), ' \n '), null)
})

test('a name has something to see', () => {
  for (const text of ['', '   ', '\u200b\u2060', '\u202e'])
    assert.equal(refusalOf(name, { x: [text] }), 'x editing.name-missing')
  for (const text of ['\u0301\u200d', '…', '—'])
    assert.equal(refusalOf(name, { x: [text] }), 'x editing.name-unseen', text)
  for (const text of ['7', 'é', '🐈', '日本']) assert.equal(readOf(name, text), text)
})

test('of two texts that were sent for one control, the first counts', () => {
  assert.equal(readIn(short, { x: ['one', 'two'] }).value, 'one')
})

test('what must be said is asked for', () => {
  assert.equal(refusalOf(required(short, 'editing.text-missing'), {}), 'x editing.text-missing')
  assert.equal(refusalOf(required(short, 'editing.text-missing'), { x: ['abcdef'] }), 'x editing.too-long')
})

test('a number is whole, in plain digits, between its bounds', () => {
  const number = wholeNumber({ label, least: 1, most: 90 })
  for (const [text, value] of [
    ['1', 1],
    [' 90 ', 90],
    ['007', 7],
    ['', null],
  ] as const)
    assert.equal(readOf(number, text), value)
  for (const text of ['0', '91', '-1', '1.5', '1,5', '1e1', '٣', '0x10', 'NaN', '9'.repeat(400)])
    assert.equal(refusalOf(number, { x: [text] }), 'x editing.number-bounds', text.slice(0, 10))
})

test('a date is as exact as it is known, and a day that there was', () => {
  const date = declaredDate({ label })
  for (const text of ['2019', '2019-04', '2019-04-23', '2020-02-29', '1900']) assert.equal(readOf(date, text), text)
  for (const text of ['2019-13', '2019-00', '2019-02-29', '2019-04-31', '1899', '2200', '0000-00-00'])
    assert.equal(refusalOf(date, { x: [text] }), 'x editing.date-unknown', text)
  for (const text of ['19', '2019/04', '23-04-2019', '2019-4', 'hier', '2019-04-23T10:00', '２０１９'])
    assert.equal(refusalOf(date, { x: [text] }), 'x editing.date-form', text)
})

test('an address is written as people do, and comes out whole', () => {
  const address = webAddress({ label })
  assert.equal(readOf(address, 'ortie.example'), 'https://ortie.example/')
  assert.equal(readOf(address, 'HTTP://Ortie.Example:8080/a'), 'http://ortie.example:8080/a')
  assert.equal(readOf(address, 'ortie.example:8443/a'), 'https://ortie.example:8443/a')
  assert.equal(readOf(address, 'https://été.example/é'), 'https://xn--t-9fab.example/%C3%A9')
})

test('an address leads to a public page, and carries no secret', () => {
  const address = webAddress({ label })
  const wrong: [string, string][] = [
    ['javascript:alert(1)', 'editing.address-scheme'],
    ['vbscript:x', 'editing.address-scheme'],
    ['file:///etc/passwd', 'editing.address-scheme'],
    ['https://a:b@ortie.example', 'editing.address-password'],
    ['https://a@ortie.example', 'editing.address-password'],
    ['http://localhost', 'editing.address-local'],
    ['http://nas.local', 'editing.address-local'],
    ['http://db.internal/', 'editing.address-local'],
    ['https://box.lan.', 'editing.address-local'],
    ['https://', 'editing.address-wrong'],
    ['two words', 'editing.address-wrong'],
    [`https://ortie.example/${'é'.repeat(200)}`, 'editing.too-long'],
  ]
  for (const [text, key] of wrong) assert.equal(refusalOf(address, { x: [text] }), `x ${key}`, text.slice(0, 40))
})

test('a mailbox has one spelling', () => {
  const box = mailbox({ label })
  assert.equal(readOf(box, ' Bonjour@ORTIE.example '), 'bonjour@ortie.example')
  for (const text of ['bonjour', '@ortie.example', 'a@b', 'a b@ortie.example', 'a@ortie.example,b@ortie.example'])
    assert.equal(refusalOf(box, { x: [text] }), 'x editing.email-wrong', text)
})

test('a licence goes by its SPDX name, alone or with others', () => {
  const one = licence({ label })
  for (const text of ['MIT', 'AGPL-3.0-or-later', 'MIT OR Apache-2.0', 'GPL-2.0-only WITH Classpath-exception-2.0'])
    assert.equal(readOf(one, text), text)
  for (const [text, key] of [
    ['GPLv3', 'licence-meant'],
    ['apache 2', 'licence-meant'],
    ['la mienne', 'licence-unknown'],
    ['constructor', 'licence-unknown'],
    ['x'.repeat(500), 'licence-unknown'],
  ] as const)
    assert.equal(refusalOf(one, { x: [text] }), `x editing.${key}`, text.slice(0, 20))
})

test('a text in several languages keeps each, and those of languages that the site does not speak', () => {
  const text = translated({ label, most: 10 })
  assert.deepEqual(readIn(text, { 'x-fr': ['Salut'], 'x-en': [''], 'x-br': ['Demat'] }).value, {
    fr: 'Salut',
    br: 'Demat',
  })
  assert.equal(readIn(maybeTranslated({ label }), { 'x-fr': [' '], 'x-en': [''] }).value, null)
  assert.equal(
    refusalOf(text, { 'x-fr': ['a'.repeat(11)], 'x-en': ['b'.repeat(11)] }),
    'x-fr editing.too-long, x-en editing.too-long',
  )
})

test('where every language must be said, each that lacks is asked for beside its own field', () => {
  const text = translated({ label, everyLanguage: 'editing.language-missing' })
  assert.equal(refusalOf(text, { 'x-fr': ['Salut'] }), 'x-en editing.language-missing')
  assert.equal(refusalOf(text, {}), 'x-fr editing.language-missing, x-en editing.language-missing')
})

test('a language that is none is not taken for one', () => {
  const text = translated({ label })
  const strange = { 'x-FR': ['a'], 'x-zzzz': ['b'], 'x-__proto__': ['c'], 'x-fr-nowhere': ['d'] }
  assert.deepEqual(readIn(text, { ...strange, 'x-fr': ['Salut'] }).value, { fr: 'Salut' })
  const many = Object.fromEntries(
    Array.from({ length: 300 }, (_, at) => [
      `x-${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))}`,
      ['a'],
    ]),
  )
  assert.ok(Object.keys(readIn(text, many).value ?? {}).length <= 20)
})
