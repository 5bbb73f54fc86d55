import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanLine, cleanText } from './clean-text.ts'
import { hostileTexts } from './testing-hostile.ts'

test('lines stay lines, however they end, and their own spaces stay: two at an end are a break in Markdown', () => {
  assert.equal(cleanText('un\r\ndeux\rtrois\u2028quatre'), 'un\ndeux\ntrois\nquatre')
  assert.equal(cleanText('\n\n  un  \n    deux\n\n\n'), 'un  \n    deux')
})

test('what is not seen goes: controls, marks that turn a line around, characters without width', () => {
  assert.equal(cleanText('a\u0000b\u001b[31mc\u202ed\u2066e\u200bf\ufeffg'), 'ab[31mcdefg')
  assert.equal(cleanText('tab\tstays'), 'tab\tstays')
})

test('joiners go where they shape nothing, and stay in emoji and in scripts that need them', () => {
  assert.equal(cleanText('so\u200dus'), 'sous')
  assert.equal(cleanText('👩‍🍳'), '👩‍🍳')
  assert.equal(cleanText('नमस्‍ते'), 'नमस्‍ते')
  assert.equal(cleanText('un\n\u200d\u200dდ'), 'un\nდ')
})

test('a line has no line breaks, and one space where there were several', () => {
  assert.equal(cleanLine('  La\n\n charte\t\tdu\u2029 collectif '), 'La charte du collectif')
})

test('to clean what is clean changes nothing', () => {
  let state = 5
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
  const pieces = [
    '\u200d',
    '\u200c',
    '\n',
    '\r',
    ' ',
    '\u202e',
    '\u0007',
    'a',
    'é',
    '٣',
    '👩',
    '\ufeff',
    '\u2028',
    '\ud800',
    '\udc00',
  ]
  for (let round = 0; round < 2000; round++) {
    const text = Array.from({ length: random(20) }, () => pieces[random(pieces.length)]).join('')
    for (const clean of [cleanText, cleanLine]) {
      const once = clean(text)
      assert.equal(clean(once), once, JSON.stringify(text))
      assert.equal(once, once.trim())
      assert.ok(once.isWellFormed())
    }
  }
})

test('of a text that is made to be peeled again and again letters alone are left', () => {
  for (const [name, shape] of Object.entries(hostileTexts))
    assert.match(cleanText(shape(100_000)), name.includes('a') ? /^a+$/ : /^$/, name)
})
