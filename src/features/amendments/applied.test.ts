// What changes make of a text, and when another change overtook them: pure.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Content } from '../charter/index.ts'
import { aChapter, aClause, aContent } from '../charter/testing.ts'
import { applied, outOfDate } from './applied.ts'
import { type Change, wordingOf } from './change.ts'

const text = aContent({
  chapters: [
    aChapter('bread', [aClause('bread.flour', { checks: ['terms'], sight: 'full' }), aClause('bread.salt')]),
    aChapter('water', [aClause('water.clear')]),
  ],
})
const idsOf = ({ chapters }: Content) => chapters.map(({ clauses }) => clauses.map(({ id }) => id.split('.')[1]).join())
const was = (id: string) => wordingOf(aClause(id))
const change = (clauseId: string, said: Partial<Change> = {}): Change => ({
  ...{ clauseId, was: was(clauseId), is: was(clauseId), place: null },
  ...said,
})
const other = (id: string, words: string) => ({ ...was(id), text: { fr: words } })

test('other words stand in their place, and what machines look at stays', () => {
  const after = applied(text, [
    change('bread.flour', { is: { ...other('bread.flour', 'De la farine.'), level: 'recommended' } }),
  ])
  const [clause] = after.chapters[0]?.clauses ?? []
  assert.deepEqual(clause?.text, { fr: 'De la farine.' })
  assert.equal(clause?.level, 'recommended')
  assert.deepEqual([clause?.checks, clause?.sight], [['terms'], 'full'])
  assert.deepEqual(idsOf(after), ['flour,salt', 'clear'])
})

test('a clause that is taken away is gone, and one that is new stands where it is wished', () => {
  const isNew = { was: null, is: was('bread.butter'), place: { chapterId: 'bread', after: 'bread.flour' } }
  const after = applied(text, [change('bread.salt', { is: null }), change('bread.butter', isNew)])
  assert.deepEqual(idsOf(after), ['flour,butter', 'clear'])
})

test('a clause that stands after one that is taken away stands in its place, in whichever order they were written', () => {
  const gone = change('bread.flour', { is: null })
  const place = { chapterId: 'bread', after: 'bread.flour' }
  const rye = change('bread.rye', { was: null, is: was('bread.rye'), place })
  for (const changes of [
    [gone, rye],
    [rye, gone],
  ])
    assert.deepEqual(idsOf(applied(text, changes)), ['rye,salt', 'clear'])
  const both = [change('bread.salt', { is: null }), gone, rye]
  assert.deepEqual(idsOf(applied(text, both)), ['rye', 'clear'])
})

test('a clause moves to another chapter, first or after another one, with its words', () => {
  const first = change('bread.salt', { place: { chapterId: 'water', after: null } })
  assert.deepEqual(idsOf(applied(text, [first])), ['flour', 'salt,clear'])
  const behind = change('bread.salt', { place: { chapterId: 'water', after: 'water.clear' } })
  assert.deepEqual(idsOf(applied(text, [behind])), ['flour', 'clear,salt'])
})

test('new clauses stand after one another in the order in which they were written', () => {
  const add = (id: string, after: string) =>
    change(id, { was: null, is: was(id), place: { chapterId: 'water', after } })
  const after = applied(text, [add('water.ice', 'water.clear'), add('water.steam', 'water.ice')])
  assert.deepEqual(idsOf(after), ['flour,salt', 'clear,ice,steam'])
})

test('where its neighbour is gone a new clause comes last, and where its chapter is gone in the last one', () => {
  const lost = { was: null, is: was('bread.butter') }
  const nowhere = change('bread.butter', { ...lost, place: { chapterId: 'bread', after: 'bread.gone' } })
  assert.deepEqual(idsOf(applied(text, [nowhere])), ['flour,salt,butter', 'clear'])
  const away = change('bread.butter', { ...lost, place: { chapterId: 'gone', after: null } })
  assert.deepEqual(idsOf(applied(text, [away])), ['flour,salt', 'butter,clear'])
})

test('a new chapter comes last, is opened once, and is there only while something stands in it', () => {
  const place = { chapterId: 'power', after: null, opens: { fr: 'Courant' } }
  const opening = change('power.sun', { was: null, is: was('power.sun'), place })
  const joining = change('bread.salt', { place: { ...place, after: 'power.sun' } })
  const both = applied(text, [opening, joining])
  assert.deepEqual(idsOf(both), ['flour', 'clear', 'sun,salt'])
  assert.deepEqual(both.chapters[2]?.title, { fr: 'Courant' })
  assert.deepEqual(idsOf(applied(text, [joining])), ['flour', 'clear', 'salt'])
  assert.deepEqual(applied(text, [change('power.sun', { ...opening, is: null })]), text)
  assert.deepEqual(outOfDate(text, [opening, joining]), [])
  assert.deepEqual(applied(both, [opening, joining]), both)
})

test('the same changes over the text that they made change nothing', () => {
  const changes = [
    change('bread.salt', { is: null }),
    change('bread.flour', { is: other('bread.flour', 'De la farine.') }),
    change('water.ice', { was: null, is: was('water.ice'), place: { chapterId: 'water', after: 'water.clear' } }),
  ]
  const once = applied(text, changes)
  assert.deepEqual(applied(once, changes), once)
  assert.deepEqual(outOfDate(once, changes), [])
})

test('a change is out of date when its clause reads otherwise than when it was written, and only then', () => {
  const mine = change('bread.salt', { is: other('bread.salt', 'Un peu de sel.') })
  assert.deepEqual(outOfDate(text, [mine]), [])
  const elsewhere = applied(text, [change('water.clear', { is: other('water.clear', 'Claire.') })])
  assert.deepEqual(outOfDate(elsewhere, [mine]), [])
  const theirs = applied(text, [change('bread.salt', { is: other('bread.salt', 'Sans sel.') })])
  assert.deepEqual(
    outOfDate(theirs, [mine]).map(({ theirs }) => theirs?.text),
    [{ fr: 'Sans sel.' }],
  )
  const gone = applied(text, [change('bread.salt', { is: null })])
  assert.deepEqual(
    outOfDate(gone, [mine]).map(({ theirs }) => theirs),
    [null],
  )
})

test('what others took away as well is not out of date', () => {
  const gone = applied(text, [change('bread.salt', { is: null })])
  assert.deepEqual(outOfDate(gone, [change('bread.salt', { is: null })]), [])
})

test('a translation made of another wording is no other wording', () => {
  const translated = aContent({
    chapters: text.chapters.map((chapter) => ({
      ...chapter,
      clauses: chapter.clauses.map((clause) => ({ ...clause, translates: { en: '0123456789ab' } })),
    })),
  })
  assert.deepEqual(outOfDate(translated, [change('bread.salt', { is: null })]), [])
})
