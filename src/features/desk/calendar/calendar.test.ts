import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { confirmHoster, findHoster } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { personalData } from '../index.ts'

const page = '/fr/coordination/calendar'

async function openCalendar() {
  const world = await openTestSite()
  const ortie = await givenPerson(world.db, { name: 'Ortie', roles: ['administrator'] })
  const { id } = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  return { world, id, browser: await world.as(id), admin: await world.as(ortie.id) }
}

type Browser = Awaited<ReturnType<typeof openCalendar>>['browser']

async function made(browser: Browser): Promise<string> {
  const html = await (await browser.post(page, {})).text()
  return /http:\/\/localhost:3000(\/fr\/coordination\/calendar\/[\w-]+\.ics)/.exec(html)?.[1] ?? ''
}

/** An entry that grows old has a due date. */
async function givenStale(world: TestSite) {
  await given.member(world.db, { name: 'Crocus secret' })
  world.pass({ hours: 24 * 366 })
}

test('the secret address opens the dates without signing in, and tells no name', async () => {
  const { world, browser } = await openCalendar()
  await givenStale(world)
  const address = await made(browser)
  const answer = await world.request(address)
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get('content-type'), 'text/calendar; charset=UTF-8')
  assert.match(answer.headers.get('cache-control') ?? '', /no-store/)
  const text = (await answer.text()).replaceAll('\r\n ', '')
  assert.match(text, /SUMMARY:Fiches vieillies\s: une chose à faire/)
  assert.match(text, /DTSTART;VALUE=DATE:\d{8}\r\n/)
  assert.match(text, /URL:http:\/\/localhost:3000\/fr\/coordination\?sort=stale-entry/)
  assert.ok(!/secret|Angélique|Ortie/.test(text))
})

test('the address is stored as a fingerprint, shown once, and renewed at will', async () => {
  const { world, browser } = await openCalendar()
  const first = await made(browser)
  const rows = JSON.stringify(await world.db.selectFrom('deskCalendar').selectAll().execute())
  assert.ok(!rows.includes(first.split('/').at(-1)?.replace('.ics', '') ?? 'none'))
  assert.ok(!(await browser.get(page)).includes(first))
  const second = await made(browser)
  assert.notEqual(first, second)
  assert.equal((await world.request(first)).status, 404)
  assert.equal((await world.request(second)).status, 200)
  await browser.post(page, { end: 'yes' })
  assert.equal((await world.request(second)).status, 404)
})

test('who coordinates no more has no calendar any more', async () => {
  const { world, browser, id, admin } = await openCalendar()
  const address = await made(browser)
  assert.equal((await admin.post(`/fr/coordination/people/${id}/roles`, {})).status, 303)
  assert.equal((await world.request(address)).status, 404)
})

test('who is shut out has none while they are', async () => {
  const { world, browser, id, admin } = await openCalendar()
  const address = await made(browser)
  const block = `/fr/coordination/people/${id}/block`
  await admin.post(block, { reason: 'Messages insistants.' })
  assert.equal((await world.request(address)).status, 404)
  await admin.post(block, { unblock: 'yes' })
  assert.equal((await world.request(address)).status, 200)
})

test('where nothing waits the file is a calendar all the same; each day it says what is due then', async () => {
  const { world, browser } = await openCalendar()
  const address = await made(browser)
  const days = async () => [...(await world.get(address)).matchAll(/DTSTART;VALUE=DATE:(\d{8})/g)].map(([, day]) => day)
  assert.match(await world.get(address), /^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/)
  assert.deepEqual(await days(), [])
  await givenStale(world)
  const [due, ...more] = await days()
  assert.deepEqual(more, [])
  world.pass({ hours: 24 * 7 })
  assert.deepEqual(await days(), [due], 'a week later it is due on the same day still')
  await confirmHoster(world.db, (await findHoster(world.db, 'crocus-secret')).id, {
    actor: { kind: 'machine', name: 'test' },
    now: world.now,
  })
  assert.deepEqual(await days(), [])
})

test('a guessed address, a page in the place of the file: nothing', async () => {
  const { world, browser } = await openCalendar()
  const address = await made(browser)
  for (const asked of [`${page}/nothing.ics`, address.replace('.ics', ''), address.replace('.ics', '.json')])
    assert.equal((await world.request(asked)).status, 404, asked)
  const { id } = await givenPerson(world.db, { name: 'Mélisse' })
  assert.equal((await (await world.as(id)).request(page)).status, 403)
})

test('who is forgotten leaves no calendar', async () => {
  const { world, browser, id } = await openCalendar()
  const address = await made(browser)
  await personalData.forgetPerson(world.db, id, world.now)
  assert.equal((await world.request(address)).status, 404)
})
