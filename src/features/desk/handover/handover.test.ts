import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { given } from '../../hosters/testing.ts'
import { planMeeting } from '../../meetings/testing.ts'
import { report } from '../../moderation/testing.ts'
import { personalData } from '../index.ts'

const page = '/fr/coordination/handover'

async function openHandover() {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  return { world, id, browser: await world.as(id) }
}

test('whoever coordinates alone is told so, with the way to name another', async () => {
  const { world, browser } = await openHandover()
  assert.match(textOf(await browser.get(page)), /Une seule personne tient la coordination Nommer une deuxième/)
  await givenPerson(world.db, { name: 'Ortie', roles: ['administrator'] })
  const text = textOf(await browser.get(page))
  assert.doesNotMatch(text, /Une seule personne/)
  assert.match(text, /Coordination Angélique Administration Ortie/)
})

test('the page is made from what is open: matters, the next meeting, settings that changed', async () => {
  const { world, browser, id } = await openHandover()
  await given.member(world.db, { name: 'Radis' })
  await report(world, { about: '/fr/hosters/radis' })
  await given.collective(world.db, { name: 'Les Essais' })
  const by = { actor: { kind: 'person', personId: id, forHosterId: null } as const, now: world.now }
  await planMeeting(world.db, { title: null, startsAt: '2026-12-17T19:30:00.000Z', minutes: 90, place: null }, by)
  const html = await browser.get(page)
  assert.match(textOf(html), /Répondre au signalement/)
  assert.match(textOf(html), /Prochaine réunion : 17 décembre 2026 à 20:30/)
  assert.match(html, /href="\/fr\/journal\/[\w-]+"/)
})

test('notes are kept version by version, and shown as Markdown to the coordination alone', async () => {
  const { world, browser } = await openHandover()
  assert.equal((await browser.post(page, { text: 'La clé est chez **Crocus**.', revision: '0' })).status, 303)
  assert.match(await browser.get(page), /La clé est chez <strong>Crocus<\/strong>/)
  await browser.post(page, { text: 'La clé est chez Bleuet.', revision: '1' })
  assert.match(textOf(await browser.get(page)), /Version 1, du 23 novembre 2026/)
  assert.match(await browser.get(`${page}/notes/1`), /<strong>Crocus<\/strong>/)
  const { id } = await givenPerson(world.db, { name: 'Mélisse' })
  const stranger = await world.as(id)
  for (const asked of [page, `${page}/notes/1`]) assert.equal((await stranger.request(asked)).status, 403)
  assert.equal((await browser.request(`${page}/notes/9`)).status, 404)
  assert.equal((await browser.request(`${page}/notes/x`)).status, 404)
})

test('what is noted stands in no public journal', async () => {
  const { world, browser } = await openHandover()
  await browser.post(page, { text: 'Le code est 1234.', revision: '0' })
  const rows = await world.db.selectFrom('journalEntry').select(['verb', 'visibility', 'content']).execute()
  const noted = rows.filter(({ verb }) => verb === 'handover.noted')
  assert.deepEqual(
    noted.map(({ visibility }) => visibility),
    ['private'],
  )
  assert.ok(rows.every(({ content }) => !content?.includes('1234')))
})

test('who notes over another’s version is shown it, and loses nothing', async () => {
  const { browser, world } = await openHandover()
  await browser.post(page, { text: 'Première note.', revision: '0' })
  const answer = await browser.post(page, { text: 'Autre note.', revision: '0' })
  assert.equal(answer.status, 409)
  const html = await answer.text()
  assert.match(textOf(html), /Première note/)
  assert.match(html, />Autre note\.<\/textarea>/)
  for (const text of ['', ' ', 'x'.repeat(20_001)])
    assert.equal((await browser.post(page, { text, revision: '1' })).status, 422)
  assert.equal((await world.db.selectFrom('handoverNote').selectAll().execute()).length, 1)
})

test('a hostile note stays text', async () => {
  const { browser } = await openHandover()
  await browser.post(page, { text: '<script>alert(1)</script>\u202e [x](javascript:alert(1))', revision: '0' })
  const html = await browser.get(page)
  assert.ok(!/<script>alert/.test(html) && !html.includes('href="javascript'))
})

test('notes stay when who wrote them is forgotten', async () => {
  const { world, browser, id } = await openHandover()
  await browser.post(page, { text: 'La clé est chez Crocus.', revision: '0' })
  await personalData.forgetPerson(world.db, id, world.now)
  const rows = await world.db.selectFrom('handoverNote').select(['text', 'byPersonId']).execute()
  assert.equal(rows[0]?.byPersonId, null)
  assert.equal(rows[0]?.text, 'La clé est chez Crocus.')
})

test('a note that is sent twice is one version, and nobody is told of somebody else', async () => {
  const { world, browser } = await openHandover()
  const send = () => browser.post(page, { text: 'La clé est chez Crocus.', revision: '0' })
  assert.deepEqual(
    (await Promise.all([send(), send()])).map(({ status }) => status),
    [303, 303],
  )
  assert.equal((await world.db.selectFrom('handoverNote').select('number').execute()).length, 1)
})
