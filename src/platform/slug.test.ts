import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paths } from '../paths.ts'
import { freeSlug, isSlugOf, plainName, slugOf } from './slug.ts'

test('a slug is the name in plain letters', () => {
  assert.equal(slugOf('Le Retzien Libre'), 'le-retzien-libre')
  assert.equal(slugOf('L’Œuf d’Été, ça & là !'), 'l-oeuf-d-ete-ca-la')
  assert.equal(slugOf('Straße Ætna ÉCOLE'), 'strasse-aetna-ecole')
  assert.equal(slugOf('ﬁn ①'), 'fin-1')
})

test('a name without a letter has a slug all the same', () => {
  for (const name of ['', '   ', '!!!', 'Кошка', '猫', '\0', '../..']) assert.equal(slugOf(name), 'sans-nom', name)
})

test('whatever the name, a slug holds a–z, 0–9 and single dashes, 60 at most', () => {
  const names = [
    'a'.repeat(5000),
    `${'a '.repeat(200)}`,
    '<script>',
    'x/../y?z#w',
    '\u202Egnp',
    '🐈 chat',
    'İstanbul',
    '-a-',
    'ﷺ'.repeat(500),
  ]
  for (const name of names) assert.match(slugOf(name), /^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/, name.slice(0, 20))
})

test('a taken slug is numbered', async () => {
  const taken = new Set(['infini', 'infini-2'])
  assert.equal(await freeSlug('Infini', async (slug) => taken.has(slug)), 'infini-3')
  assert.equal(await freeSlug('Libre', async (slug) => taken.has(slug)), 'libre')
})

test('a long name is numbered within the limit, and known again', async () => {
  const name = `${'chat '.repeat(11)}botte de paille`
  const first = slugOf(name)
  const second = await freeSlug(name, async (slug) => slug === first)
  assert.ok(second.length <= 60 && second.endsWith('-2') && !second.includes('--'), second)
  assert.ok(isSlugOf(second, name))
})

test('a numbered slug is still its name’s own, another name’s is not', () => {
  assert.ok(isSlugOf('infini', 'Infini') && isSlugOf('infini-12', 'Infini'))
  assert.ok(!isSlugOf('infini-x', 'Infini') && !isSlugOf('infinite', 'Infini') && !isSlugOf('infini', 'Infini Plus'))
})

test('no slug is a word that stands in its place in an address', () => {
  const patterns = [...Object.values(paths), ...Object.values(paths.common)].flatMap((path) =>
    'pattern' in path ? [path.pattern] : [],
  )
  assert.ok(patterns.length > 30)
  for (const pattern of patterns.filter((pattern) => pattern.includes('/:')))
    for (const word of neighbours(pattern, patterns)) assert.notEqual(slugOf(word), word, `${word} beside ${pattern}`)
  for (const word of ['new', 'json', 'compare']) assert.equal(slugOf(word), `${word}-1`)
})

/** Words that other addresses have where this one has a slug (tokens and ids are no slugs: they are made by us). */
function neighbours(pattern: string, patterns: string[]): string[] {
  const head = pattern.slice(0, pattern.indexOf('/:') + 1)
  if (/:(token|name|id)\b/.test(pattern)) return []
  return patterns.flatMap((other) => (other.startsWith(head) ? (other.slice(head.length).match(/^[^:/]+/) ?? []) : []))
}

test('spellings of one name are one, and names of other scripts stay apart', () => {
  const spellings = ['Ether-Pad Lite', 'etherpad lite', 'ÉtherPad·Lite', 'EtherPadLite']
  assert.deepEqual([...new Set(spellings.map(plainName))], ['etherpadlite'])
  assert.equal(new Set(['メモ', 'Видео', 'メモ 2', 'Видео 2', 'اردو'].map(plainName)).size, 5)
  assert.equal(plainName('видео'), plainName('ВИДЕО !'))
  assert.deepEqual(['', '!!!', ' '].map(plainName), ['', '', ''])
})
