import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deviceOf } from './device.ts'

const mozilla = 'Mozilla/5.0'
const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)'

test('a browser and its system are known by two words', () => {
  const known = {
    'Firefox · Linux': `${mozilla} (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0`,
    'Firefox · Android': `${mozilla} (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0`,
    'Chromium · Windows': `${mozilla} (Windows NT 10.0; Win64; x64) ${webkit} Chrome/142.0.0.0 Safari/537.36`,
    'Safari · macOS': `${mozilla} (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Version/18.1 Safari/605.1.15`,
  }
  for (const [words, header] of Object.entries(known)) assert.equal(deviceOf(header), words)
})

test('a browser that says the names of others too is known by its own', () => {
  const chrome = 'Chrome/142.0.0.0 Safari/537.36'
  assert.equal(deviceOf(`${mozilla} (Windows NT 10.0) ${webkit} ${chrome} Edg/142.0.0.0`), 'Edge · Windows')
  assert.equal(deviceOf(`${mozilla} (X11; Linux x86_64) ${webkit} ${chrome} OPR/125.0.0.0`), 'Opera · Linux')
  assert.equal(deviceOf(`${mozilla} (Linux; Android 15) ${webkit} ${chrome} EdgA/142.0`), 'Edge · Android')
})

test('on a telephone of Apple every browser is Safari below, and each keeps its name', () => {
  const iphone = `${mozilla} (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)`
  assert.equal(deviceOf(`${iphone} Version/18.1 Mobile/15E148 Safari/604.1`), 'Safari · iOS')
  assert.equal(deviceOf(`${iphone} CriOS/142.0 Mobile/15E148 Safari/604.1`), 'Chromium · iOS')
  assert.equal(deviceOf(`${iphone} FxiOS/145.0 Mobile/15E148 Safari/605.1.15`), 'Firefox · iOS')
})

test('what is not known is not guessed, and nothing of the header is kept', () => {
  assert.equal(deviceOf(undefined), '')
  assert.equal(deviceOf(''), '')
  assert.equal(deviceOf('curl/8.11.0'), '')
  assert.equal(deviceOf('<script>alert(1)</script> Firefox/1 (of Ada, at 192.0.2.7)'), 'Firefox')
  assert.equal(deviceOf('something on Linux x86_64'), 'Linux')
  assert.equal(deviceOf('Firefoxy/1 Linuxen'), '')
})
