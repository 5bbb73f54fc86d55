import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import { notify, personalData, unreadOf } from './index.ts'
import { choicesOf } from './queries.ts'
import { mailsTo, stopIn } from './testing.ts'
import { unsubscribeToken } from './unsubscribe-token.ts'

const secret = 'a secret that only tests know'
const oneClick = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) }

/** Somebody who got a mail, and the link in it. */
async function givenMail(world: TestSite, language: 'fr' | 'en' = 'fr') {
  const person = await givenPerson(world.db, { name: `Camomille ${crypto.randomUUID()}`, language })
  await tellOnce(world, person.id)
  const [mail] = await mailsTo(world.db, person.email)
  return { ...person, link: stopIn(mail?.body ?? ''), header: mail?.unsubscribe ?? '' }
}

async function tellOnce(world: TestSite, personId: string) {
  const news = { kind: 'coordination', key: 'notifications.job-given-up', values: { job: 'x' }, href: null } as const
  await notify(world.db, { ...news, to: [personId] }, world.now)
  world.pass({ minutes: 1 })
  await world.runJobs()
}

test('the link of a mail shows what would stop, and a scanner that opens it stops nothing', async () => {
  const world = await openTestSite()
  const { id, link } = await givenMail(world)
  for (let opened = 0; opened < 3; opened++) {
    const page = await world.get(link)
    assert.match(page, /<h1>Ne plus recevoir ces courriels/)
    assert.match(page, /La coordination/)
    assert.match(page, /<button class="button" type="submit">/)
  }
  await world.request(link, { method: 'HEAD' })
  assert.equal((await choicesOf(world.db, id)).coordination, 'at-once')
  assert.equal((await world.request(link)).headers.get('cache-control'), 'no-store')
})

test('the button stops them, signed out, and the page says how to take it back', async () => {
  const world = await openTestSite()
  const { id, email, link } = await givenMail(world)
  const answer = await world.post(link, {})
  assert.equal(answer.status, 303)
  const page = await world.get(answer.headers.get('location') ?? '')
  assert.match(page, /<h1>C’est fait/)
  assert.match(page, /href="\/fr\/account\/notifications"/)
  assert.doesNotMatch(page, /<button class="button" type="submit">/)
  assert.deepEqual(await choicesOf(world.db, id), {
    waiting: 'at-once',
    hoster: 'digest',
    followed: 'at-once',
    meetings: 'at-once',
    coordination: 'never',
    desk: 'digest',
    site: 'digest',
  })
  await tellOnce(world, id)
  assert.equal((await mailsTo(world.db, email)).length, 1)
  assert.equal((await unreadOf(world.db, id)).length, 2, 'it is still seen on the site')
})

test('a mail reader stops them in one click: no cookie, no origin, no redirect', async () => {
  const world = await openTestSite()
  const { id, header } = await givenMail(world)
  const answer = await world.request(header, oneClick)
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get('set-cookie'), null)
  assert.equal((await choicesOf(world.db, id)).coordination, 'never')
  assert.equal((await world.request(header, oneClick)).status, 200, 'twice is as good as once')
})

test('a mail reader may send the click as a form of parts, and from another site', async () => {
  const world = await openTestSite()
  const { id, header } = await givenMail(world)
  const body = new FormData()
  body.set('List-Unsubscribe', 'One-Click')
  const headers = { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' }
  assert.equal((await world.request(header, { method: 'POST', body, headers })).status, 200)
  assert.equal((await choicesOf(world.db, id)).coordination, 'never')
})

test('the link speaks the language of its reader', async () => {
  const world = await openTestSite()
  const { link } = await givenMail(world, 'en')
  assert.match(link, /^\/en\//)
  assert.match(await world.get(link), /<h1>Stop these mails\?/)
})

test('the link never grows old', async () => {
  const world = await openTestSite()
  const { id, link } = await givenMail(world)
  world.setClock('2036-11-23T10:00:00Z')
  await world.post(link, {})
  assert.equal((await choicesOf(world.db, id)).coordination, 'never')
})

test('what stops what is there may be chosen again', async () => {
  const world = await openTestSite()
  const { id, link } = await givenMail(world)
  await world.post(link, {})
  const visitor = await world.as(id)
  await visitor.post('/fr/account/notifications', { hoster: 'at-once' })
  const token = unsubscribeToken({ personId: id, kinds: ['hoster', 'coordination'] }, secret)
  assert.match(await world.get(`/fr/unsubscribe/${token}`), /<h1>Ne plus/, 'one of both still comes')
})

test('a link that is cut, changed or made up is a page in words, and stops nothing', async () => {
  const world = await openTestSite()
  const { id, link } = await givenMail(world)
  const forged = unsubscribeToken({ personId: id, kinds: ['coordination'] }, 'the secret of somebody else')
  const wrong = [link.slice(0, -1), `${link}x`, link.replace('coordination', 'site'), `/fr/unsubscribe/${forged}`]
  const strange = ['x', '%2e%2e%2fabout', '%00', '%F0%9F%A6%80', `${id}.coordination.json`, 'x'.repeat(5000)].map(
    (token) => `/fr/unsubscribe/${token}`,
  )
  for (const url of [...wrong, ...strange])
    for (const init of [{}, oneClick]) {
      const answer = await world.request(url, init)
      assert.equal(answer.status, 404, url.slice(0, 80))
    }
  assert.match(await (await world.request(wrong[0] ?? '')).text(), /Ce lien de désinscription n’est pas complet/)
  assert.equal((await choicesOf(world.db, id)).coordination, 'at-once')
})

test('whoever was forgotten has nothing left here, and their old links lead nowhere', async () => {
  const world = await openTestSite()
  const { id, link } = await givenMail(world)
  const other = await givenMail(world)
  await world.post(link, {})
  const told = await personalData.aboutPerson(world.db, id)
  assert.match(JSON.stringify(told), /"coordination":"never".*Une tâche du site a échoué dix fois/)
  for (let twice = 0; twice < 2; twice++) await personalData.forgetPerson(world.db, id, world.now)
  await world.db.updateTable('person').set({ userId: null }).where('id', '=', id).execute()
  for (const table of ['notification', 'notificationChoice'] as const) {
    const rows = await world.db.selectFrom(table).select('personId').execute()
    assert.ok(rows.every(({ personId }) => personId === other.id))
  }
  const jobs = await world.db.selectFrom('job').select('key').execute()
  assert.ok(!jobs.some(({ key }) => key.includes(id)))
  assert.equal((await world.request(link)).status, 404)
  assert.equal((await world.request(link, oneClick)).status, 404)
})
