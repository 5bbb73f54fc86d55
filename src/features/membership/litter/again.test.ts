import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenDelegate } from '../../delegates/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { ok, propose, reviewTaken, sendReviewAt } from '../review/testing.ts'
import { refusalsOf } from './refusal-queries.ts'
import { stateIn } from './testing.ts'
import { lately, openAgain, type Reviewed, slugs } from './testing-votes.ts'

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
})

test('who reviewed it in one litter may review it in the next, where each is asked once', async () => {
  const opened = await openAgain()
  const { world, iris, bleuet, cosmos } = opened
  assert.match(textOf(await opened.desk.get(`/fr/coordination/reviewers/${iris.slug}`)), /Proposer[\s\S]*Bleuet/)
  for (const member of [bleuet, cosmos])
    await sendReviewAt((await lately(opened, member)).delegate.browser, await takenAgain(opened, member), {
      text: 'Tout est réparé depuis.',
    })
  assert.equal(await stateIn(world, iris.slug), 'ready')
  const browser = await world.as(iris.delegate.id)
  const page = textOf(await browser.get(`/fr/applications/${iris.slug}/reviews`))
  assert.match(page, /Un dossier clair/)
  assert.equal(page.match(/Tout est réparé depuis/g)?.length, 2)
})

test('in one litter a hoster is asked once, and a person takes one review', async () => {
  const opened = await openAgain()
  const { world, db, iris, bleuet, cosmos } = opened
  await takenAgain(opened, bleuet)
  assert.equal((await propose(opened, iris.slug, bleuet)).status, 409)
  await propose(opened, iris.slug, cosmos)
  await givenDelegate(db, { personId: bleuet.delegate.id, hosterId: cosmos.id })
  const { id } = await lastAsked(opened, cosmos)
  assert.equal((await (await world.as(bleuet.delegate.id)).post(`/fr/reviews/${id}/acceptance`, {})).status, 409)
})

/** The last request to a member for Iris. */
async function lastAsked({ db, iris }: Reviewed, member: Reviewed['bleuet']) {
  const rows = db.selectFrom('reviewer').selectAll().where('applicationId', '=', iris.applicationId)
  return rows.where('hosterId', '=', member.id).orderBy('proposedAt', 'desc').executeTakeFirstOrThrow()
}

/** A member takes the review of Iris once more: gives its address. */
async function takenAgain(opened: Reviewed, member: Reviewed['bleuet']) {
  await ok(propose(opened, opened.iris.slug, member))
  const { id, round } = await lastAsked(opened, member)
  assert.equal(round, 'litter-13')
  await ok((await opened.world.as(member.delegate.id)).post(`/fr/reviews/${id}/acceptance`, {}))
  return `/fr/reviews/${id}`
}

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
