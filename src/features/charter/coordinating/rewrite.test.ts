import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Content } from '../content.ts'
import { aChapter, aClause, aContent } from '../testing.ts'
import { ordered } from './order.ts'
import { withChapter, withClause, withNewChapter, withNewClause } from './rewrite.ts'

const content = aContent({
  chapters: [
    aChapter('bread', [aClause('bread.flour'), aClause('bread.salt')]),
    aChapter('water', [aClause('water.clear')]),
    aChapter('fire', []),
  ],
})

const idsIn = ({ chapters }: Content) =>
  chapters.map(({ id, clauses }) => `${id}: ${clauses.map((clause) => clause.id).join(' ')}`.trim())

test('a clause moves up and down in its chapter', () => {
  assert.equal(idsIn(ordered(content, 'up bread.salt'))[0], 'bread: bread.salt bread.flour')
  assert.equal(idsIn(ordered(content, 'down bread.flour'))[0], 'bread: bread.salt bread.flour')
})

test('past the edge of its chapter it goes into the next one, or stays where there is none', () => {
  assert.deepEqual(idsIn(ordered(content, 'down bread.salt')), [
    'bread: bread.flour',
    'water: bread.salt water.clear',
    'fire:',
  ])
  assert.deepEqual(idsIn(ordered(content, 'down water.clear')).slice(1), ['water:', 'fire: water.clear'])
  assert.deepEqual(idsIn(ordered(content, 'up bread.flour')), idsIn(content))
})

test('nothing is lost on the way, however often it is moved', () => {
  let moved = content
  for (let times = 0; times < 20; times++) moved = ordered(moved, 'down bread.flour')
  assert.deepEqual(idsIn(moved), ['bread: bread.salt', 'water: water.clear', 'fire: bread.flour'])
  for (let times = 0; times < 20; times++) moved = ordered(moved, 'up bread.flour')
  assert.deepEqual(moved, content)
})

test('a chapter goes with what stands in it, and only an empty one is taken out', () => {
  assert.deepEqual(idsIn(ordered(content, 'up-chapter water'))[0], 'water: water.clear')
  assert.deepEqual(idsIn(ordered(content, 'down-chapter fire')), idsIn(content))
  assert.equal(ordered(content, 'drop-chapter fire').chapters.length, 2)
  assert.deepEqual(ordered(content, 'drop-chapter water'), content)
})

test('a clause that is taken out leaves the others where they are', () => {
  assert.deepEqual(idsIn(ordered(content, 'drop bread.flour')), ['bread: bread.salt', 'water: water.clear', 'fire:'])
})

test('what nobody asks for changes nothing', () => {
  for (const wish of ['', 'up', 'up bread.butter', 'up-chapter moon', 'drop-chapter', 'caught-up xx', 'explode now'])
    assert.deepEqual(ordered(content, wish), content, wish)
})

test('what is written goes to its place alone', () => {
  const salt = { ...aClause('bread.salt'), level: 'recommended' as const }
  assert.equal(withClause(content, salt).chapters[0]?.clauses[1]?.level, 'recommended')
  assert.deepEqual(withClause(content, aClause('moon.light')), content)
  assert.deepEqual(idsIn(withNewClause(content, 'fire', aClause('fire.warm')))[2], 'fire: fire.warm')
  assert.equal(idsIn(withNewChapter(content, { id: 'air', title: { fr: 'Air' }, lead: {} })).at(-1), 'air:')
  const named = withChapter(content, { id: 'water', title: { fr: 'L’eau' }, lead: {} })
  assert.deepEqual([named.chapters[1]?.title.fr, idsIn(named)[1]], ['L’eau', 'water: water.clear'])
})
