import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { given } from '../../hosters/testing.ts'
import { givenPerson } from '../testing.ts'

const address = '/fr/account/keys'

/** What the page sends again: its hidden fields. */
const keptIn = (page: string) =>
  [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [name, value])

test('what was typed while the session ended is sent again as it was, and done', async () => {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { name: 'Ada' })
  const typed = { name: 'Nos fiches', scope: ['read', 'describe'], days: '90' }
  const refused = await world.post(address, typed)
  assert.equal(refused.status, 401)
  const page = await refused.text()
  assert.match(page, /action="\/fr\/account\/keys"/)
  assert.deepEqual(keptIn(page), [
    ['name', 'Nos fiches'],
    ['scope', 'read'],
    ['scope', 'describe'],
    ['days', '90'],
  ])
  const person = await world.as(id)
  assert.equal((await person.post(address, typed)).status, 201)
})

test('the page opens the way in beside itself: going there loses nothing', async () => {
  const world = await openTestSite()
  const page = await (await world.post(address, { name: 'Nos fiches' })).text()
  assert.match(page, /href="\/fr\/sign-in" target="_blank" rel="noopener"/)
  assert.match(page, /Rien de ce que vous avez écrit n’est perdu/)
})

test('no secret comes back into a page: passwords, codes, what codes are made of', async () => {
  const world = await openTestSite()
  const secrets = {
    password: 'un secret',
    newPassword: 'deux secrets',
    passwordAgain: 'trois secrets',
    code: '123456',
    codes: 'abcde-fghij',
    secretUri: 'otpauth://totp/secret',
  }
  const page = await (await world.post('/fr/account/security/second-factor', { ...secrets, step: 'confirm' })).text()
  assert.deepEqual(keptIn(page), [['step', 'confirm']])
  for (const secret of Object.values(secrets)) assert.ok(!page.includes(secret), secret)
})

test('a postal code is no secret', async () => {
  const world = await openTestSite()
  await given.member(world.db, { name: 'Ciboule' })
  const page = await (await world.post('/fr/hosters/ciboule/edit', { postcode: '26150', town: 'Die' })).text()
  assert.deepEqual(keptIn(page), [
    ['postcode', '26150'],
    ['town', 'Die'],
  ])
})

test('what was typed is shown as text, whatever it holds', async () => {
  const world = await openTestSite()
  const page = await (await world.post(address, { '"><b>': '"><script>alert(1)</script>', name: 'é & <i>' })).text()
  assert.doesNotMatch(page, /<script>alert|"><b>|<i>/)
  assert.match(page, /é &amp; &lt;i&gt;/)
})

test('what somebody typed stays in no cache, nor does the way to sign in', async () => {
  const world = await openTestSite()
  for (const answer of [await world.post(address, { name: 'Nos fiches' }), await world.request(address)])
    assert.equal(answer.headers.get('cache-control'), 'no-store')
})

test('a program is told in its own way that it must say who asks', async () => {
  const world = await openTestSite()
  for (const method of ['GET', 'POST']) {
    const headers = { accept: 'application/json', 'sec-fetch-site': 'same-origin' }
    const refused = await world.request(address, { method, headers })
    assert.equal(refused.status, 401)
    assert.equal(refused.headers.get('www-authenticate'), 'Bearer')
    assert.equal(refused.headers.get('content-type'), 'application/problem+json; charset=UTF-8')
    assert.match((await refused.json()).detail, /Connectez-vous d’abord/)
  }
})

test('a form of another site is refused before anything of it is read', async () => {
  const world = await openTestSite()
  const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
  const refused = await world.request(address, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ name: 'Piège' }),
  })
  assert.equal(refused.status, 403)
  assert.doesNotMatch(await refused.text(), /Piège/)
})
