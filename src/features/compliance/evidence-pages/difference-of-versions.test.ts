import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Words } from '../../charter/index.ts'
import { hostilePairs } from '../../charter/testing-hostile.ts'
import { differenceOfVersions } from './difference-of-versions.ts'

const version = (text: string) => ({ number: 1, at: '', title: '', text })
const between = (before: string, after: string) => differenceOfVersions(version(before), version(after))
/** The one text: what is not of the other alone. */
const side = (words: Words[], left: Words['was']) =>
  words.flatMap(({ text, was }) => (was === left ? [] : [text])).join('')
const marks = { same: '', added: '+', removed: '-' }
const told = (before: string, after: string) =>
  between(before, after)
    .map(({ text, was }) => (was === 'same' ? text : `[${marks[was]}${text}]`))
    .join('')

test('inside a line that changed, the words that changed are told', () => {
  assert.equal(told('Un\nSoyez gentils.\nTrois', 'Un\nSoyez très gentils.\nTrois'), 'Un\nSoyez [+très ]gentils.\nTrois')
  assert.equal(told('Un\nDeux', 'Un\nDeux\nTrois'), 'Un\nDeux[+\nTrois]')
  assert.deepEqual(between('a', 'a'), [{ text: 'a', was: 'same' }])
})

test('each text is told whole, whatever changed', () => {
  const before = 'Un\n\nDeux\nTrois'
  for (const after of ['', 'Trois\nUn', 'Autre\ntexte\n', `${before}\n`]) {
    const words = between(before, after)
    assert.deepEqual([side(words, 'added'), side(words, 'removed')], [before, after])
  }
})

test('two texts of 200,000 signs are told whole, whatever they say, and in few pieces', () => {
  for (const [name, shape] of Object.entries(hostilePairs)) {
    const text = shape(400_000)
    const [before, after] = [text.slice(0, 200_000), text.slice(200_000)]
    const words = between(before, after)
    assert.deepEqual([side(words, 'added'), side(words, 'removed')], [before, after], name)
    assert.ok(words.length < 50_000, `${name}: ${words.length}`)
  }
})
