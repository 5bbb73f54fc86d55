import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../editing/testing.ts'
import { mostPoints } from './meeting.ts'
import { desk, givenPoints, openWithMeeting, page, pointsIn } from './testing.ts'

test('a point that is withdrawn leaves the page, and comes back under no address', async () => {
  const opened = await openWithMeeting()
  const { world, melisse, pervenche } = opened
  const [id] = await givenPoints(opened, 'Les sauvegardes')
  assert.equal((await pervenche.browser.post(`${page}/points/${id}/withdrawal`, {})).status, 409)
  assert.equal((await melisse.browser.post(`${page}/points/${id}/withdrawal`, { reason: 'réglé' })).status, 303)
  assert.doesNotMatch(textOf(await world.get(page)), /Les sauvegardes/)
  assert.equal((await melisse.browser.request(`${page}/points/${id}`)).status, 404)
})

test('who took a point off by mistake puts it back, at the end of the agenda', async () => {
  const opened = await openWithMeeting()
  const { world, melisse, pervenche } = opened
  const [id] = await givenPoints(opened, 'Les sauvegardes', 'La charte')
  const withdrawal = `${page}/points/${id}/withdrawal`
  await melisse.browser.post(withdrawal, { reason: 'réglé' })
  assert.match(
    textOf(await melisse.browser.get(page)),
    /Points retirés Les sauvegardes réglé Remettre à l’ordre du jour/,
  )
  for (const reader of [world, pervenche.browser]) assert.doesNotMatch(await reader.get(page), /Les sauvegardes/)
  assert.equal((await pervenche.browser.post(withdrawal, { restore: 'yes' })).status, 403)
  assert.equal((await melisse.browser.post(withdrawal, { restore: 'yes' })).status, 303)
  assert.equal((await melisse.browser.post(withdrawal, { restore: 'yes' })).status, 404)
  assert.deepEqual(
    (await pointsIn(opened)).map(({ title, withdrawReason }) => [title, withdrawReason]),
    [
      ['La charte', null],
      ['Les sauvegardes', null],
    ],
  )
  assert.match(textOf(await world.get('/fr/journal')), /Un point retiré revient à l’ordre du jour/)
  assert.doesNotMatch(textOf(await melisse.browser.get(page)), /Points retirés/)
})

test('what the coordination took off, it alone puts back', async () => {
  const opened = await openWithMeeting()
  const { world, melisse, angelique } = opened
  const [id] = await givenPoints(opened, 'Publicité')
  const withdrawal = `${page}/points/${id}/withdrawal`
  await angelique.browser.post(withdrawal, { reason: 'hors sujet' })
  assert.doesNotMatch(textOf(await melisse.browser.get(page)), /Publicité/)
  assert.equal((await melisse.browser.post(withdrawal, { restore: 'yes' })).status, 403)
  assert.match(textOf(await angelique.browser.get(page)), /Points retirés Publicité/)
  assert.equal((await angelique.browser.post(withdrawal, { restore: 'yes' })).status, 303)
  assert.match(textOf(await world.get(page)), /Publicité/)
})

test('nothing comes back to a meeting that is over for its author, published for all, or to a full agenda', async () => {
  const opened = await openWithMeeting()
  const { world, melisse, angelique, db, meetingId } = opened
  const [one, two] = await givenPoints(opened, 'Premier', 'Deuxième')
  const back = (id: string | undefined, { browser }: typeof melisse) =>
    browser.post(`${page}/points/${id}/withdrawal`, { restore: 'yes' })
  for (const id of [one, two]) await melisse.browser.post(`${page}/points/${id}/withdrawal`, {})
  const row = await db.selectFrom('meetingPoint').selectAll().executeTakeFirstOrThrow()
  const standing = { withdrawnAt: null, withdrawnByPersonId: null, byPersonId: null }
  for (let at = 0; at < mostPoints; at++)
    await db
      .insertInto('meetingPoint')
      .values({ ...row, ...standing, id: `p${at}`, meetingId, position: at + 1 })
      .execute()
  assert.equal((await back(one, melisse)).status, 409)
  await db.deleteFrom('meetingPoint').where('id', '=', 'p0').execute()
  world.setClock('2026-12-17T21:00:00Z')
  assert.equal((await back(one, melisse)).status, 403)
  assert.equal((await back(one, angelique)).status, 303)
  await angelique.browser.post(`${desk}/publication`, {})
  await db.deleteFrom('meetingPoint').where('id', '=', 'p1').execute()
  assert.equal((await back(two, angelique)).status, 403)
})

test('a point of which something was noted stays', async () => {
  const opened = await openWithMeeting()
  const { world, angelique } = opened
  const [one, two] = await givenPoints(opened, 'Les sauvegardes', 'La charte')
  world.setClock('2026-12-17T19:40:00Z')
  const decision = { decisionText: 'Chacun teste les siennes.', pointId: one ?? '' }
  await angelique.browser.post(`${desk}/decisions`, decision)
  const action = { actionText: 'Relire la charte', hoster: '', person: 'Mélisse', dueOn: '', pointId: two ?? '' }
  await angelique.browser.post(`${desk}/actions`, action)
  for (const id of [one, two])
    assert.equal((await angelique.browser.post(`${page}/points/${id}/withdrawal`, {})).status, 409)
})
