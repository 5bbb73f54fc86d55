import assert from 'node:assert/strict'
import { test } from 'node:test'
import { qrCodeOf } from './qr-code.ts'

test('a QR code has its three eyes, and the border that readers need', () => {
  const { size, path } = qrCodeOf('otpauth://totp/chatterie.example:ada?secret=AAAA')
  const eyes = [...path.matchAll(/M(\d+) (\d+)h7v1h-7z/g)].map(([, x, y]) => `${x} ${y}`)
  const far = size - 4 - 7
  for (const eye of ['4 4', `${far} 4`, '4 10', `4 ${far}`, `4 ${size - 5}`]) assert.ok(eyes.includes(eye), eye)
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h/g)) assert.ok(Number(x) >= 4 && Number(y) >= 4)
})

test('the same text is the same picture, another text another', () => {
  assert.deepEqual(qrCodeOf('a'), qrCodeOf('a'))
  assert.notDeepEqual(qrCodeOf('a'), qrCodeOf('b'))
})
