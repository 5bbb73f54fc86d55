import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clausesOf, findClause, letterOf } from './clauses-of.ts'
import { aChapter, aClause, aContent } from './testing.ts'

const two = (first: string, second: string) =>
  aContent({
    chapters: [
      aChapter('one', [aClause('one.a'), aClause('one.b')], { title: { fr: first, en: 'Xylophone' } }),
      aChapter('two', [aClause('two.a')], { title: { fr: second } }),
    ],
  })
const labels = (first: string, second: string) => clausesOf(two(first, second)).map(({ label }) => label)

test('a clause is called by the letter of its chapter in the original language, and its number', () => {
  assert.deepEqual(labels('Collectif', 'Hébergeurs'), ['C1', 'C2', 'H1'])
  assert.deepEqual(labels('« Écologie »', '2 fois'), ['E1', 'E2', '21'])
})

test('chapters of one letter count on: no two clauses are called alike', () => {
  assert.deepEqual(labels('Pain', 'Poivre'), ['P1', 'P2', 'P3'])
})

test('a title without a letter has a sign, and one that is missing the letter of its id', () => {
  assert.equal(letterOf('…'), '§')
  assert.deepEqual(
    clausesOf(aContent({ chapters: [aChapter('two', [aClause('two.a')], { title: {} })] }))[0]?.label,
    'T1',
  )
})

test('a clause is found with its chapter, or not at all', () => {
  assert.equal(findClause(two('Pain', 'Eau'), 'two.a')?.chapter.id, 'two')
  assert.equal(findClause(two('Pain', 'Eau'), 'two.b'), undefined)
})
