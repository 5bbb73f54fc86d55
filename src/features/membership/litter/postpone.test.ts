// An application that is not ready when its litter is voted goes to the next one, with what was said of it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decisionsOfBatch } from '../../decisions/index.ts'
import { toldTo } from '../../delegates/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { byMachine } from '../../hosters/index.ts'
import { findApplication } from '../application/queries.ts'
import { membershipMatters } from '../matters.ts'
import { ok, reviewTaken, sendReviewAt } from '../review/testing.ts'
import { addLitter } from './add-litter.ts'
import { applicantIn, datesAround, type Opened, openLitter, stateIn } from './testing.ts'
import { deskIn, openAgain, openReviewed } from './testing-votes.ts'

const voteIsOver = '2027-01-12T09:00:00Z'
const at = '/fr/coordination/postponements/iris'

/** One review of Iris is there, the other one is not. */
async function openHalfReviewed() {
  const opened = await openLitter()
  const { world, bleuet, cosmos } = opened
  await world.runJobs()
  const iris = await applicantIn(world, 'Iris', 'Violette')
  await sendReviewAt(bleuet.delegate.browser, await reviewTaken(opened, iris, bleuet))
  const late = await reviewTaken(opened, iris, cosmos)
  world.setClock(voteIsOver)
  await world.runJobs()
  return { ...opened, iris, late, desk: await deskIn(opened) }
}

const nextLitter = ({ world, db }: Pick<Opened, 'world' | 'db'>) =>
  addLitter(db, { number: 13, name: {}, dates: datesAround('2027-02-15') }, byMachine('test', world.now))

const missed = async ({ world, db }: Pick<Opened, 'world' | 'db'>) =>
  (await membershipMatters(db, { now: world.now, day: world.now.toString().slice(0, 10) })).filter(
    ({ sort }) => sort === 'litter-missed',
  )

test('the last review came after the vote: the application is voted in the next litter, without new reviews', async () => {
  const opened = await openHalfReviewed()
  const { world, db, iris, cosmos } = opened
  await nextLitter(opened)
  await sendReviewAt(await world.as(cosmos.delegate.id), opened.late)
  world.setClock('2027-01-12T23:05:00Z')
  await world.runJobs()
  const { litterNumber, state } = await findApplication(db, iris.slug)
  assert.deepEqual([litterNumber, state], [13, 'ready'])
  const page = textOf(await world.get('/fr/applications/iris'))
  assert.match(page, /Reportée[\s\S]*relectures[\s\S]*portée n° 13[\s\S]*Prête pour le vote/i)
  assert.ok((await toldTo(world, iris.delegate.id)).some(({ key }) => key === 'membership.told-postponed'))
  world.setClock('2027-03-20T23:02:00Z')
  await world.runJobs()
  assert.equal((await decisionsOfBatch(db, 'litter-13')).length, 1)
})

test('no litter is to come: the coordination is asked for one, its applicant reads so, and it goes on in that one', async () => {
  const opened = await openHalfReviewed()
  const { world, iris, cosmos } = opened
  await sendReviewAt(await world.as(cosmos.delegate.id), opened.late)
  world.setClock('2027-01-13T23:05:00Z')
  await world.runJobs()
  assert.deepEqual(
    (await missed(opened)).map(({ href, hosterId }) => [href, hosterId]),
    [['/coordination/postponements/iris', iris.id]],
  )
  assert.match(textOf(await world.get('/fr/applications/iris')), /Le vote de sa portée a eu lieu sans elle/)
  const desk = await deskIn(opened)
  assert.match(textOf(await desk.get(at)), /Annoncez d’abord la portée suivante/)
  assert.equal((await desk.post(at, { reason: 'Trop tard.' })).status, 409)
  await nextLitter(opened)
  world.setClock('2027-01-14T23:05:00Z')
  await world.runJobs()
  assert.equal((await findApplication(opened.db, 'iris')).litterNumber, 13)
  assert.deepEqual(await missed(opened), [])
})

test('what is still in review is postponed by the coordination, with a reason that all read', async () => {
  const opened = await openHalfReviewed()
  const { world, db, iris, bleuet, cosmos } = opened
  assert.equal((await missed(opened)).length, 1)
  await nextLitter(opened)
  world.setClock('2027-01-13T09:00:00Z')
  await world.runJobs()
  assert.equal((await findApplication(db, 'iris')).litterNumber, 12, 'only what is ready goes on by itself')
  const desk = await deskIn(opened)
  assert.equal((await desk.post(at, { reason: '' })).status, 422)
  await ok(desk.post(at, { reason: 'Une relecture manque encore.' }))
  const { litterNumber, state } = await findApplication(db, 'iris')
  assert.deepEqual([litterNumber, state], [13, 'in-review'])
  const page = textOf(await world.get('/fr/applications/iris'))
  assert.match(page, /Une relecture manque encore\.[\s\S]*portée n° 13/)
  const told = async (id: string) => (await toldTo(world, id)).map(({ key }) => key)
  assert.equal((await told(iris.delegate.id)).filter((key) => key === 'membership.told-postponed').length, 1)
  for (const { delegate } of [bleuet, cosmos])
    assert.ok((await told(delegate.id)).includes('membership.told-review-goes-on'))
  assert.match(textOf(await world.get('/fr/journal?verb=application.postponed')), /Iris/)
  await sendReviewAt(await world.as(cosmos.delegate.id), opened.late)
  assert.equal(await stateIn(world, 'iris'), 'ready')
})

test('the reviews that miss are due at the next litter’s day, and are late no more', async () => {
  const opened = await openHalfReviewed()
  const { dates } = await nextLitter(opened)
  await ok(opened.desk.post(at, { reason: 'Une relecture manque encore.' }))
  const rows = await opened.db.selectFrom('reviewer').select(['hosterId', 'dueOn']).execute()
  const dueOf = ({ id }: { id: string }) => rows.find(({ hosterId }) => hosterId === id)?.dueOn
  assert.equal(dueOf(opened.cosmos), dates?.reviewUntil)
  assert.notEqual(dueOf(opened.bleuet), dates?.reviewUntil)
})

test('corrections that were asked are still asked in the next litter', async () => {
  const opened = await openHalfReviewed()
  const { world, db } = opened
  const browser = await world.as(opened.cosmos.delegate.id)
  await ok(browser.post(`${opened.late}/corrections`, { reason: 'Dites qui vous êtes.', parts: 'team' }))
  await nextLitter(opened)
  await ok(opened.desk.post(at, { reason: 'Le dossier est à compléter.' }))
  const { state, partsAsked } = await findApplication(db, 'iris')
  assert.deepEqual([state, partsAsked], ['corrections', ['team']])
})

test('one that came again keeps the reviews of its litter when it goes to the one after', async () => {
  const opened = await openAgain()
  const { world, db, iris, dahlia } = opened
  const browser = await world.as(dahlia.delegate.id)
  await sendReviewAt(browser, await reviewTaken(opened, iris, dahlia))
  await addLitter(db, { number: 14, name: {}, dates: datesAround('2027-06-01') }, byMachine('test', world.now))
  world.setClock('2027-04-20T09:00:00Z')
  await ok((await deskIn(opened)).post(at, { reason: 'Une relecture manque encore.' }))
  const late = await reviewTaken(opened, iris, opened.erable)
  await sendReviewAt(await world.as(opened.erable.delegate.id), late)
  assert.equal(await stateIn(world, 'iris'), 'ready')
})

test('nothing is postponed before its reviews are over, once it is ready, or while it is voted on', async () => {
  const opened = await openReviewed()
  const { world } = opened
  await nextLitter(opened)
  const tryIt = async () => (await (await deskIn(opened)).post(at, { reason: 'Plus tard.' })).status
  assert.equal(await tryIt(), 409)
  for (const now of ['2026-12-22T09:00:00Z', '2026-12-28T09:00:00Z']) {
    world.setClock(now)
    await world.runJobs()
    assert.equal(await tryIt(), 409, now)
  }
  assert.match(textOf(await (await deskIn(opened)).get(at)), /ne peut pas être reportée/)
})

test('a made-up application goes to no real litter', async () => {
  const opened = await openHalfReviewed()
  const { db, iris } = opened
  await nextLitter(opened)
  await db.updateTable('litter').set({ fictional: 1 }).where('number', '=', 12).execute()
  await db.updateTable('hoster').set({ fictional: 1 }).where('id', '=', iris.id).execute()
  assert.equal((await opened.desk.post(at, { reason: 'Plus tard.' })).status, 409)
})
