import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contrast, type Light, lightOf, mixInOklab } from './colour.ts'

const given = (hex: string): Light => {
  const light = lightOf(hex)
  assert.ok(light, hex)
  return light
}

/** What a screen shows, in the notation of CSS. */
const shown = (light: Light) =>
  light.map((channel) => {
    const clipped = Math.min(1, Math.max(0, channel))
    return Math.round(255 * (clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055))
  })

test('black on white is the strongest contrast, a colour on itself the weakest', () => {
  assert.equal(Math.round(contrast(given('#000'), given('#ffffff'))), 21)
  assert.equal(contrast(given('#a46708'), given('#A46708')), 1)
})

test('which of the two lies under the other makes no difference', () => {
  assert.equal(contrast(given('#7d4c00'), given('#fff')), contrast(given('#fff'), given('#7d4c00')))
})

test('the grey that WCAG takes as an example of just enough on white has 4.54:1', () => {
  assert.equal(contrast(given('#767676'), given('#fff')).toFixed(2), '4.54')
})

test('a mix is what Chromium computes for the same color-mix', () => {
  assert.deepEqual(shown(mixInOklab(given('#f0980c'), 14, given('#fbf4e8'))), [251, 232, 208])
  assert.deepEqual(shown(mixInOklab(given('#a46708'), 18, given('#17100a'))), [45, 30, 14])
})

test('all of one colour and nothing of the other is that colour', () => {
  assert.deepEqual(shown(mixInOklab(given('#123456'), 100, given('#fedcba'))), [0x12, 0x34, 0x56])
  assert.deepEqual(shown(mixInOklab(given('#123456'), 0, given('#fedcba'))), [0xfe, 0xdc, 0xba])
})

test('three digits are six', () => {
  assert.deepEqual(lightOf('#fa0'), lightOf('#ffaa00'))
})

test('what is no hex colour is none', () => {
  for (const text of ['red', '', '#12', '#12345', '#1234567', 'rgb(0 0 0)', '#12345g', '#fff;}body{display:none}']) {
    assert.equal(lightOf(text), undefined, text)
  }
})
