// The days of a vote: none is moved under what was announced, and applicants have theirs to answer.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decisionsOfBatch, withdrawDecision } from '../../decisions/index.ts'
import { byMachine } from '../../hosters/index.ts'
import { ok, reviewTaken, sendReviewAt } from '../review/testing.ts'
import { applicantIn, datesAround, openLitter } from './testing.ts'
import { deskIn, openReviewed } from './testing-votes.ts'

test('the days of a vote that is announced stand, until its decisions are taken off', async () => {
  const opened = await openReviewed()
  const { world, db } = opened
  world.setClock('2026-12-21T09:00:00Z')
  const desk = await deskIn(opened)
  await ok(desk.post('/fr/coordination/litters/12/vote', {}))
  const typed = { ...datesAround('2026-11-23'), number: '12', nameFr: '', nameEn: '', revision: '1' }
  const moved = { ...typed, voteUntil: '2027-01-14', reason: 'Les fêtes.' }
  const answer = await desk.post('/fr/coordination/litters/12', moved)
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /Le vote est déjà annoncé/)
  for (const { id } of await decisionsOfBatch(db, 'litter-12'))
    await withdrawDecision(db, byMachine('test', world.now), { id, reason: 'Les fêtes.' })
  await ok(desk.post('/fr/coordination/litters/12', moved))
  await ok(desk.post('/fr/coordination/litters/12/vote', {}))
  const open = (await decisionsOfBatch(db, 'litter-12')).filter(({ withdrawnAt }) => withdrawnAt === null)
  assert.deepEqual(
    open.map(({ closesAt }) => closesAt),
    ['2027-01-14T23:00:00.000Z', '2027-01-14T23:00:00.000Z'],
  )
})

test('a review that comes while others are voted leaves its applicant the days to answer, and members theirs', async () => {
  const opened = await openLitter()
  const { world, db, bleuet, cosmos } = opened
  await world.runJobs()
  const iris = await applicantIn(world, 'Iris', 'Violette')
  await sendReviewAt(bleuet.delegate.browser, await reviewTaken(opened, iris, bleuet))
  const late = await reviewTaken(opened, iris, cosmos)
  world.setClock('2026-12-28T10:00:00Z')
  await sendReviewAt(await world.as(cosmos.delegate.id), late)
  world.setClock('2026-12-28T23:02:00Z')
  await world.runJobs()
  const [decision] = await decisionsOfBatch(db, 'litter-12')
  assert.equal(decision?.opensAt, '2026-12-31T23:00:00.000Z')
  assert.equal(decision?.closesAt, '2027-01-15T23:00:00.000Z')
  const browser = await world.as(iris.delegate.id)
  const at = `/fr/applications/${iris.slug}/reviews`
  const answer = () => browser.post(`${at}/${late.split('/').at(-1)}`, { answer: 'Merci de cette lecture.' })
  assert.match(await browser.get(at), /Répondre/)
  await ok(answer())
  world.setClock('2026-12-31T23:00:01Z')
  await world.runJobs()
  assert.equal((await answer()).status, 409)
})
