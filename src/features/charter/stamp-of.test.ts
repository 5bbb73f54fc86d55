import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caughtUp, isBehind, stampOf, translationGaps } from './stamp-of.ts'
import { aChapter, aClause, aContent } from './testing.ts'

const clause = aClause('bread.salt')
const isLate = (said: Partial<typeof clause>) => isBehind({ ...clause, ...said }, 'en', 'fr')

test('a translation lags when the original says something else, in whatever part', () => {
  assert.equal(isLate({}), false)
  assert.equal(isLate({ text: { ...clause.text, fr: 'Autre.' } }), true)
  assert.equal(isLate({ why: { fr: 'Autre.' } }), true)
  assert.equal(isLate({ how: { fr: 'Autre.' } }), true)
  assert.equal(isLate({ translates: {} }), true, 'of nobody knows what')
})

test('it does not lag when it changes itself, nor when it is missing, nor when it is the original', () => {
  assert.equal(isLate({ text: { ...clause.text, en: 'Other.' } }), false)
  assert.equal(isLate({ text: { fr: 'Autre.' } }), false)
  assert.equal(isBehind({ ...clause, text: { fr: 'Autre.' } }, 'fr', 'fr'), false)
})

test('a stamp knows one part from another', () => {
  const [text, why] = [{ fr: 'a' }, { fr: 'b' }]
  assert.notEqual(stampOf({ text, why, how: {} }, 'fr'), stampOf({ text, why: {}, how: why }, 'fr'))
  assert.match(stampOf(clause, 'fr'), /^[0-9a-f]{12}$/)
})

test('what a translation lacks is told, and it can be said to be up to date', () => {
  const late = aClause('bread.flour', { translates: { en: '000000000000' } })
  const missing = aClause('bread.yeast', { text: { fr: 'Il.' } })
  const content = aContent({ chapters: [aChapter('bread', [late, clause, missing])] })
  assert.deepEqual(translationGaps(content, 'en'), { missing: ['bread.yeast'], behind: ['bread.flour'] })
  assert.deepEqual(translationGaps(content, 'fr'), { missing: [], behind: [] })
  assert.deepEqual(translationGaps(caughtUp(content, 'en'), 'en'), { missing: ['bread.yeast'], behind: [] })
  assert.deepEqual(caughtUp(content, 'fr'), content)
})
