import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldTo } from '../../delegates/testing.ts'
import { applicantIn, openLitter } from '../litter/testing.ts'
import { membershipMatters } from '../matters.ts'
import { propose, reviewTaken, sendReviewAt } from './testing.ts'

const reminders = async (opened: Awaited<ReturnType<typeof openReview>>) =>
  (await toldTo(opened.world, opened.bleuet.delegate.id)).filter(({ key }) => key === 'membership.told-review-late')

async function openReview() {
  const opened = await openLitter()
  await opened.world.runJobs()
  return { ...opened, iris: await applicantIn(opened.world, 'Iris', 'Violette') }
}

test('a review whose end is near is reminded of, every third day, until it is sent', async () => {
  const opened = await openReview()
  const { world, bleuet, iris } = opened
  await reviewTaken(opened, iris, bleuet)
  world.setClock('2026-12-16T09:00:00Z')
  await world.runJobs()
  assert.equal((await reminders(opened)).length, 0)
  world.setClock('2026-12-17T09:00:00Z')
  await world.runJobs()
  assert.equal((await reminders(opened)).length, 1)
  world.setClock('2026-12-18T09:00:00Z')
  await world.runJobs()
  assert.equal((await reminders(opened)).length, 1)
  world.setClock('2026-12-20T09:00:00Z')
  await world.runJobs()
  assert.equal((await reminders(opened)).length, 2)
})

test('who was asked and did not answer is reminded too; who sent theirs is not', async () => {
  const opened = await openReview()
  const { world, bleuet, cosmos, iris } = opened
  await propose(opened, iris.slug, bleuet)
  const at = await reviewTaken(opened, iris, cosmos)
  await sendReviewAt(cosmos.delegate.browser, at)
  world.setClock('2026-12-18T09:00:00Z')
  await world.runJobs()
  const [reminder] = await reminders(opened)
  assert.equal(reminder?.href, '/reviews')
  const told = await toldTo(world, cosmos.delegate.id)
  assert.ok(told.every(({ key }) => key !== 'membership.told-review-late'))
})

test('what is late waits for the coordination, with its one next action', async () => {
  const opened = await openReview()
  const { world, db, bleuet, iris } = opened
  await reviewTaken(opened, iris, bleuet)
  const asked = (day: string) => ({ now: world.now, day, readerId: bleuet.delegate.id })
  const late = async (day: string) =>
    (await membershipMatters(db, asked(day))).filter(({ sort }) => sort === 'late-review')
  assert.deepEqual(await late('2026-12-21'), await late('2026-12-31'))
  assert.deepEqual(await late('2026-12-20'), [])
  const [matter] = await late('2026-12-21')
  assert.equal(matter?.href, `/coordination/reviewers/${iris.slug}`)
  assert.equal(matter?.hosterId, iris.id)
})

test('after a thousand reviews of earlier years, one that is late is still seen', async () => {
  const opened = await openReview()
  const { world, db, bleuet, iris } = opened
  const at = '2020-01-01T10:00:00.000Z'
  const ids = Array.from({ length: 1001 }, (_, number) => `old-${number}`)
  const asked = { round: 'first', slot: 1, applicantHosterId: iris.id, hosterId: bleuet.id, personId: null } as const
  const dated = { proposedAt: at, proposedByPersonId: null, acceptedAt: at, endedAt: null, endReason: null }
  const said = { summary: 'favourable', text: 'Clair.', language: 'fr', byName: null, savedAt: at, sentAt: at } as const
  const unanswered = { answer: null, answerLanguage: null, answeredAt: null, answeredByPersonId: null, revision: 1 }
  for (let from = 0; from < ids.length; from += 200) {
    const some = ids.slice(from, from + 200)
    const reviewers = some.map((id) => ({ id, applicationId: id, ...asked, ...dated, dueOn: null, remindedAt: null }))
    await db.insertInto('reviewer').values(reviewers).execute()
    const reviews = some.map((reviewerId) => ({ reviewerId, ...said, ...unanswered }))
    await db.insertInto('review').values(reviews).execute()
  }
  await propose(opened, iris.slug, bleuet)
  const matters = await membershipMatters(db, { now: world.now, day: '2026-12-31', readerId: bleuet.delegate.id })
  assert.equal(matters.filter(({ sort }) => sort === 'late-review').length, 1)
})
