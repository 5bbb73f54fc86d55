import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isVisit } from './visits.ts'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0'
const asked = (over = {}) => isVisit({ method: 'GET', agent: firefox, purpose: '', ...over })

test('a person who opens something is counted', () => {
  assert.ok(asked())
  assert.ok(asked({ agent: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36' }))
})

test('heads, pages fetched beforehand, robots and programs are not', () => {
  assert.ok(!asked({ method: 'HEAD' }))
  assert.ok(!asked({ purpose: 'prefetch;prerender' }) && !asked({ purpose: 'preview' }))
  for (const agent of ['', 'Googlebot/2.1', 'Mozilla/5.0 (compatible; bingbot/2.0)', 'curl/8.5', 'python-requests/2.3'])
    assert.ok(!asked({ agent }), agent)
})
