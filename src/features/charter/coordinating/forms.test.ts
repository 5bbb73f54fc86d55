import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isBehind, stampOf } from '../stamp-of.ts'
import { aChapter, aClause } from '../testing.ts'
import { chapterTyped, clauseFilled, clauseTyped } from './forms.ts'

const former = aClause('bread.salt', { checks: ['salt-meter'], how: { fr: 'Goûter.', en: 'Taste.' } })
const typed = (changes: Record<string, string | string[]> = {}) => ({ ...untouched(), ...changes })
const untouched = () =>
  Object.fromEntries(Object.entries(clauseFilled(former).values).map(([name, value]) => [name, [value ?? ''].flat()]))
const read = (changes?: Record<string, string | string[]>) =>
  clauseTyped(typed(changes), { former, chapter: 'bread', original: 'fr' })

describe('the form of a clause', () => {
  test('what nobody touches stays, however a browser ends its lines', () => {
    const same = read()
    assert.deepEqual(same.translates, former.translates)
    assert.deepEqual([same.id, same.level, same.sight, same.checks], ['bread.salt', 'required', 'none', ['salt-meter']])
    const long = { ...former, text: { fr: 'Deux\nlignes.', en: 'Two\nlines.' } }
    const stamped = { ...long, translates: { en: stampOf(long, 'fr') } }
    const sent = { ...untouched(), 'text.fr': 'Deux\r\nlignes.', 'text.en': 'Two\r\nlines.' }
    const kept = clauseTyped(sent, { former: stamped, chapter: 'bread', original: 'fr' })
    assert.deepEqual(kept.translates, stamped.translates)
  })

  test('an original that says something else leaves its translation behind', () => {
    const changed = read({ 'text.fr': 'Il sale peu.' })
    assert.equal(isBehind(changed, 'en', 'fr'), true)
  })

  test('one that is rewritten with it, or said to be right, is not behind', () => {
    assert.equal(isBehind(read({ 'text.fr': 'Il sale peu.', 'text.en': 'Little salt.' }), 'en', 'fr'), false)
    assert.equal(isBehind(read({ 'text.fr': 'Il sale peu.', 'how.en': 'Taste it.' }), 'en', 'fr'), false)
    assert.equal(isBehind(read({ 'text.fr': 'Il sale peu.', fresh: 'en' }), 'en', 'fr'), false)
  })

  test('a translation that is taken out has no stamp', () => {
    assert.deepEqual(read({ 'text.en': '  ', fresh: 'en' }).translates, {})
  })

  test('levels and sights that there are not become the usual ones', () => {
    const odd = read({ level: 'supreme', sight: ['x', 'y'], checks: ['', 'a', 'b'] })
    assert.deepEqual([odd.level, odd.sight, odd.checks], ['required', 'none', ['a', 'b']])
  })

  test('a new one is named by its first words, unless somebody names it', () => {
    const named = (changes: Record<string, string>) =>
      clauseTyped({ ...changes }, { former: null, chapter: 'bread', original: 'fr' }).id
    assert.equal(named({ 'text.fr': 'Il cuit chaque jour, même le dimanche.' }), 'bread.il-cuit-chaque-jour')
    assert.equal(named({ 'text.fr': 'Il cuit.', id: ' bread.oven ' }), 'bread.oven')
    assert.match(named({ 'text.fr': '…' }), /^bread\.[a-z-]+$/)
  })
})

test('a new chapter is named by its title, a known one keeps its name', () => {
  assert.equal(chapterTyped({ 'title.fr': 'L’Été des chats' }, null, 'fr').id, 'l-ete-des-chats')
  assert.equal(chapterTyped({ 'title.fr': 'Été', id: 'summer' }, null, 'fr').id, 'summer')
  assert.equal(chapterTyped({ 'title.fr': 'Été', id: 'summer' }, aChapter('bread', []).id, 'fr').id, 'bread')
})
