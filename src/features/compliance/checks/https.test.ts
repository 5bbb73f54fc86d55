import assert from 'node:assert/strict'
import { test } from 'node:test'
import { https } from './https.ts'
import { lookAt, lookAtSite } from './testing-look.ts'

const strict = { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }
const toHttps = { url: 'https://crocus.example/', redirects: ['http://crocus.example/'] }

test('plain http that leads to https, and a year of it: that is all one can ask for', async () => {
  const { result, says, evidence } = await lookAtSite(https, { headers: strict, plain: toHttps })
  assert.equal(result, 'seen')
  assert.equal(says, 'crocus.example leads to HTTPS, and tells browsers to stay there for 365 days.')
  assert.equal(evidence[0]?.extract, 'http://crocus.example/ → https://crocus.example/')
  assert.equal(evidence[1]?.extract, 'Strict-Transport-Security: max-age=31536000; includeSubDomains')
})

test('a page that can be read in the clear was seen so', async () => {
  const { result, says } = await lookAtSite(https, { headers: strict, plain: {} })
  assert.deepEqual(
    [result, says],
    ['against', 'http://crocus.example/ can be read without encryption: nothing leads to HTTPS.'],
  )
  assert.equal((await lookAtSite(https, { url: 'http://crocus.example/' })).result, 'against')
})

test('who leads from https back to http is in the clear too', async () => {
  assert.equal((await lookAtSite(https, { headers: strict, plain: { why: 'downgrade' } })).result, 'against')
  assert.equal((await lookAtSite(https, { why: 'downgrade' })).result, 'against')
})

test('who does not listen at plain http, or answers there with an error, shows nothing in the clear', async () => {
  for (const plain of [{ why: 'refused' as const }, { why: 'timeout' as const }, { status: 404 }, null])
    assert.equal((await lookAtSite(https, { headers: strict, plain })).result, 'seen')
})

test('a header that is missing, empty or takes itself back was not found', async () => {
  for (const header of [undefined, '', 'max-age=0', 'max-age=soon', 'includeSubDomains']) {
    const headers: Record<string, string> = header === undefined ? {} : { 'Strict-Transport-Security': header }
    assert.equal((await lookAtSite(https, { headers, plain: toHttps })).result, 'not-found', header ?? 'none')
  }
})

test('what did not come, or what we were asked not to read, is not checkable', async () => {
  for (const why of ['timeout', 'robots', 'opted-out', 'too-many', 'dns'] as const)
    assert.equal((await lookAtSite(https, { why })).result, 'not-checkable', why)
  assert.equal((await lookAtSite(https, { plain: { why: 'robots' } })).result, 'not-checkable')
})

test('a page of an error still says whether it is strict', async () => {
  assert.equal((await lookAtSite(https, { status: 500, headers: strict })).result, 'seen')
})

test('each service is looked at', async () => {
  const given = { site: { headers: strict }, services: { pad: { plain: {} } } }
  assert.equal((await lookAt(https, given, 'pad')).result, 'against')
})
