// Days and hours at the edge: of a month, of a day, of summer.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../editing/testing.ts'
import { desk, openMeetings, openWithMeeting, page } from './testing.ts'

const facts = { day: '2026-12-17', at: '20:30', minutes: '90', title: '', place: '', revision: '1' }
const plan = '/fr/coordination/meetings'

test('an assembly that is planned for June leaves the months before it to the rule', async () => {
  const { angelique } = await openMeetings()
  const proposed = async () => /value="(\d{4}-\d\d)-\d\d"/.exec(await angelique.browser.get(plan))?.[1]
  assert.equal(await proposed(), '2026-12')
  await angelique.browser.post(plan, { ...facts, day: '2027-06-10', title: 'Assemblée' })
  assert.equal(await proposed(), '2026-12')
  for (const day of ['2026-12-17', '2027-01-21']) await angelique.browser.post(plan, { ...facts, day })
  assert.equal(await proposed(), '2027-02')
})

test('when this month’s meeting is over the rule proposes the next month’s, whatever is left of this one', async () => {
  const { angelique, world } = await openWithMeeting({ startsAt: '2026-12-01T19:30:00.000Z' })
  world.setClock('2026-12-02T10:00:00Z')
  assert.match(await angelique.browser.get(plan), /value="2027-01-\d\d"/)
})

test('a meeting shortly before midnight lasts into the next day, and is under way until then', async () => {
  const { world, angelique, pervenche, crocus } = await openMeetings()
  await angelique.browser.post(plan, { ...facts, at: '23:30' })
  world.setClock('2026-12-17T23:10:00Z')
  assert.match(textOf(await world.get('/fr/meetings')), /Réunion du 17 décembre 2026 .* : en cours/)
  const answer = { hoster: crocus.id, answer: 'yes' }
  assert.equal((await pervenche.browser.post(`${page}/attendance`, answer)).status, 303)
  world.setClock('2026-12-18T00:00:00Z')
  assert.equal((await pervenche.browser.post(`${page}/attendance`, { ...answer, answer: 'no' })).status, 409)
})

test('a meeting that begins at midnight is one of the day that begins', async () => {
  const { world, angelique } = await openMeetings()
  const answer = await angelique.browser.post(plan, { ...facts, at: '00:00' })
  assert.equal(answer.headers.get('location'), desk)
  assert.match(await world.get(`${page}.ics`), /DTSTART:20261216T230000Z/)
  assert.match(textOf(await world.get(page)), /Réunion du 17 décembre 2026/)
})

test('a meeting over the change of clocks lasts as long as it was meant to', async () => {
  const { world, angelique } = await openMeetings()
  await angelique.browser.post(plan, { ...facts, day: '2027-03-28', at: '01:30', minutes: '60' })
  const file = await world.get('/fr/meetings/2027-03-28.ics')
  assert.match(file, /DTSTART:20270328T003000Z\r\nDTEND:20270328T013000Z/)
  const form = await angelique.browser.get(`${plan}/2027-03-28/facts`)
  assert.match(form, /value="01:30"/)
})
