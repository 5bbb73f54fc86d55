import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { nowCode, secondDoor, throughLink, withSecondFactor } from '../testing/second-factor.ts'
import { givenPerson } from '../testing.ts'
import { nextOf } from './next.ts'

const ada = 'ada@mail.example'

test('one goes on to an address of the site, with its query and its part', () => {
  for (const next of ['/', '/account', '/hosters/ciboule/edit', '/services?kind=pad&q=é%20x', '/about#budget', '/a//b'])
    assert.equal(nextOf(next), next)
})

test('without an address to go on to, one comes to the account', () => {
  for (const next of [null, undefined, '', ' ']) assert.equal(nextOf(next), '/account', JSON.stringify(next))
})

test('what does not begin as an address of the site is not followed', () => {
  for (const next of ['account', ' /account', '?next=/', '#top', 'mailto:ada@mail.example', 'https:/evil.example'])
    assert.equal(nextOf(next), '/account', next)
})

test('nor what a browser would read as another site', () => {
  const signs = ['\\', '\t', '\n', '\r', '\0', '\u0085']
  for (const next of ['//evil.example', '///evil.example', ...signs.map((sign) => `/${sign}/evil.example`)])
    assert.equal(nextOf(next), '/account', JSON.stringify(next))
})

test('nor a backslash or a line end further on, nor a novel', () => {
  for (const next of ['/hosters\\..\\evil', '/hosters\nSet-Cookie: a=b', `/${'a'.repeat(1000)}`])
    assert.equal(nextOf(next), '/account', next.slice(0, 20))
  assert.notEqual(nextOf(`/${'a'.repeat(999)}`), '/account')
})

test('where one was going is kept through the second door, in the language of the page', async () => {
  const world = await openTestSite()
  const { uri } = await withSecondFactor(world, ada)
  const [visitor, pressed] = await throughLink(world, ada, '/hosters?q=pad')
  const second = pressed.headers.get('location') ?? ''
  assert.equal(second, '/fr/sign-in/second-factor?next=/hosters%3Fq%3Dpad')
  const page = await visitor.get(second)
  assert.match(page, /name="next" value="\/hosters\?q=pad"/)
  const wrong = await (await visitor.post(secondDoor, { code: '000000', next: '/hosters?q=pad' })).text()
  assert.match(wrong, /name="next" value="\/hosters\?q=pad"/)
  const entered = await visitor.post('/en/sign-in/second-factor', { code: nowCode(uri), next: '/hosters?q=pad' })
  assert.equal(entered.headers.get('location'), '/en/hosters?q=pad')
})

test('whoever asks for a page of theirs comes to it once signed in, with its query', async () => {
  const world = await openTestSite()
  const asked = await world.request('/fr/account/notifications?saved=1')
  const [path, query = ''] = (asked.headers.get('location') ?? '').split('?')
  assert.equal(path, '/fr/sign-in')
  const next = new URLSearchParams(query).get('next') ?? ''
  const [, pressed] = await throughLink(world, ada, next)
  assert.equal(pressed.headers.get('location'), '/fr/account/notifications?saved=1')
})

test('the page of another account is not shown for having been asked for before signing in', async () => {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { name: 'Zoé', roles: ['administrator'] })
  const [visitor, pressed] = await throughLink(world, ada, `/coordination/people/${id}`)
  assert.equal((await visitor.request(pressed.headers.get('location') ?? '')).status, 403)
})
