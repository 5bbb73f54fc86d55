// Reviews that members read while they vote, and people who came close to an applicant or left.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenDelegate } from '../../delegates/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { applicantIn, memberIn, openLitter, stateIn } from '../litter/testing.ts'
import { declined, deskIn, openReviewed, voteOpens } from '../litter/testing-votes.ts'
import { askedIn, markAll, ok, propose, reviewTaken, sendReviewAt } from './testing.ts'

const verbs = async ({ db }: Pick<Awaited<ReturnType<typeof openLitter>>, 'db'>, verb: string) =>
  (await db.selectFrom('journalEntry').select('visibility').where('verb', '=', verb).execute()).map(
    ({ visibility }) => visibility,
  )

const open = async () => {
  const opened = await openLitter()
  await opened.world.runJobs()
  return { ...opened, iris: await applicantIn(opened.world, 'Iris', 'Violette') }
}

test('what is changed of a review that was sent stands in the journal', async () => {
  const opened = await openReviewed()
  const { bleuet, iris } = opened
  const { browser } = bleuet.delegate
  const at = `/fr/reviews/${(await askedIn(opened, bleuet, iris.applicationId)).id}`
  const said = { summary: 'favourable', text: 'Un dossier clair, et des réponses franches.', byName: '' }
  await ok(browser.post(`${at}/sending`, said))
  assert.deepEqual(await verbs(opened, 'review.changed'), [], 'nothing was changed')
  await ok(browser.post(`${at}/sending`, { ...said, summary: 'with-reserves' }))
  await markAll(browser, at, { 'open.formats': ['to-mend', 'Pas encore.'] })
  assert.deepEqual(await verbs(opened, 'review.changed'), ['public', 'public'])
})

test('while members vote no review is changed', async () => {
  const opened = await openReviewed()
  const { db, bleuet, iris } = opened
  const as = await voteOpens(opened)
  const { id } = await askedIn(opened, bleuet, iris.applicationId)
  const [browser, at] = [as('bleuet'), `/fr/reviews/${id}`]
  const said = { summary: 'unfavourable', text: 'Finalement non.', byName: '' }
  assert.equal((await browser.post(`${at}/sending`, said)).status, 409)
  assert.equal((await browser.post(at, { ...said, revision: '9' })).status, 409)
  const marked = { 'mark.open.formats': 'to-mend', 'word.open.formats': 'Fermés.', go: 'stay' }
  assert.equal((await browser.post(`${at}/chapters/open`, marked)).status, 409)
  const kept = await db.selectFrom('review').select('summary').where('reviewerId', '=', id).executeTakeFirstOrThrow()
  assert.equal(kept.summary, 'favourable')
  assert.doesNotMatch(await browser.get(at), /Finalement|<textarea/)
})

test('nobody takes a review once all the others are there', async () => {
  const opened = await open()
  const { world, bleuet, cosmos, dahlia, iris } = opened
  await propose(opened, iris.slug, dahlia)
  for (const member of [bleuet, cosmos])
    await sendReviewAt(member.delegate.browser, await reviewTaken(opened, iris, member))
  assert.equal(await stateIn(world, iris.slug), 'ready')
  const { id } = await askedIn(opened, dahlia, iris.applicationId)
  assert.equal((await dahlia.delegate.browser.post(`/fr/reviews/${id}/acceptance`, {})).status, 409)
})

test('a reviewer who came to act for the applicant sends nothing, and asks for no corrections', async () => {
  const opened = await open()
  const { world, db, bleuet, iris } = opened
  const at = await reviewTaken(opened, iris, bleuet)
  const { browser, id } = bleuet.delegate
  await markAll(browser, at)
  await givenDelegate(db, { personId: id, hosterId: iris.id }, world.now)
  const sent = await browser.post(`${at}/sending`, { summary: 'favourable', text: 'Parfait.', byName: '' })
  assert.equal(sent.status, 403)
  const asked = await browser.post(`${at}/corrections`, { parts: ['team'], reason: 'Qui fait quoi ?' })
  assert.equal(asked.status, 403)
  assert.deepEqual(await verbs(opened, 'review.sent'), [])
  assert.equal(await stateIn(world, iris.slug), 'sent')
})

test('answers to the reviews of an appeal close with its vote', async () => {
  const opened = await openReviewed()
  const { world, jasmin, dahlia } = opened
  await declined(opened)
  const own = await world.as(jasmin.delegate.id)
  await ok(own.post(`/fr/applications/${jasmin.slug}/appeal`, { reason: 'Nos formats sont ouverts.' }))
  const browser = await world.as(dahlia.delegate.id)
  const later = { ...opened, desk: await deskIn(opened) }
  const at = await reviewTaken(later, jasmin, { ...dahlia, delegate: { ...dahlia.delegate, browser } })
  await sendReviewAt(browser, at)
  const answer = async () =>
    (await world.as(jasmin.delegate.id)).post(`/fr/applications/${jasmin.slug}/reviews/${at.split('/').at(-1)}`, {
      answer: 'Merci.',
    })
  await ok(answer())
  const { id } = await askedIn(opened, opened.bleuet, jasmin.applicationId)
  const before = await own.post(`/fr/applications/${jasmin.slug}/reviews/${id}`, { answer: 'Après coup.' })
  assert.equal(before.status, 409, 'the vote of the litter is over')
  await voteOnAppeal(later, jasmin)
  assert.equal((await answer()).status, 409)
})

type Later = Awaited<ReturnType<typeof openReviewed>>

/** The second review comes, and the days to answer go by. */
async function voteOnAppeal(opened: Later, jasmin: Later['jasmin']) {
  const { world } = opened
  const erable = await memberIn(world, 'Erable', 'Sureau')
  await sendReviewAt(erable.delegate.browser, await reviewTaken(opened, jasmin, erable))
  world.setClock('2027-01-15T09:00:00Z')
  await world.runJobs()
}

test('who was removed as a delegate neither comments nor reads what is not public yet', async () => {
  const opened = await open()
  const { db, bleuet, cosmos, iris } = opened
  const own = await reviewTaken(opened, iris, bleuet)
  await sendReviewAt(cosmos.delegate.browser, await reviewTaken(opened, iris, cosmos), { text: 'Des réserves.' })
  const { browser, delegationId } = bleuet.delegate
  const at = `/fr/applications/${iris.slug}`
  assert.match(textOf(await browser.get(`${at}/reviews`)), /Des réserves/)
  await ok(browser.post(`${at}/comments/open.formats`, { text: 'Lesquels ?' }))
  await db
    .updateTable('delegation')
    .set({ endedAt: '2026-11-23T10:00:00.000Z' })
    .where('id', '=', delegationId)
    .execute()
  assert.doesNotMatch(textOf(await browser.get(`${at}/reviews`)), /Des réserves/)
  assert.doesNotMatch(textOf(await browser.get(`${at}/comments/open.formats`)), /Lesquels/)
  assert.equal((await browser.post(`${at}/comments/open.formats`, { text: 'Et là ?' })).status, 403)
  assert.equal((await browser.request(own)).status, 403)
})
