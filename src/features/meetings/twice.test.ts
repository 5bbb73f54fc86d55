// A button that is pressed twice, and two who hold the same meeting: nothing is there twice, nothing is lost.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../accounts/testing.ts'
import { textOf } from '../editing/testing.ts'
import { desk, openEvening, openMeetings, openWithMeeting, page, point, pointsIn } from './testing.ts'

const decision = (pointId: string) => ({ decisionText: 'Chaque membre teste ses sauvegardes.', pointId })
const action = (pointId: string, hoster: string) => ({
  ...{ actionText: 'Écrire un guide', hoster, person: '', dueOn: '2026-12-31', pointId },
})
const planned = { day: '2026-12-17', at: '20:30', minutes: '90', title: '', place: '', revision: '0' }

/** The same form, sent so fast that the second is there before the first was answered. */
const twice = async (send: () => Promise<Response>) => (await Promise.all([send(), send()])).map(({ status }) => status)

test('a decision that is noted twice is one, and may be noted again once it was taken back', async () => {
  const { angelique, points, db } = await openEvening()
  const note = () => angelique.browser.post(`${desk}/decisions`, decision(points[0]))
  assert.deepEqual(await twice(note), [303, 303])
  const rows = () => db.selectFrom('meetingDecision').select('id').where('withdrawnAt', 'is', null).execute()
  const [one, ...more] = await rows()
  assert.deepEqual(more, [])
  await angelique.browser.post(`${desk}/decisions/${one?.id}/withdrawal`, {})
  await note()
  assert.equal((await rows()).length, 1)
  await angelique.browser.post(`${desk}/decisions`, decision(points[1]))
  assert.equal((await rows()).length, 2, 'of another point it is another one')
})

test('an action that is noted twice is one, and is told once; by another hoster it is another', async () => {
  const { world, angelique, points, crocus, bleuet, db, pervenche } = await openEvening()
  const note = (hoster: string) => angelique.browser.post(`${desk}/actions`, action(points[0], hoster))
  assert.deepEqual(await twice(() => note(crocus.id)), [303, 303])
  await note(bleuet.id)
  const rows = await db.selectFrom('meetingAction').select('hosterId').execute()
  assert.deepEqual(new Set(rows.map(({ hosterId }) => hosterId)), new Set([crocus.id, bleuet.id]))
  assert.equal(rows.length, 2)
  world.pass({ minutes: 2 })
  await world.runJobs()
  const told = (await world.mails()).filter(({ body }) => /quelque chose a été noté/.test(body))
  assert.equal(told.filter(({ recipient }) => recipient === pervenche.email).length, 1)
})

test('once it is done the same may be promised anew', async () => {
  const { world, angelique, points, crocus } = await openEvening()
  const note = () => angelique.browser.post(`${desk}/actions`, action(points[0], crocus.id))
  await note()
  const { id } = await world.db.selectFrom('meetingAction').select('id').executeTakeFirstOrThrow()
  await angelique.browser.post(`/fr/meetings/actions/${id}`, { outcome: 'done' })
  await note()
  assert.equal((await world.db.selectFrom('meetingAction').select('id').execute()).length, 2)
})

test('a point that is proposed twice stands once; what another proposes in the same words is theirs', async () => {
  const opened = await openWithMeeting()
  const { melisse, pervenche } = opened
  assert.deepEqual(await twice(() => melisse.browser.post(`${page}/points/add`, point())), [303, 303])
  assert.equal((await pointsIn(opened)).length, 1)
  await pervenche.browser.post(`${page}/points/add`, point())
  assert.equal((await pointsIn(opened)).length, 2)
})

test('a meeting that is planned twice is one, and invites once; one that was called off is in nobody’s way', async () => {
  const { world, angelique, pervenche, db } = await openMeetings()
  const plan = () => angelique.browser.post('/fr/coordination/meetings', planned)
  assert.deepEqual((await twice(plan)).sort(), [303, 422])
  const again = await plan()
  assert.match(textOf(await again.text()), /Une autre réunion commence à cette heure/)
  world.pass({ minutes: 2 })
  await world.runJobs()
  assert.equal((await world.mails()).filter(({ recipient }) => recipient === pervenche.email).length, 1)
  await angelique.browser.post(`${desk}/cancellation`, { reason: 'La salle est en travaux.' })
  assert.equal((await plan()).status, 303)
  assert.equal((await db.selectFrom('meeting').select('id').execute()).length, 2)
})

test('a meeting does not move onto the hour of another, and comes back onto none', async () => {
  const { angelique } = await openWithMeeting()
  const { browser } = angelique
  await browser.post('/fr/coordination/meetings', { ...planned, day: '2026-12-18' })
  const moved = await browser.post(`${desk}/facts`, { ...planned, day: '2026-12-18', revision: '1' })
  assert.equal(moved.status, 422)
  await browser.post(`${desk}/cancellation`, { reason: 'La salle est en travaux.' })
  await browser.post('/fr/coordination/meetings', planned)
  assert.equal((await browser.post(`${desk}/cancellation`, { restore: 'yes' })).status, 409)
})

test('minutes, facts, a point and the rule that are saved twice are saved, without a word of anybody else', async () => {
  const { angelique, melisse, points } = await openEvening()
  const { browser } = angelique
  const report = { report: 'On teste chaque mois.', revision: '0' }
  const facts = { ...planned, at: '20:30', minutes: '120', revision: '1' }
  const rule = { at: '18:00', minutes: '60', weekdays: ['1'], week: '1', restIn: ['belgium'], revision: '0' }
  const edited = point({ title: 'Restaurer', revision: '1' })
  for (const send of [
    () => browser.post(`${desk}/points/${points[0]}`, report),
    () => browser.post(`${desk}/facts`, facts),
    () => browser.post('/fr/coordination/meetings/rule', rule),
    () => melisse.browser.post(`${page}/points/${points[0]}`, edited),
  ])
    assert.deepEqual(await twice(send), [303, 303])
})

test('two who note at once who is there both do', async () => {
  const { world, angelique, crocus, bleuet } = await openEvening()
  const { id } = await givenPerson(world.db, { name: 'Bourrache', roles: ['coordination'] })
  const second = await world.as(id)
  const seenIn = async (browser: typeof second) =>
    [...(await browser.get(desk)).matchAll(/name="seen" value="([^"]*)"/g)].map(([, value = '']) => value)
  const [hers, theirs] = [await seenIn(angelique.browser), await seenIn(second)]
  await angelique.browser.post(`${desk}/presence`, { present: [crocus.id], seen: hers })
  await second.post(`${desk}/presence`, { present: [bleuet.id], seen: theirs })
  assert.match(textOf(await world.get(page)), /Qui était là Bleuet Crocus/)
  await angelique.browser.post(`${desk}/presence`, { present: [bleuet.id], seen: await seenIn(angelique.browser) })
  assert.match(textOf(await world.get(page)), /Qui était là Bleuet/)
  assert.doesNotMatch(textOf(await world.get(page)), /Crocus/)
})

test('where a form was answered, whoever opens that address again finds the page of the meeting', async () => {
  const { angelique, points } = await openEvening()
  const { browser } = angelique
  const led = async (address: string) => (await browser.request(address)).headers.get('location')
  for (const form of ['attendance', `points/${points[0]}/withdrawal`]) assert.equal(await led(`${page}/${form}`), page)
  for (const form of ['order', 'presence', 'publication', 'decisions', 'actions', 'cancellation'])
    assert.equal(await led(`${desk}/${form}`), desk)
  assert.equal(await led('/fr/meetings/actions/anything'), '/fr/meetings')
})
