import assert from 'node:assert/strict'
import { test } from 'node:test'
import { group } from './group.tsx'
import { kinds } from './kinds.tsx'
import { list } from './list.tsx'
import { countryNamed, languageNamed, nameOfCountry } from './named.ts'
import { rows, withRowMore } from './rows.tsx'
import { drawing, family, slugs } from './slugs.tsx'
import { software } from './software.tsx'
import { synonyms } from './synonyms.tsx'
import { controlsIn, controlsOf, english, known, readIn, refusalOf } from './testing.ts'
import { line, nameOf } from './text.tsx'

const label = 'editing.aliases'
const words = list({ label, most: 3 })
const countries = list({
  ...{ label, read: countryNamed, unknown: 'editing.item-no-country' },
  spell: (code, { language }) => nameOfCountry(code, language),
})

test('items are parted by lines, commas or semicolons, and each counts once', () => {
  assert.deepEqual(readIn(words, { x: ['a, b;a\n\n  c  '] }).value, ['a', 'b', 'c'])
  assert.deepEqual(readIn(words, { x: ['', ' ,;\n'] }).value, [])
})

test('too many, too long, and what is none are refused', () => {
  assert.equal(refusalOf(words, { x: ['a,b,c,d'] }), 'x editing.too-many-items')
  assert.equal(refusalOf(words, { x: ['a'.repeat(101)] }), 'x editing.item-too-long')
  assert.equal(refusalOf(countries, { x: ['FR\nNarnia'] }), 'x editing.item-no-country')
})

test('codes are shown by their names in the language of the page', async () => {
  assert.deepEqual((await controlsOf(countries, ['FR', 'DE'])).x, ['France\nAllemagne'])
  assert.deepEqual((await controlsOf(countries, ['FR', 'DE'], english)).x, ['France\nGermany'])
})

test('what somebody typed wrong stays as it was typed, the rest of it too', async () => {
  assert.deepEqual((await controlsIn(countries, { x: ['FR\nNarnia'] })).x, ['FR\nNarnia'])
  assert.deepEqual((await controlsIn(countries, { x: [''] })).x, [''])
})

test('languages go by code or by name', () => {
  const languages = list({ label, read: languageNamed })
  assert.deepEqual(readIn(languages, { x: ['Français, english, br, pt-br'] }).value, ['fr', 'en', 'br', 'pt-BR'])
  assert.equal(refusalOf(languages, { x: ['klingonais'] }), 'x editing.item-unknown')
})

const chosen = kinds({ label, hint: 'editing.entry-kinds-hint', missing: 'editing.kinds-missing' })

test('the main kind comes first, the others in the order that they had', () => {
  const typed = { 'x-main': ['pad'], x: ['meet', 'visio'], 'x-known-was': ['pad,visio,meet'] }
  assert.deepEqual(readIn(chosen, typed).value, ['pad', 'visio', 'meet'])
  assert.deepEqual(readIn(chosen, { 'x-main': [''], x: ['visio'] }).value, ['visio'])
  assert.deepEqual(readIn(chosen, { 'x-main': ['pad'], x: ['pad', 'pad'] }).value, ['pad'])
})

test('a kind that there is not is refused, unless it stood there before', () => {
  assert.equal(refusalOf(chosen, { x: ['pad', 'strange'] }), 'x editing.kind-unknown')
  assert.deepEqual(readIn(chosen, { x: ['strange'], 'x-known-was': ['strange'] }).value, ['strange'])
  assert.equal(refusalOf(chosen, {}), 'x editing.kinds-missing')
})

test('each kind has one box, whether it is ticked or not', async () => {
  const { x = [] } = await controlsOf(chosen, ['write', 'pad', 'visio', 'strange'])
  assert.deepEqual(x, ['pad', 'visio', 'strange'], 'the boxes that are ticked')
  const form = { values: chosen.write('x', ['write', 'pad']), errors: [] }
  const html = String(await chosen.show({ view: english, form, name: 'x', known }))
  const boxes = [...html.matchAll(/type="checkbox"[^>]*value="([^"]+)"/g)].map(([, slug]) => slug)
  assert.deepEqual([...boxes].sort(), ['meet', 'pad', 'visio', 'write'])
})

const programs = slugs({ label, of: 'software' })

test('programs and products of the catalogue are ticked, each with one box', async () => {
  assert.deepEqual(readIn(programs, { x: ['etherpad', 'etherpad', ''] }).value, ['etherpad'])
  assert.equal(refusalOf(programs, { x: ['etherpad', 'constructor'] }), 'x editing.entry-unknown')
  assert.deepEqual((await controlsOf(programs, ['jitsi-meet', 'etherpad'])).x, ['etherpad', 'jitsi-meet'])
  assert.equal((await controlsOf(programs, [])).x, undefined)
})

test('a family and a drawing are some that there are', () => {
  const parent = family({ label })
  assert.equal(readIn(parent, { x: ['write'] }).value, 'write')
  assert.equal(readIn(parent, { x: [''] }).value, null)
  assert.equal(refusalOf(parent, { x: ['nowhere'] }), 'x editing.kind-unknown')
  const icon = drawing({ label })
  assert.equal(readIn(icon, { x: ['pad'] }).value, 'pad')
  for (const text of ['', 'dragon', 'toString'])
    assert.equal(refusalOf(icon, { x: [text] }), 'x editing.drawing-missing')
})

test('a program that the catalogue knows by any name is linked to it', () => {
  const typed = (name: string) => ({ 'x-name': [name], 'x-modules': ['a, b'] })
  assert.equal(readIn(software, typed('ETHER-PAD')).value?.slug, 'etherpad')
  assert.deepEqual([readIn(software, typed('À nous')).value?.slug, readIn(software, {}).value], [null, null])
  assert.equal(refusalOf(software, { 'x-version': ['2'] }), 'x-name editing.name-missing')
})

test('synonyms are kept by language, also in those that the site does not speak', () => {
  const also = synonyms({ label, hint: 'editing.synonyms-hint' })
  const typed = { 'x-fr': ['pad, bloc-notes\npad'], 'x-en': [''], 'x-oc': ['quasèrn'] }
  assert.deepEqual(readIn(also, typed).value, { fr: ['pad', 'bloc-notes'], oc: ['quasèrn'] })
  const many = Array.from({ length: 41 }, (_, at) => `m${at}`).join()
  assert.equal(refusalOf(also, { 'x-fr': [many] }), 'x-fr editing.too-many-items')
  assert.equal(refusalOf(also, { 'x-en': ['a'.repeat(101)] }), 'x-en editing.item-too-long')
})

const links = rows({
  ...{ label, add: 'editing.link-add', one: 'editing.link-one', most: 2 },
  row: group({ label, bare: true, fields: { name: nameOf({ label }), note: line({ label }) } }),
})

test('an empty row is none, one that is half filled is asked about, one that is marked is gone', () => {
  const typed = { 'x-0-name': ['a'], 'x-1-name': [''], 'x-1-note': [' '], 'x-2-name': ['c'], 'x-2-gone': ['yes'] }
  assert.deepEqual(readIn(links, typed).value, [{ name: 'a', note: null }])
  assert.equal(refusalOf(links, { 'x-3-note': ['lonely'] }), 'x-3-name editing.name-missing')
})

test('rows have an end, and numbers that are none are left alone', () => {
  const three = { 'x-0-name': ['a'], 'x-1-name': ['b'], 'x-2-name': ['c'] }
  assert.equal(refusalOf(links, three), 'x editing.too-many-rows')
  const strange = { 'x-99999-name': ['a'], 'x-1e3-name': ['b'], 'x--1-name': ['c'], 'x-__proto__-name': ['d'] }
  assert.deepEqual(readIn(links, strange).value, [])
})

test('there is always one row to fill, and one more when it is asked for', async () => {
  const names = async (typed: Record<string, string[]>) =>
    Object.keys(await controlsIn(links, typed)).filter((control) => control.endsWith('-name'))
  assert.deepEqual(await names({}), ['x-0-name'])
  const more = { 'x-0-name': ['a'], 'x-count-was': ['1'] }
  assert.deepEqual(await names({ ...more, 'x-count-was': ['2'] }), ['x-0-name', 'x-1-name'])
  assert.equal(withRowMore(more, 'x')['x-count-was'], '2')
  assert.equal(withRowMore({ 'x-count-was': ['1e9'] }, 'x')['x-count-was'], '100')
})
