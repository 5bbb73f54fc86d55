// What a secretary does in a hurry, in another order than it was thought of.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withdrawDecision } from '../decisions/index.ts'
import { delegateIn } from '../delegates/testing.ts'
import { textOf } from '../editing/testing.ts'
import { personalData } from './personal-data.ts'
import { byOf, desk, givenPoints, type Opened, openEvening, openWithMeeting, page } from './testing.ts'

const facts = { day: '2026-12-17', at: '20:30', minutes: '90', title: '', place: '', revision: '1' }
const answers = { method: 'for-against', defaultOption: 'no', opensAt: '', closesAt: '', kind: 'other', hoster: '' }

async function putToVote({ angelique, db }: Opened, from: string) {
  const asked = { ...answers, from, title: 'Les sauvegardes', text: 'Qui teste ?' }
  assert.equal((await angelique.browser.post('/fr/decisions/new', asked)).status, 303)
  return db.selectFrom('decision').select('id').executeTakeFirstOrThrow()
}

test('a point that was put to the vote stays on the agenda: the vote leads to it', async () => {
  const opened = await openWithMeeting()
  const { world, melisse, angelique } = opened
  const [id = ''] = await givenPoints(opened, 'Les sauvegardes')
  await putToVote(opened, `/meetings/2026-12-17#point-${id}`)
  for (const { browser } of [melisse, angelique])
    assert.equal((await browser.post(`${page}/points/${id}/withdrawal`, {})).status, 409)
  assert.doesNotMatch(await melisse.browser.get(`${page}/points/${id}`), /action="[^"]*\/withdrawal"/)
  assert.match(textOf(await world.get(page)), /Mis au vote : Les sauvegardes/)
})

test('once its vote was withdrawn it may leave', async () => {
  const opened = await openWithMeeting()
  const { world, db, melisse, angelique } = opened
  const [id = ''] = await givenPoints(opened, 'Les sauvegardes')
  const vote = await putToVote(opened, `/meetings/2026-12-17#point-${id}`)
  await withdrawDecision(db, byOf(world, angelique.id), { id: vote.id, reason: 'Trop tôt.' })
  assert.equal((await melisse.browser.post(`${page}/points/${id}/withdrawal`, {})).status, 303)
})

test('a decision of the meeting that was put to the vote is not taken back from under it', async () => {
  const opened = await openEvening()
  const { world, angelique, points, db } = opened
  const noted = { decisionText: 'Chacun teste les siennes.', pointId: points[0] }
  await angelique.browser.post(`${desk}/decisions`, noted)
  const { id } = await db.selectFrom('meetingDecision').select('id').executeTakeFirstOrThrow()
  await putToVote(opened, `/meetings/2026-12-17#decision-${id}`)
  assert.equal((await angelique.browser.post(`${desk}/decisions/${id}/withdrawal`, {})).status, 409)
  assert.match(textOf(await world.get(page)), /Chacun teste les siennes\. Mis au vote/)
})

test('a meeting at which something was noted does not move: its minutes would lie before it', async () => {
  const { world, angelique, points, crocus } = await openEvening()
  const { browser } = angelique
  const later = { ...facts, day: '2026-12-18' }
  await browser.post(`${desk}/presence`, { present: [crocus.id] })
  assert.equal((await browser.post(`${desk}/facts`, later)).status, 409)
  await browser.post(`${desk}/presence`, { present: [] })
  await browser.post(`${desk}/points/${points[0]}`, { report: 'On commence.', revision: '0' })
  const refused = await browser.post(`${desk}/facts`, later)
  assert.equal(refused.status, 409)
  assert.match(textOf(await refused.text()), /On y a déjà noté quelque chose/)
  assert.equal((await browser.post(`${desk}/facts`, { ...facts, minutes: '120' })).status, 303, 'it may last longer')
  assert.match(textOf(await world.get(page)), /On commence\./)
})

test('a meeting that begins late and at which nothing was noted may still move', async () => {
  const { world, angelique } = await openEvening()
  assert.equal((await angelique.browser.post(`${desk}/facts`, { ...facts, at: '21:00' })).status, 303)
  assert.match(textOf(await world.get(page)), /17 décembre 2026 à 21:00/)
})

test('a meeting that came back and is called off again from the journal says why it was', async () => {
  const { world, angelique, db } = await openWithMeeting()
  const { browser } = angelique
  await browser.post(`${desk}/cancellation`, { reason: 'La salle est en travaux.' })
  await browser.post(`${desk}/cancellation`, { restore: 'yes' })
  const restored = db.selectFrom('journalEntry').select('id').where('verb', '=', 'meeting.restored')
  const { id } = await restored.executeTakeFirstOrThrow()
  await browser.post(`/fr/journal/${id}/undoing`, {})
  assert.match(textOf(await world.get(page)), /Cette réunion est annulée La salle est en travaux/)
})

test('what was promised by who erased their account is nobody’s, and the coordination ends it', async () => {
  const { world, angelique, points, melisse, db, souci } = await openEvening()
  const action = { actionText: 'Écrire un guide', hoster: '', person: melisse.email, dueOn: '2026-12-20' }
  await angelique.browser.post(`${desk}/actions`, { ...action, pointId: points[0] })
  const { id } = await db.selectFrom('meetingAction').select('id').executeTakeFirstOrThrow()
  await personalData.forgetPerson(db, melisse.id, world.now)
  assert.match(textOf(await world.get(page)), /Écrire un guide personne n’est nommé/)
  world.setClock('2026-12-22T10:00:00Z')
  await world.directory.refresh()
  assert.match(textOf(await world.get('/fr/meetings')), /Écrire un guide personne n’est nommé .* en retard/)
  assert.match(
    textOf(await angelique.browser.get('/fr/coordination')),
    /Demander où en est une action promise en réunion/,
  )
  assert.equal((await souci.browser.post(`/fr/meetings/actions/${id}`, { outcome: 'dropped' })).status, 403)
  assert.equal((await angelique.browser.post(`/fr/meetings/actions/${id}`, { outcome: 'dropped' })).status, 303)
})

test('what a hoster promised stays its own when who spoke for it has left: the next delegate ends it', async () => {
  const { world, angelique, points, crocus, pervenche, db } = await openEvening()
  const action = { actionText: 'Écrire un guide', hoster: crocus.id, person: '', dueOn: '', pointId: points[0] }
  await angelique.browser.post(`${desk}/actions`, action)
  const { id } = await db.selectFrom('meetingAction').select('id').executeTakeFirstOrThrow()
  await db
    .updateTable('delegation')
    .set({ endedAt: world.now.toString() })
    .where('personId', '=', pervenche.id)
    .execute()
  assert.equal((await pervenche.browser.post(`/fr/meetings/actions/${id}`, { outcome: 'done' })).status, 403)
  const next = await delegateIn(world, crocus.id, 'Campanule')
  assert.match(textOf(await next.browser.get('/fr/account')), /Promis en réunion .*Écrire un guide Crocus/)
  assert.equal((await next.browser.post(`/fr/meetings/actions/${id}`, { outcome: 'done' })).status, 303)
})

test('minutes that are written of a point that left meanwhile are not lost', async () => {
  const { world, angelique, melisse, points } = await openEvening()
  await melisse.browser.post(`${page}/points/${points[0]}/withdrawal`, {})
  const report = 'Une heure de notes, prises à la volée.'
  const answer = await angelique.browser.post(`${desk}/points/${points[0]}`, { report, revision: '0' })
  assert.equal(answer.status, 404)
  assert.match(await answer.text(), /Une heure de notes, prises à la volée\./)
  assert.doesNotMatch(await world.get(page), /à la volée/)
})

test('who learns today that a meeting is moved to tomorrow, or comes back, is not reminded of it in the same minute', async () => {
  const { world, angelique, pervenche } = await openWithMeeting()
  const { browser } = angelique
  const toldTo = async () =>
    (await world.mails()).filter(({ recipient }) => recipient === pervenche.email).map(({ body }) => body)
  const minutesLater = async () => {
    world.pass({ minutes: 2 })
    await world.runJobs()
    world.pass({ minutes: 2 })
    await world.runJobs()
  }
  world.setClock('2026-12-02T10:00:00Z')
  await browser.post(`${desk}/facts`, { ...facts, day: '2026-12-03' })
  await minutesLater()
  await browser.post(`${desk}/cancellation`, { reason: 'La salle est en travaux.' })
  await browser.post(`${desk}/cancellation`, { restore: 'yes' })
  await minutesLater()
  const bodies = await toldTo()
  assert.ok(bodies.some((body) => /déplacée/.test(body)))
  assert.deepEqual(
    bodies.filter((body) => /Rappel/.test(body)),
    [],
  )
})
