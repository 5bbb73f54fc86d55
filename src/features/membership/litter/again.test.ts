import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../editing/testing.ts'
import { byMachine } from '../../hosters/index.ts'
import { changeApplication } from '../application/change-application.ts'
import { ok, propose, reviewTaken, sendReviewAt } from '../review/testing.ts'
import { addLitter } from './add-litter.ts'
import { refusalsOf } from './refusal-queries.ts'
import { datesAround, memberIn, stateIn } from './testing.ts'
import { deskIn, openReviewed, type Reviewed, slugs, voteOpens } from './testing-votes.ts'

/** Too few voted on Iris: it is postponed, and comes again in litter 13. */
async function openAgain() {
  const opened = await openReviewed()
  const { world, db, iris } = opened
  await voteOpens(opened)
  for (const at of ['2027-01-10T23:00:01Z', '2027-02-15T09:00:00Z']) {
    world.setClock(at)
    await world.runJobs()
  }
  const by = byMachine('test', world.now)
  await addLitter(db, { number: 13, name: {}, dates: datesAround('2027-02-15') }, by)
  const next = { to: 'sent', reason: null, nextStep: null, expectedAt: null, litterNumber: 13 } as const
  await changeApplication(db, iris.applicationId, next, by)
  return { ...opened, desk: await deskIn(opened), erable: await memberIn(world, 'Erable', 'Sureau') }
}

const lately = async ({ world }: Reviewed, member: Reviewed['bleuet']) => ({
  ...member,
  delegate: { ...member.delegate, browser: await world.as(member.delegate.id) },
})

test('who was postponed and comes again has reviews, a vote and a refusal of its own', async () => {
  const opened = await openAgain()
  const { world, db, iris, dahlia, erable } = opened
  for (const member of [await lately(opened, dahlia), erable])
    await sendReviewAt(member.delegate.browser, await reviewTaken(opened, iris, member), { text: 'Relu de nouveau.' })
  assert.equal(await stateIn(world, iris.slug), 'ready')
  world.setClock('2027-03-20T23:02:00Z')
  await world.runJobs()
  assert.deepEqual(await slugs(opened), ['admettre-iris', 'admettre-iris-2', 'admettre-jasmin'])
  for (const member of [opened.bleuet, opened.cosmos, dahlia, erable])
    await ok(
      (await world.as(member.delegate.id)).post(`/fr/litters/13/vote/${member.slug}`, {
        'admettre-iris-2.choice': 'against',
        'admettre-iris-2.reason': 'Trop tôt.',
      }),
    )
  world.setClock('2027-04-30T09:00:00Z')
  await world.runJobs()
  assert.equal(await stateIn(world, iris.slug), 'declined')
  const told = await refusalsOf(db, iris.applicationId)
  assert.deepEqual(
    told.map(({ round, result }) => [round, result]),
    [
      ['first', 'postponed'],
      ['litter-13', 'declined'],
    ],
  )
  assert.match(textOf(await world.get(`/fr/applications/${iris.slug}`)), /Trop tôt/)
  assert.match(textOf(await world.get('/fr/litters/13/vote')), /Erable/)
  assert.doesNotMatch(textOf(await world.get('/fr/litters/12/vote')), /Erable/)
})

test('the reviews of the vote that is over stay read by all, and change no more', async () => {
  const opened = await openAgain()
  const { world, db, iris, bleuet } = opened
  assert.match(textOf(await world.get(`/fr/applications/${iris.slug}/reviews`)), /Un dossier clair/)
  const rows = db.selectFrom('reviewer').select('id').where('applicationId', '=', iris.applicationId)
  const { id } = await rows.where('hosterId', '=', bleuet.id).executeTakeFirstOrThrow()
  const browser = await world.as(bleuet.delegate.id)
  const sent = { summary: 'unfavourable', text: 'Finalement non.', byName: '' }
  assert.equal((await browser.post(`/fr/reviews/${id}/sending`, sent)).status, 409)
  assert.equal((await propose(opened, iris.slug, bleuet)).status, 409)
})

test('a postponement by a later vote may be appealed in its turn', async () => {
  const opened = await openAgain()
  const { world, iris, dahlia, erable } = opened
  for (const member of [await lately(opened, dahlia), erable])
    await sendReviewAt(member.delegate.browser, await reviewTaken(opened, iris, member))
  for (const at of ['2027-03-20T23:02:00Z', '2027-04-10T09:00:00Z', '2027-05-20T09:00:00Z']) {
    world.setClock(at)
    await world.runJobs()
  }
  assert.equal(await stateIn(world, iris.slug), 'postponed')
  const browser = await world.as(iris.delegate.id)
  await ok(browser.post(`/fr/applications/${iris.slug}/appeal`, { reason: 'Deux fois trop peu de votes.' }))
  assert.equal(await stateIn(world, iris.slug), 'in-review')
})
