import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keptText, mostText, textHash } from './page-text.ts'

const day = '2026-11-23'
const same = (one: string, other: string) => textHash(one, day) === textHash(other, day)

test('spaces and capitals alone say nothing else', () => {
  assert.ok(same('Nos  conditions\n\n\n valent', 'Nos conditions valent'))
  assert.ok(same('Conditions', 'CONDITIONS'))
  assert.ok(!same('Conditions', 'Conditionnel'))
})

test('the date of the day that a page shows says nothing else, in whatever way it is written', () => {
  const without = textHash('Bienvenue. Nos conditions.', day)
  for (const date of [
    '23 novembre 2026',
    'November 23, 2026',
    '23 November 2026',
    '23/11/2026',
    '2026-11-23',
    '22/11/2026',
  ])
    assert.equal(textHash(`Bienvenue. ${date} Nos conditions.`, day), without, date)
})

test('any other date is part of what a page says', () => {
  assert.ok(!same('En vigueur le 1 janvier 2026', 'En vigueur le 1 février 2026'))
})

test('what is kept is tidy, and shows all that it holds', () => {
  assert.equal(keptText('  Nos   conditions \n\n\n\n\u202evalent\u0000 ici '), 'Nos conditions\n\nvalent ici')
})

test('a text without end is cut, not through a sign', () => {
  assert.equal(keptText('a'.repeat(mostText * 2)).length, mostText)
  assert.equal(keptText(`${'a'.repeat(mostText - 1)}🐈`).length, mostText - 1)
})
