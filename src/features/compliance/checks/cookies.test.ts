import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cookies } from './cookies.ts'
import { lookAt, lookAtSite } from './testing-look.ts'

const months = 30 * 86_400

test('a visit that leaves nothing', async () => {
  const { result, says } = await lookAtSite(cookies, {})
  assert.deepEqual([result, says], ['seen', 'A first visit of crocus.example leaves no cookie.'])
})

test('the hoster’s own cookies are fine, and listed as they were given', async () => {
  const own = [{ name: 'PHPSESSID' }, { name: 'lang', lastsSeconds: 12 * months, httpOnly: false, sameSite: null }]
  const { result, says, evidence } = await lookAtSite(cookies, { cookies: own })
  assert.equal(result, 'seen')
  assert.equal(says, 'A first visit of crocus.example leaves 2 cookies of the hoster’s own: PHPSESSID, lang.')
  assert.equal(evidence[0]?.extract, 'crocus.example; session; Secure; HttpOnly; SameSite=lax')
  assert.equal(evidence[1]?.extract, 'crocus.example; Max-Age=31104000; Secure')
})

test('a cookie of another domain before any consent is against it', async () => {
  const given = [{ name: 'id', domain: 'ortie.example' }, { name: 'session' }]
  const { result, says, evidence } = await lookAtSite(cookies, { cookies: given })
  assert.equal(result, 'against')
  assert.match(says, /a cookie that lets visitors be followed: id \(ortie\.example\)\.$/)
  assert.equal(evidence.length, 1)
})

test('a known tracker’s cookie is, on whichever domain it stands', async () => {
  const { result, says } = await lookAtSite(cookies, { cookies: [{ name: '_ga', lastsSeconds: 24 * months }] })
  assert.equal(result, 'against')
  assert.match(says, /_ga \(Google\)\.$/)
})

test('a service’s cookie of the site’s domain is own; one of a platform’s other user is not', async () => {
  const services = { pad: { url: 'https://pad.ortie.example/', cookies: [{ domain: 'crocus.example' }] } }
  assert.equal((await lookAt(cookies, { services }, 'pad')).result, 'seen')
  const site = { url: 'https://crocus.github.io/', cookies: [{ domain: 'ortie.github.io' }] }
  assert.equal((await lookAt(cookies, { site })).result, 'against')
})

test('what lasts more than thirteen months is told, and breaks nothing', async () => {
  const { result, says } = await lookAtSite(cookies, { cookies: [{ name: '_pk_id.1', lastsSeconds: 14 * months }] })
  assert.deepEqual([result, says], ['told', 'crocus.example leaves a cookie that lasts more than 13 months: _pk_id.1.'])
})

test('a page that did not come left nothing that could be judged', async () => {
  assert.equal((await lookAtSite(cookies, { why: 'timeout' })).result, 'not-checkable')
})

test('names of cookies are text of others', async () => {
  const given = Array.from({ length: 200 }, (_, n) => ({
    name: `\u202e<img>${n}${'x'.repeat(900)}`,
    domain: 'ortie.example',
  }))
  const { says, evidence } = await lookAtSite(cookies, { cookies: given })
  assert.ok(says.length < 1200)
  assert.equal(evidence.length, 20)
})
