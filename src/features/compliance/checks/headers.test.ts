import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headers } from './headers.ts'
import { lookAtSite } from './testing-look.ts'

const all = {
  'Content-Security-Policy': "default-src 'self'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Referrer-Policy': 'no-referrer',
}

test('the four of them are seen', async () => {
  const { result, evidence } = await lookAtSite(headers, { headers: all })
  assert.equal(result, 'seen')
  assert.equal(evidence[0]?.came, "Content-Security-Policy: default-src 'self'")
})

test('each that is missing is named, and none is an accusation', async () => {
  for (const name of Object.keys(all)) {
    const { [name]: _, ...others }: Record<string, string> = all
    const { result, says } = await lookAtSite(headers, { headers: others })
    assert.deepEqual([result, says], ['not-found', `One protecting header was not found on crocus.example: ${name}.`])
  }
  const { says } = await lookAtSite(headers, {})
  assert.match(says, /^4 protecting headers were not found/)
})

test('a policy may stand in the page, and keep others from framing it in its header alone', async () => {
  const { 'Content-Security-Policy': policy, 'X-Frame-Options': _, ...others } = all
  const html = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}; frame-ancestors 'none'">`
  assert.match((await lookAtSite(headers, { headers: others, html })).says, /X-Frame-Options\.$/)
  const framed = { ...others, 'Content-Security-Policy': "default-src 'self'; frame-ancestors 'none'" }
  assert.equal((await lookAtSite(headers, { headers: framed })).result, 'seen')
})

test('a header that says nothing protects nobody', async () => {
  const idle = {
    ...all,
    'X-Content-Type-Options': 'sniff',
    'X-Frame-Options': 'maybe',
    'Referrer-Policy': 'unsafe-url',
  }
  assert.match((await lookAtSite(headers, { headers: idle })).says, /^3 .* X-Content-Type-Options, X-Frame-Options, R/)
})

test('the page of an error is not judged', async () => {
  assert.equal((await lookAtSite(headers, { status: 503, headers: all })).result, 'not-checkable')
  assert.equal((await lookAtSite(headers, { why: 'tls' })).result, 'not-checkable')
})

test('a header of ten thousand policies is read as far as it goes', async () => {
  const long = { ...all, 'Content-Security-Policy': `${"default-src 'none',".repeat(10_000)}\u202e` }
  const { result, evidence } = await lookAtSite(headers, { headers: long })
  assert.equal(result, 'seen')
  assert.equal(evidence[0]?.came.length, 500)
})
