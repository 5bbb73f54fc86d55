import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kindFinder } from './kind-finder.ts'
import type { StatedCells } from './stated-cells.ts'

const kind = (slug: string, name: string, synonyms: string[] = []) => ({
  ...{ slug, name: { fr: name }, parent: null, sentence: {}, icon: 'pad', replaces: [] },
  synonyms: { fr: synonyms },
})

const kinds = kindFinder({
  kinds: [kind('pad', 'Texte à plusieurs', ['bloc-notes']), kind('visio', 'Se parler, se voir')],
})

const key = 'service.chatterie.kinds'
const cells = (value: string): StatedCells => ({
  statements: [
    { key: 'service.name', value: 'Texte à plusieurs' },
    { key, value },
  ],
  headingOf: new Map([[key, 'Sorte']]),
  remarks: [],
})
const kindsOf = (value: string) => kinds.inSlugs(cells(value)).statements[1]?.value

test('kinds are known by their names and other names, whatever their accents and case', () => {
  assert.equal(kindsOf('TEXTE A PLUSIEURS'), 'pad')
  assert.equal(kindsOf('bloc notes'), 'pad')
  assert.equal(kindsOf('visio'), 'visio')
})

test('several are known one by one, and a name that has a comma is one', () => {
  assert.equal(kindsOf('bloc-notes; visio'), 'pad;visio')
  assert.equal(kindsOf('bloc-notes, machin'), 'pad;machin')
  assert.equal(kindsOf('Se parler, se voir'), 'visio')
})

test('no other cell is touched', () => {
  assert.equal(kinds.inSlugs(cells('pad')).statements[0]?.value, 'Texte à plusieurs')
})

test('a kind that nobody knows is told under its heading, and refuses nothing', () => {
  const [remark, ...more] = kinds.unknown(['pad', 'machin'], cells('pad;machin'))
  assert.deepEqual(more, [])
  assert.deepEqual([remark?.severity, remark?.column, remark?.value], ['warning', 'Sorte', 'machin'])
})
