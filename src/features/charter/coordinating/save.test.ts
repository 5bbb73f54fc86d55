import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '../../../platform/i18n/index.ts'
import { aChapter, aClause, aContent } from '../testing.ts'
import { inForm, markOf } from './save.ts'
import { readTexts, textsOf } from './whole-text.ts'

test('a part has the same mark while it says the same', () => {
  const clause = aClause('bread.salt')
  assert.equal(markOf(clause), markOf(structuredClone(clause)))
  assert.notEqual(markOf(clause), markOf({ ...clause, level: 'recommended' }))
})

test('what is wrong in a text is wrong in the field that shows it', () => {
  const key = 'charter.problem-no-text'
  const fields = (field: string) => inForm([{ field, key }], 'fr').map((error) => error.field)
  assert.deepEqual(fields('chapters.3.clauses.0.text.en'), ['text.en'])
  assert.deepEqual(fields('chapters.3.clauses.0.text'), ['text.fr'])
  assert.deepEqual(fields('chapters.3.title'), ['title.fr'])
  assert.deepEqual(fields('chapters.3.id'), ['id'])
  assert.deepEqual(fields('officialUrl'), ['officialUrl'])
})

const english = aContent({
  original: 'en',
  title: { en: 'Charter' },
  chapters: [
    aChapter('bread', [aClause('bread.salt', { text: { en: 'Salt.' }, why: {} })], { title: { en: 'Bread' } }),
  ],
})

test('a language in which nothing is said has no file', () => {
  assert.deepEqual(Object.keys(textsOf(english)), ['en'])
  assert.deepEqual(Object.keys(textsOf(aContent())), ['fr', 'en'])
})

test('files are read back as they were written', () => {
  const read = readTexts(textsOf(english), translator('fr'))
  assert.ok(read.ok)
  assert.deepEqual(read.content.chapters[0]?.clauses[0]?.text, { en: 'Salt.' })
})

test('errors are told in the words of who writes, with their line', () => {
  const read = readTexts({ fr: 'Rien ne va.' }, translator('en'))
  assert.ok(!read.ok)
  assert.equal(read.errors[0]?.field, 'fr')
  assert.match(translator('en')('charter.at-line', read.errors[0]?.values), /^Line \d+: [A-Z]/)
})
