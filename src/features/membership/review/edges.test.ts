// Reviews at the edges: two at once, what is given back late, what is said while members vote, the same twice.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { found, givenTwoLooks } from '../../compliance/looking/testing-looks.ts'
import { delegateIn, toldTo } from '../../delegates/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { applicantIn, memberIn, openLitter, stateIn } from '../litter/testing.ts'
import { declined, deskIn, lately, openReviewed, voteOpens } from '../litter/testing-votes.ts'
import { askedIn, ok, propose, reviewTaken, sendReviewAt } from './testing.ts'

const open = async () => {
  const opened = await openLitter()
  await opened.world.runJobs()
  return { ...opened, iris: await applicantIn(opened.world, 'Iris', 'Violette') }
}

test('while members vote nothing is added to what they read: no comment, no answer to one, none is resolved', async () => {
  const opened = await openReviewed()
  const { db, bleuet, iris } = opened
  const at = '/fr/applications/iris/comments/open.formats'
  await ok(bleuet.delegate.browser.post(at, { text: 'Quels formats ?' }))
  const { id } = await db.selectFrom('clauseComment').select('id').executeTakeFirstOrThrow()
  const as = await voteOpens(opened)
  assert.equal((await as('bleuet').post(at, { text: 'Encore un mot.' })).status, 409)
  assert.equal((await as('iris').post(`${at}/${id}`, { text: 'ODF.' })).status, 409)
  assert.equal((await as('bleuet').post(`${at}/${id}/resolution`, {})).status, 409)
  for (const name of ['bleuet', 'iris'] as const) assert.doesNotMatch(await as(name).get(at), /<textarea/, name)
  assert.equal((await db.selectFrom('clauseComment').select('id').execute()).length, 1)
  assert.ok(iris)
})

test('two of a member take the review at once: one has it, the other is told so', async () => {
  const opened = await open()
  const { world, db, bleuet, iris } = opened
  const other = await delegateIn(world, bleuet.id, 'Sauge')
  await propose(opened, iris.slug, bleuet)
  const { id } = await askedIn(opened, bleuet, iris.applicationId)
  const answers = await Promise.all(
    [bleuet.delegate, other].map(({ browser }) => browser.post(`/fr/reviews/${id}/acceptance`, {})),
  )
  const statuses = answers.map(({ status }) => status).toSorted()
  assert.equal(statuses[0], 303)
  assert.ok(statuses[1] === 403 || statuses[1] === 409, `${statuses[1]}`)
  assert.equal((await db.selectFrom('review').select('reviewerId').execute()).length, 1)
})

test('two of the coordination ask at once: no member is asked twice, nor more than four', async () => {
  const opened = await open()
  const { world, db, bleuet, cosmos, dahlia, iris } = opened
  const statuses = (await Promise.all([propose(opened, iris.slug, bleuet), propose(opened, iris.slug, bleuet)])).map(
    ({ status }) => status,
  )
  assert.deepEqual(statuses.toSorted(), [303, 409])
  await propose(opened, iris.slug, cosmos)
  await propose(opened, iris.slug, dahlia)
  const [erable, frene] = [await memberIn(world, 'Erable', 'Sureau'), await memberIn(world, 'Frene', 'Saule')]
  const last = await Promise.all([propose(opened, iris.slug, erable), propose(opened, iris.slug, frene)])
  assert.deepEqual(last.map(({ status }) => status).toSorted(), [303, 409])
  assert.equal((await db.selectFrom('reviewer').select('id').execute()).length, 4)
})

test('the last of three gives its review back: the two that are there suffice, and the dossier is ready', async () => {
  const opened = await open()
  const { world, desk, bleuet, cosmos, dahlia, iris } = opened
  const third = await reviewTaken(opened, iris, dahlia)
  for (const member of [bleuet, cosmos])
    await sendReviewAt(member.delegate.browser, await reviewTaken(opened, iris, member))
  assert.equal(await stateIn(world, iris.slug), 'in-review')
  await ok(
    desk.post(`/fr/coordination/reviewers/${iris.slug}/${third.split('/').at(-1)}`, { reason: 'Sans nouvelles.' }),
  )
  assert.equal(await stateIn(world, iris.slug), 'ready')
})

test('one review alone is never enough, whoever else gives theirs back', async () => {
  const opened = await open()
  const { world, bleuet, cosmos, iris } = opened
  await sendReviewAt(bleuet.delegate.browser, await reviewTaken(opened, iris, bleuet))
  const second = await reviewTaken(opened, iris, cosmos)
  assert.equal(await stateIn(world, iris.slug), 'in-review')
  await ok(cosmos.delegate.browser.post(`${second}/refusal`, { reason: '' }))
  assert.equal(await stateIn(world, iris.slug), 'in-review')
})

test('an appeal of which the last reviewer gives up is voted on all the same', async () => {
  const opened = await openReviewed()
  const { world, db, jasmin } = opened
  await declined(opened)
  await ok((await world.as(jasmin.delegate.id)).post(`/fr/applications/jasmin/appeal`, { reason: 'Ouverts.' }))
  const later = { ...opened, desk: await deskIn(opened) }
  const dahlia = await lately(opened, opened.dahlia)
  const [erable, frene] = [await memberIn(world, 'Erable', 'Sureau'), await memberIn(world, 'Frene', 'Saule')]
  const third = await reviewTaken(later, jasmin, frene)
  for (const member of [dahlia, erable])
    await sendReviewAt(member.delegate.browser, await reviewTaken(later, jasmin, member))
  const appeal = () => db.selectFrom('admissionAppeal').select('decisionId').executeTakeFirstOrThrow()
  assert.equal((await appeal()).decisionId, null)
  await ok(frene.delegate.browser.post(`${third}/refusal`, { reason: 'Pas le temps.' }))
  assert.notEqual((await appeal()).decisionId, null)
})

test('a review is given back once, and never once it was sent', async () => {
  const opened = await open()
  const { desk, bleuet, iris } = opened
  const at = await reviewTaken(opened, iris, bleuet)
  await sendReviewAt(bleuet.delegate.browser, at)
  assert.equal((await bleuet.delegate.browser.post(`${at}/refusal`, {})).status, 409)
  const other = await reviewTaken(opened, iris, opened.cosmos)
  const back = `/fr/coordination/reviewers/iris/${other.split('/').at(-1)}`
  assert.deepEqual([(await desk.post(back, {})).status, (await desk.post(back, {})).status], [303, 409])
  assert.equal((await opened.cosmos.delegate.browser.post(`${other}/sending`, {})).status, 404)
})

test('the same answer sent twice is told once; another one is', async () => {
  const opened = await openReviewed()
  const { world, bleuet, iris } = opened
  const { id } = await askedIn(opened, bleuet, iris.applicationId)
  const answer = (text: string) =>
    ok(iris.delegate.browser.post(`/fr/applications/iris/reviews/${id}`, { answer: text }))
  const told = async () =>
    (await toldTo(world, bleuet.delegate.id)).filter(({ key }) => key === 'membership.told-review-answered').length
  const before = await told()
  await answer('Merci à vous.')
  await answer('Merci à vous.')
  assert.equal((await told()) - before, 1)
  await answer('Merci beaucoup.')
  assert.equal((await told()) - before, 2)
})

test('the same comment sent twice is one, and so is the same answer to it', async () => {
  const opened = await openReviewed()
  const { db, bleuet, cosmos, iris } = opened
  const at = '/fr/applications/iris/comments/open.formats'
  for (const { browser } of [bleuet.delegate, bleuet.delegate, cosmos.delegate])
    await ok(browser.post(at, { text: 'Quels formats ?' }))
  const rows = db.selectFrom('clauseComment').select(['id', 'byHosterId']).where('answersId', 'is', null)
  const [first, second, ...others] = await rows.orderBy('byHosterId').execute()
  assert.equal(others.length, 0)
  assert.notEqual(first?.byHosterId, second?.byHosterId, 'two who ask the same each ask it')
  for (const id of [first?.id, first?.id, second?.id])
    await ok(iris.delegate.browser.post(`${at}/${id}`, { text: 'ODF.' }))
  const answers = db.selectFrom('clauseComment').select('answersId').where('answersId', 'is not', null)
  assert.deepEqual(
    (await answers.execute()).map(({ answersId }) => answersId).toSorted(),
    [first?.id ?? '', second?.id ?? ''].toSorted(),
  )
})

test('an answer is given to a review of this very dossier, by its own people', async () => {
  const opened = await openReviewed()
  const { bleuet, iris, jasmin } = opened
  const { id } = await askedIn(opened, bleuet, jasmin.applicationId)
  const answer = { answer: 'Une réponse de travers.' }
  assert.equal((await iris.delegate.browser.post(`/fr/applications/iris/reviews/${id}`, answer)).status, 404)
  assert.equal((await iris.delegate.browser.post(`/fr/applications/jasmin/reviews/${id}`, answer)).status, 403)
  assert.equal((await bleuet.delegate.browser.post(`/fr/applications/jasmin/reviews/${id}`, answer)).status, 403)
  for (const wrong of ['', ' \u202e ', 'x'.repeat(3001)]) {
    const refused = await jasmin.delegate.browser.post(`/fr/applications/jasmin/reviews/${id}`, { answer: wrong })
    assert.equal(refused.status, 422)
    const html = await refused.text()
    assert.match(html, new RegExp(`id="review-${id}"`))
    assert.match(html, /<details[^>]* open/, 'the form that was refused stands open')
  }
  assert.doesNotMatch(textOf(await jasmin.delegate.browser.get('/fr/applications/jasmin/reviews')), /de travers/)
})

test('what machines found and nobody else reads yet is a reviewer’s to read while they review, and no longer', async () => {
  const opened = await openReviewed()
  const { world, db, bleuet, iris, jasmin } = opened
  const chapterOf = async (applicationId: string) =>
    `/fr/reviews/${(await askedIn(opened, bleuet, applicationId)).id}/chapters/respect`
  const look = { trackers: [found('against')] }
  await givenTwoLooks(db, iris.id, look, '2026-11-23T02:00:00Z')
  const read = /Ce que nos vérifications ont trouvé/
  assert.match(await bleuet.delegate.browser.get(await chapterOf(iris.applicationId)), read)
  const as = await voteOpens(opened)
  await givenTwoLooks(db, jasmin.id, look, world.now.toString())
  assert.doesNotMatch(await as('bleuet').get(await chapterOf(jasmin.applicationId)), read)
})
