import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linksIn, paths } from '../../paths.ts'
import { desk, givenPoints, openWithMeeting, page, point } from './testing.ts'

test('the calendar of all meetings, and of one: in UTC, with the page', async () => {
  const { world } = await openWithMeeting({ title: 'Assemblée ; générale, annuelle' })
  for (const address of ['/fr/meetings.ics', `${page}.ics`]) {
    const answer = await world.request(address)
    assert.equal(answer.headers.get('content-type'), 'text/calendar; charset=UTF-8')
    const text = (await answer.text()).replaceAll('\r\n ', '')
    assert.match(text, /DTSTART:20261217T193000Z\r\nDTEND:20261217T210000Z/)
    assert.match(text, /SUMMARY:Assemblée \\; générale\\, annuelle/)
    assert.match(text, /URL:http:\/\/localhost:3000\/fr\/meetings\/2026-12-17\r\n/)
  }
})

test('a calendar grows with each change, so that programs take the last', async () => {
  const { world, angelique } = await openWithMeeting()
  assert.match(await world.get(`${page}.ics`), /SEQUENCE:1\r\n/)
  const typed = { day: '2026-12-17', at: '19:00', minutes: '90', title: '', place: '', revision: '1' }
  await angelique.browser.post(`${desk}/facts`, typed)
  assert.match(await world.get(`${page}.ics`), /DTSTART:20261217T180000Z\r\n[\s\S]*SEQUENCE:2\r\n/)
})

test('the feed tells of each meeting, and when something of it changed', async () => {
  const opened = await openWithMeeting()
  const before = await opened.world.get('/fr/meetings.atom')
  assert.match(before, /<title>Réunion du 17 décembre 2026<\/title>/)
  opened.world.pass({ hours: 3 })
  await givenPoints(opened, 'Les sauvegardes')
  assert.match(await opened.world.get('/fr/meetings.atom'), /<updated>2026-11-23T13:00:00\.000Z<\/updated>/)
})

test('what there is not is not found, in no format', async () => {
  const { world } = await openWithMeeting()
  for (const address of ['/fr/meetings/2020-01-01', '/fr/meetings/2020-01-01.ics', '/fr/meetings.csv', `${page}.json`])
    assert.equal((await world.request(address)).status, 404, address)
  assert.equal((await world.request('/fr/meetings/actions')).status, 404)
})

test('the list and the page are there in English, and speak of the zone of the clocks', async () => {
  const { world } = await openWithMeeting()
  assert.match(await world.get('/en/meetings'), /Meeting of 17 December 2026/)
  assert.match(await world.get('/en/meetings/2026-12-17'), /17 December 2026 at 20:30 CET/)
})

test('a meeting is talked about on its own page', async () => {
  const { world, melisse } = await openWithMeeting()
  assert.match(await world.get(page), /id="discussions"/)
  const form = await melisse.browser.request(
    linksIn('fr')(paths.discussionAdd.href({}, { about: '/meetings/2026-12-17' })),
  )
  assert.equal(form.status, 200)
})

test('who is forgotten leaves their points without a name, and the minutes whole', async () => {
  const { world, melisse, db, angelique } = await openWithMeeting()
  await melisse.browser.post(`${page}/points/add`, point())
  const told = await (await melisse.browser.request('/fr/account/data/export.json')).text()
  assert.match(told, /Les sauvegardes/)
  const { personalData } = await import('./index.ts')
  await personalData.forgetPerson(db, melisse.id, world.now)
  await personalData.forgetPerson(db, melisse.id, world.now)
  const html = await world.get(page)
  assert.ok(html.includes('Les sauvegardes') && !html.includes('<bdi>Mélisse</bdi>'))
  const rows = await db.selectFrom('meetingPoint').select('byPersonId').execute()
  assert.deepEqual(
    rows.map(({ byPersonId }) => byPersonId),
    [null],
  )
  assert.equal((await angelique.browser.request(page)).status, 200)
})
