import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differenceOfVersions } from './difference-of-versions.ts'

const version = (text: string) => ({ number: 1, at: '', title: '', text })
const between = (before: string, after: string) => differenceOfVersions(version(before), version(after))
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
    const side = (left: string) => words.flatMap(({ text, was }) => (was === left ? [] : [text])).join('')
    assert.deepEqual([side('added'), side('removed')], [before, after])
  }
})

test('two texts of 200,000 signs are compared in a moment, whatever they say', () => {
  const words = (seed: number, ends: (at: number) => string) =>
    Array.from({ length: 30_000 }, (_, at) => `m${(at * seed) % 9973}${ends(at)}`)
      .join('')
      .slice(0, 200_000)
  const letters = (seed: number) =>
    Array.from({ length: 100_000 }, (_, at) => 'abcdefgh'[(at * at * seed) % 8]).join('\n')
  const cases: Record<string, [string, string]> = {
    'one line each': [words(7, () => ' '), words(11, () => ' ')],
    'a line a word': [words(7, () => '\n'), words(11, () => '\n')],
    'a word of each line': [words(7, (at) => (at % 10 ? ' ' : '\n')), words(7, (at) => (at % 10 ? ' ' : ' x\n'))],
    'a letter a line': [letters(3), letters(5)],
    'signs alone': ['.!'.repeat(100_000), '!.?'.repeat(66_666)],
  }
  for (const [what, [before, after]] of Object.entries(cases)) {
    between(before, after)
    const began = performance.now()
    between(before, after)
    const ms = performance.now() - began
    // Some 30 ms on a quiet machine.
    assert.ok(ms < 250, `${what}: ${Math.round(ms)} ms`)
  }
})
