import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { lastLinkTo } from '../testing/mails.ts'
import { throughLink } from '../testing/second-factor.ts'
import { givenPerson } from '../testing.ts'

const ada = 'ada@mail.example'

test('every page of a door stays in no cache', async () => {
  const world = await openTestSite()
  const doors = ['sign-in', 'sign-in/password', 'sign-in/second-factor', `sign-in/sent?email=${ada}`, 'sign-in/unknown']
  for (const door of doors)
    assert.equal((await world.request(`/fr/${door}`)).headers.get('cache-control'), 'no-store', door)
})

test('a link comes in the language of the page that it was asked from, and leads there', async () => {
  const world = await openTestSite()
  await world.post('/en/sign-in', { email: ada })
  const [mail] = await world.mails()
  assert.match(mail?.subject ?? '', /Your link to sign in/)
  assert.match(await lastLinkTo(world, ada), /^\/en\/sign-in\/[\w-]{22}$/)
})

test('the account of who is new speaks the language in which they came', async () => {
  const world = await openTestSite()
  await world.post('/en/sign-in', { email: ada })
  await world.visitor().post(await lastLinkTo(world, ada), {})
  const { language, name } = await world.db.selectFrom('person').select(['language', 'name']).executeTakeFirstOrThrow()
  assert.deepEqual({ language, name }, { language: 'en', name: null })
})

test('who comes back finds the same account, in whatever case they write their address', async () => {
  const world = await openTestSite()
  await throughLink(world, ada)
  world.pass({ hours: 2 })
  await world.post('/fr/sign-in', { email: 'ADA@Mail.Example' })
  await world.visitor().post(await lastLinkTo(world, ada), {})
  assert.equal((await world.db.selectFrom('person').select('id').execute()).length, 1)
})

test('a page that says where a link went has one to say it of', async () => {
  const world = await openTestSite()
  const lost = await world.request('/fr/sign-in/sent')
  assert.deepEqual([lost.status, lost.headers.get('location')], [303, '/fr/sign-in'])
  const page = await world.get(`/fr/sign-in/sent?email=${ada}&next=/hosters`)
  assert.match(page, /name="next" value="\/hosters"/)
  assert.match(page, /bon pendant 24 heures/)
})

test('where no server sends mails, the page says where they are read', async () => {
  const here = await openTestSite()
  assert.match(await here.get(`/fr/sign-in/sent?email=${ada}`), /href="\/fr\/dev\/mails"/)
  const sending = await openTestSite({ post: async () => {} })
  assert.doesNotMatch(await sending.get(`/fr/sign-in/sent?email=${ada}`), /dev\/mails/)
})

test('a link that never was, and one that is over, lead to a form for another', async () => {
  const world = await openTestSite()
  const never = await world.request(`/fr/sign-in/${'A'.repeat(22)}`)
  assert.equal(never.status, 410)
  assert.match(await never.text(), /Ce lien ne sert plus/)
  await world.post('/fr/sign-in', { email: ada, next: '/hosters' })
  const link = await lastLinkTo(world, ada)
  world.pass({ hours: 24 })
  const page = await (await world.request(link)).text()
  assert.match(page, /value="ada@mail\.example"/)
  assert.match(page, /name="next" value="\/hosters"/)
})

test('a link is kept as what cannot be followed', async () => {
  const world = await openTestSite()
  await world.post('/fr/sign-in', { email: ada })
  const token = (await lastLinkTo(world, ada)).split('/').at(-1) ?? ''
  assert.equal(token.length, 22)
  const rows = await world.db.selectFrom('signInLink').selectAll().execute()
  assert.ok(rows.length === 1 && !JSON.stringify(rows).includes(token))
})

test('whoever is signed in and follows a link of another mailbox changes to that account', async () => {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { name: 'Bob', email: 'bob@mail.example' })
  const browser = await world.as(id)
  await browser.post('/fr/sign-in', { email: ada })
  await browser.post(await lastLinkTo(world, ada), {})
  const page = await browser.get('/fr/sign-in')
  assert.match(page, /ada@mail\.example/)
  assert.doesNotMatch(page, /bob@mail\.example/)
})

test('the cookie of a session is of this host alone, over HTTPS, for sixty days, and out of the reach of scripts', async () => {
  const world = await openTestSite()
  await world.post('/fr/sign-in', { email: ada })
  const pressed = await world.visitor().post(await lastLinkTo(world, ada), {})
  const [cookie = '', ...others] = pressed.headers.getSetCookie().filter((each) => /session=/.test(each))
  assert.deepEqual(others, [])
  assert.match(cookie, /^__Host-session=[^;]+;/)
  for (const attribute of [/; Path=\/(;|$)/, /; HttpOnly/, /; Secure/, /; SameSite=Lax/i, /; Max-Age=5184000/])
    assert.match(cookie, attribute)
  assert.doesNotMatch(cookie, /Domain=/)
})

test('signing out is done by a form alone, and twice is no fault', async () => {
  const world = await openTestSite()
  const [visitor] = await throughLink(world, ada)
  assert.equal((await visitor.request('/fr/sign-out')).status, 404)
  assert.match(await visitor.get('/fr/sign-in'), /déjà connecté/)
  for (let time = 0; time < 2; time++) {
    const out = await visitor.post('/fr/sign-out', {})
    assert.deepEqual([out.status, out.headers.get('location')], [303, '/fr'])
  }
  assert.doesNotMatch(await visitor.get('/fr/sign-in'), /déjà connecté/)
})
