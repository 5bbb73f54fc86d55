import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import { givenKey, givenPerson, type PersonGiven } from '../accounts/testing.ts'
import { givenDelegate } from '../delegates/testing.ts'
import { textOf } from '../editing/testing.ts'
import { given } from '../hosters/testing.ts'
import { tell } from '../notifications/testing.ts'

const account = '/fr/account'

async function givenReader(world: TestSite, said: PersonGiven = {}) {
  const person = await givenPerson(world.db, { name: 'Mélisse', ...said })
  return { ...person, browser: await world.as(person.id) }
}

test('a visitor is asked to sign in, and comes back to their desk', async () => {
  const world = await openTestSite()
  const answer = await world.request(account)
  assert.equal(answer.status, 303)
  assert.match(answer.headers.get('location') ?? '', /^\/fr\/sign-in\?.*account/)
})

test('a person is greeted by their name and told by which address they are known', async () => {
  const world = await openTestSite()
  const { browser, email } = await givenReader(world)
  const text = textOf(await browser.get(account))
  assert.match(text, /Bonjour, Mélisse/)
  assert.ok(text.includes(email))
  assert.match(textOf(await browser.get('/en/account')), /You are signed in as/)
})

test('a name that was not given is not made up, and one that is hostile stays text', async () => {
  const world = await openTestSite()
  const nameless = await givenReader(world, { name: null, email: 'sans@mail.example' })
  assert.match(textOf(await nameless.browser.get(account)), /Mon compte/)
  const strange = await givenReader(world, { name: '<script>alert(1)</script>\u202e', email: 'x@mail.example' })
  const html = await strange.browser.get(account)
  assert.ok(!html.includes('<script>alert'))
  assert.match(html, /<bdi>&lt;script&gt;/)
})

test('who acts for no hoster is told how one comes to act for one', async () => {
  const world = await openTestSite()
  const { browser } = await givenReader(world)
  const html = await browser.get(account)
  assert.match(textOf(html), /Vous n’agissez pour aucun hébergeur/)
  assert.ok(html.includes('href="/fr/hosters"'))
})

test('the words to follow there are those that stand on the page of a hoster', async () => {
  const world = await openTestSite()
  const { browser } = await givenReader(world)
  const { slug } = await given.member(world.db, { name: 'Ciboule' })
  for (const [language, quotes] of [
    ['fr', /« (.+?) »/],
    ['en', /“(.+?)”/],
  ] as const) {
    const [, words = ''] = quotes.exec(textOf(await browser.get(`/${language}/account`))) ?? []
    assert.notEqual(words, '')
    assert.ok(textOf(await world.get(`/${language}/hosters/${slug}`)).includes(words), words)
  }
})

test('each hoster stands there with what one can do for it', async () => {
  const world = await openTestSite()
  const { browser, id } = await givenReader(world)
  for (const name of ['Ciboule', 'Oseille']) {
    const hoster = await given.member(world.db, { name })
    await givenDelegate(world.db, { personId: id, hosterId: hoster.id })
  }
  const html = await browser.get(account)
  for (const slug of ['ciboule', 'oseille'])
    for (const href of [
      `/fr/hosters/${slug}`,
      `/fr/hosters/${slug}/edit`,
      `/fr/hosters/${slug}/services/add`,
      `/fr/hosters/${slug}/delegates`,
      `/fr/journal?hoster=${slug}`,
    ])
      assert.ok(html.includes(`href="${href}"`), href)
  assert.ok(!textOf(html).includes('Vous n’agissez pour aucun hébergeur'))
})

test('a hoster that was made up is marked, one that is real is not', async () => {
  const world = await openTestSite()
  const { browser, id } = await givenReader(world)
  const real = await given.member(world.db, { name: 'Ciboule' })
  await givenDelegate(world.db, { personId: id, hosterId: real.id })
  assert.ok(!textOf(await browser.get(account)).includes('exemple fictif'))
  const fictional = await given.hoster(world.db, { name: 'Le Potager', standing: 'fictional' })
  await givenDelegate(world.db, { personId: id, hosterId: fictional.id })
  assert.match(textOf(await browser.get(account)), /Le Potager exemple fictif/)
})

test('whom one acted for until yesterday is not there any more', async () => {
  const world = await openTestSite()
  const { browser, id } = await givenReader(world)
  const { id: hosterId } = await given.member(world.db, { name: 'Ciboule' })
  await givenDelegate(world.db, { personId: id, hosterId })
  await world.db.updateTable('delegation').set({ endedAt: '2026-11-22T10:00:00.000Z' }).execute()
  assert.ok(!(await browser.get(account)).includes('/fr/hosters/ciboule/edit'))
})

test('the way to the coordination’s desk is shown to the coordination alone', async () => {
  const world = await openTestSite()
  const plain = await givenReader(world)
  const boss = await givenReader(world, { name: 'Sauge', roles: ['coordination'] })
  const admin = await givenReader(world, { name: 'Bergamote', roles: ['administrator'] })
  assert.ok(!(await plain.browser.get(account)).includes('href="/fr/coordination"'))
  for (const { browser } of [boss, admin]) assert.ok((await browser.get(account)).includes('href="/fr/coordination"'))
})

test('every setting of the account is one step away, and so is the way out', async () => {
  const world = await openTestSite()
  const { browser } = await givenReader(world)
  const html = await browser.get(account)
  for (const setting of ['name', 'email', 'security', 'notifications', 'keys', 'data'])
    assert.equal((await browser.request(`${account}/${setting}`)).status, 200, setting)
  for (const setting of ['name', 'email', 'security', 'notifications', 'keys', 'data'])
    assert.ok(html.includes(`href="/fr/account/${setting}"`), setting)
  assert.match(html, /<form method="post" action="\/fr\/sign-out"/)
})

test('what one was told waits there, the newest first, until one has seen it', async () => {
  const world = await openTestSite()
  const { browser, id } = await givenReader(world, { roles: ['coordination'] })
  assert.match(textOf(await browser.get(account)), /Rien pour l’instant/)
  await tell(world.db, [id], { values: { job: 'first' } }, world.now.subtract({ hours: 30 }))
  await tell(world.db, [id], { values: { job: 'second' }, href: '/hosters' }, world.now)
  const html = await browser.get(account)
  assert.ok(html.indexOf('second') < html.indexOf('first'))
  assert.match(textOf(html), /22 novembre 2026/)
  assert.match(html, /<a href="\/fr\/hosters">[^<]*second/)
  const [, seen = ''] = /name="seen" value="([^"]+)"/.exec(html) ?? []
  const answer = await browser.post(`${account}/news`, { seen })
  assert.equal(answer.headers.get('location'), account)
  assert.match(textOf(await browser.get(account)), /Rien pour l’instant/)
})

test('what came while the page was open is not taken for seen', async () => {
  const world = await openTestSite()
  const { browser, id } = await givenReader(world, { roles: ['coordination'] })
  await tell(world.db, [id], { values: { job: 'first' } })
  const [, seen = ''] = /name="seen" value="([^"]+)"/.exec(await browser.get(account)) ?? []
  await tell(world.db, [id], { values: { job: 'second' } })
  await browser.post(`${account}/news`, { seen })
  const text = textOf(await browser.get(account))
  assert.ok(text.includes('second') && !text.includes('first'))
})

test('nobody marks what another was told as seen', async () => {
  const world = await openTestSite()
  const mine = await givenReader(world, { roles: ['coordination'] })
  const other = await givenReader(world, { name: 'Ortie', roles: ['coordination'] })
  await tell(world.db, [mine.id], { values: { job: 'mine' } })
  const [, seen = ''] = /name="seen" value="([^"]+)"/.exec(await mine.browser.get(account)) ?? []
  assert.equal((await other.browser.post(`${account}/news`, { seen })).status, 303)
  assert.ok(textOf(await mine.browser.get(account)).includes('mine'))
})

test('what is sent instead of what was seen breaks nothing', async () => {
  const world = await openTestSite()
  const { browser, id } = await givenReader(world, { roles: ['coordination'] })
  await tell(world.db, [id], { values: { job: 'kept' } })
  const strange = [{}, { seen: '' }, { seen: ',,,' }, { seen: "x','y" }, { seen: 'a'.repeat(20_000) }]
  for (const fields of strange) assert.equal((await browser.post(`${account}/news`, fields)).status, 303)
  assert.ok(textOf(await browser.get(account)).includes('kept'))
  assert.equal((await world.visitor().post(`${account}/news`, { seen: 'x' })).status, 401)
})

test('the desk of one person is kept by nobody’s browser or cache', async () => {
  const world = await openTestSite()
  const { browser, id } = await givenReader(world)
  assert.match((await browser.request(account)).headers.get('cache-control') ?? '', /no-store/)
  const key = await givenKey(world.db, id, ['read'])
  const byKey = await world.request(account, { headers: { authorization: `Bearer ${key}` } })
  assert.equal(byKey.status, 403, 'a key opens no desk')
})
