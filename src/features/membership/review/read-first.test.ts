// Who reads reviews before everybody: the applicant, the coordination, and whoever reviews in the same round.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../editing/testing.ts'
import { applicantIn, memberIn } from '../litter/testing.ts'
import { declined, deskIn, lately, openAgain, openReviewed } from '../litter/testing-votes.ts'
import { ok, reviewTaken, sendReviewAt } from './testing.ts'

const said = {
  text: 'Vu cette fois-ci.',
  marks: { 'open.formats': ['question', 'Un mot de cette fois.'] as [string, string] },
}
const fresh = /Vu cette fois-ci|Un mot de cette fois/

/** Iris was postponed and comes again in litter 13, where Dahlia has reviewed it. */
async function openComeAgain() {
  const opened = await openAgain()
  const { world, iris, bleuet } = opened
  const dahlia = await lately(opened, opened.dahlia)
  await sendReviewAt(dahlia.delegate.browser, await reviewTaken(opened, iris, dahlia), said)
  await ok(dahlia.delegate.browser.post('/fr/applications/iris/comments/open.formats', { text: 'Vu cette fois-ci.' }))
  const pages = [
    '/fr/applications/iris',
    '/fr/applications/iris/reviews',
    '/fr/applications/iris/comments/open.formats',
    '/fr/litters/13/clauses/open.formats',
  ]
  return { ...opened, dahlia, pages, before: await world.as(bleuet.delegate.id) }
}

test('who reviewed a dossier in an earlier litter reads nothing of the new reviews before everybody', async () => {
  const { world, pages, before } = await openComeAgain()
  for (const page of pages) {
    assert.doesNotMatch(textOf(await before.get(page)), fresh, page)
    assert.doesNotMatch(textOf(await world.get(page)), fresh, page)
  }
})

test('nor does the list of commitments count them for anybody else', async () => {
  const { dahlia, before } = await openComeAgain()
  assert.match(textOf(await dahlia.delegate.browser.get('/fr/litters/13/clauses')), /3 avis à lire/)
  const text = textOf(await before.get('/fr/litters/13/clauses'))
  assert.match(text, /2 avis à lire/, 'those of the litter before')
  assert.doesNotMatch(text, /3 avis à lire/)
})

test('who reviews another dossier of that litter reads them, since all are looked at with the same eyes', async () => {
  const opened = await openComeAgain()
  const { world, pages, erable } = opened
  const own = await world.as(erable.delegate.id)
  for (const page of pages.slice(1)) assert.doesNotMatch(textOf(await own.get(page)), fresh, page)
  const lotus = await applicantIn(world, 'Lotus', 'Narcisse')
  await world.db.updateTable('application').set({ litterNumber: 13 }).where('slug', '=', 'lotus').execute()
  await reviewTaken(opened, lotus, { ...erable, delegate: { ...erable.delegate, browser: own } })
  for (const page of pages.slice(1)) assert.match(textOf(await own.get(page)), fresh, page)
})

test('what was said in the earlier litter stays public, and is compared, while the dossier is reviewed again', async () => {
  const opened = await openReviewed()
  const { world, jasmin, db } = opened
  await declined(opened)
  assert.match(textOf(await world.get('/fr/litters/12/clauses/open.formats')), /Formats fermés/)
  const own = await world.as(jasmin.delegate.id)
  await ok(own.post(`/fr/applications/${jasmin.slug}/appeal`, { reason: 'Nos formats sont ouverts.' }))
  const state = await db.selectFrom('application').select('state').where('slug', '=', jasmin.slug).executeTakeFirst()
  assert.equal(state?.state, 'in-review')
  for (const page of ['/fr/litters/12/clauses/open.formats', `/fr/applications/${jasmin.slug}/reviews`])
    assert.match(textOf(await world.get(page)), /Formats fermés/, page)
})

/** Jasmin appeals: Dahlia and Erable look at it, and Dahlia has said so. */
async function openAppeal() {
  const opened = await openReviewed()
  const { world, jasmin, bleuet } = opened
  await declined(opened)
  const own = await world.as(jasmin.delegate.id)
  await ok(own.post(`/fr/applications/${jasmin.slug}/appeal`, { reason: 'Nos formats sont ouverts.' }))
  const later = { ...opened, desk: await deskIn(opened) }
  const dahlia = await lately(opened, opened.dahlia)
  const erable = await memberIn(world, 'Erable', 'Sureau')
  await sendReviewAt(dahlia.delegate.browser, await reviewTaken(later, jasmin, dahlia), said)
  const at = await reviewTaken(later, jasmin, erable)
  const pages = [`/fr/applications/${jasmin.slug}/reviews`, '/fr/litters/12/clauses/open.formats']
  return { ...later, own, erable, at, pages, before: await world.as(bleuet.delegate.id) }
}

test('of an appeal, the applicant and its reviewers read first; those who looked before read with everybody', async () => {
  const { world, desk, own, erable, before, pages } = await openAppeal()
  for (const page of pages) {
    assert.doesNotMatch(textOf(await world.get(page)), fresh, `${page} by everybody`)
    assert.doesNotMatch(textOf(await before.get(page)), fresh, `${page} by who looked before`)
    for (const reader of [desk, erable.delegate.browser]) assert.match(textOf(await reader.get(page)), fresh, page)
  }
  assert.match(textOf(await own.get(pages[0] ?? '')), fresh)
})

test('once the vote on an appeal opens, everybody reads its reviews', async () => {
  const { world, erable, at, pages } = await openAppeal()
  await sendReviewAt(erable.delegate.browser, at)
  for (const page of pages) assert.doesNotMatch(textOf(await world.get(page)), fresh, page)
  world.setClock('2027-01-15T09:00:00Z')
  await world.runJobs()
  for (const page of pages) assert.match(textOf(await world.get(page)), fresh, page)
})
