// Texts of reviews that the coordination takes from the public: one by one, told to whose they are, and given back.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldTo } from '../../delegates/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { deskIn, openReviewed, voteOpens } from '../litter/testing-votes.ts'
import { giveBack, hideAt, offeredAt, reason } from '../testing-hidden.ts'
import { askedIn, ok } from './testing.ts'

const at = '/fr/applications/jasmin'
const compared = '/fr/litters/12/clauses/open.formats'

/** Jasmin was reviewed, answered, and members vote: all of it is public. */
async function open() {
  const opened = await openReviewed()
  const { db, bleuet, cosmos, jasmin } = opened
  const { id } = await askedIn(opened, bleuet, jasmin.applicationId)
  const other = await askedIn(opened, cosmos, jasmin.applicationId)
  const own = jasmin.delegate.browser
  await ok(own.post(`${at}/reviews/${id}`, { answer: 'Une réponse **vive**.' }))
  await ok(bleuet.delegate.browser.post(`${at}/comments/open.formats`, { text: 'Un mot de trop.' }))
  const comment = await db.selectFrom('clauseComment').select('id').executeTakeFirstOrThrow()
  await ok(own.post(`${at}/comments/open.formats/${comment.id}`, { text: 'Et un autre.' }))
  const rows = db.selectFrom('clauseComment').select('id').where('answersId', '=', comment.id)
  const answer = await rows.executeTakeFirstOrThrow()
  const as = await voteOpens(opened)
  return { ...opened, as, desk: await deskIn(opened), id, other, comment, answer }
}

test('what a reviewer says of the whole is hidden alone, and why is read in its place', async () => {
  const { world, desk, id, bleuet } = await open()
  const page = `${at}/reviews`
  assert.equal(textOf(await world.get(page)).match(/Un dossier clair/g)?.length, 2)
  const decided = await hideAt(desk, `/applications/jasmin/reviews/${id}`, 'review')
  const text = textOf(await world.get(page))
  assert.equal(text.match(/Un dossier clair/g)?.length, 1, 'the other review says the same')
  assert.ok(text.includes(reason) && text.includes('Une réponse vive'))
  const told = (await toldTo(world, bleuet.delegate.id)).map(({ key }) => key)
  assert.ok(told.includes('moderation.told-hidden'))
  await giveBack(desk, decided)
  assert.equal(textOf(await world.get(page)).match(/Un dossier clair/g)?.length, 2)
})

test('the name that a reviewer gave goes with the text, wherever it stands', async () => {
  const { world, db, desk, id } = await open()
  await db.updateTable('review').set({ byName: 'Une insulte' }).where('reviewerId', '=', id).execute()
  const pages = [at, `${at}/reviews`, '/fr/litters/12/vote']
  for (const page of pages) assert.match(await world.get(page), /Une insulte/, page)
  await hideAt(desk, `/applications/jasmin/reviews/${id}`, 'review')
  for (const page of pages) assert.doesNotMatch(await world.get(page), /Une insulte/, page)
})

test('a word on one commitment is hidden alone, with the reviews and where litters are compared', async () => {
  const { world, desk, id, jasmin } = await open()
  for (const page of [`${at}/reviews`, compared])
    assert.equal((await world.get(page)).match(/Formats fermés/g)?.length, 2, page)
  await hideAt(desk, `/applications/jasmin/reviews/${id}/clauses/open.formats`, 'review-word')
  for (const page of [`${at}/reviews`, compared]) {
    const html = await world.get(page)
    assert.equal(html.match(/Formats fermés/g)?.length, 1, page)
    assert.match(html, /Texte masqué/, page)
  }
  assert.equal((await toldTo(world, jasmin.delegate.id)).filter(({ key }) => key.startsWith('moderation')).length, 0)
})

test('the applicant’s answer is the applicant’s: it is told, and answers in public', async () => {
  const { world, desk, as, id, bleuet, jasmin } = await open()
  const decided = await hideAt(desk, `/applications/jasmin/reviews/${id}/answer`, 'review-answer')
  assert.doesNotMatch(await world.get(`${at}/reviews`), /vive/)
  const keys = async (person: string) => (await toldTo(world, person)).map(({ key }) => key)
  assert.ok((await keys(jasmin.delegate.id)).includes('moderation.told-hidden'))
  assert.ok(!(await keys(bleuet.delegate.id)).includes('moderation.told-hidden'))
  const own = decided.replace('/coordination', '')
  assert.equal((await as('bleuet').post(own, { answer: 'De quoi je me mêle.' })).status, 403)
  await ok(as('jasmin').post(own, { answer: 'Nous regrettons ce mot.' }))
  assert.match(textOf(await world.get(`${at}/reviews`)), /Nous regrettons ce mot/)
})

test('of a talk about a commitment, a message is hidden without what was answered to it', async () => {
  const { world, desk, comment, answer } = await open()
  const page = `${at}/comments/open.formats`
  const decided = await hideAt(desk, `/applications/jasmin/comments/open.formats/${comment.id}`, 'review-comment')
  assert.doesNotMatch(await world.get(page), /Un mot de trop/)
  assert.match(await world.get(page), /Et un autre/)
  await hideAt(desk, `/applications/jasmin/comments/open.formats/${answer.id}`, 'review-comment')
  assert.doesNotMatch(await world.get(page), /Un mot de trop|Et un autre/)
  await giveBack(desk, decided)
  assert.match(await world.get(page), /Un mot de trop/)
})

test('each text leads to its report, and the coordination from there to hiding it', async () => {
  const { world, desk, as, id } = await open()
  const html = await world.get(`${at}/reviews`)
  const about = `/applications/jasmin/reviews/${id}/answer`
  assert.ok(html.includes(`about=${encodeURIComponent(about)}`) || html.includes(`about=${about}`))
  const report = `/fr/report?about=${encodeURIComponent(about)}`
  assert.match(await desk.get(report), /href="\/fr\/coordination\/restrictions\/add\?about=/)
  assert.doesNotMatch(await as('bleuet').get(report), /coordination\/restrictions/)
  assert.deepEqual(await offeredAt(desk, about), ['freeze', 'review-answer'])
})

test('where a text has its address, its page opens there; what is not said, or not sent, is nothing to hide', async () => {
  const { world, db, desk, id, other } = await open()
  for (const [address, place] of [
    [`${at}/reviews/${id}/answer`, `${at}/reviews#review-${id}`],
    [`${at}/reviews/${id}/clauses/open.formats`, `${at}/reviews#review-${id}`],
  ] as const)
    assert.equal((await world.request(address)).headers.get('location'), place)
  const about = '/applications/jasmin/reviews'
  for (const nothing of [`${other.id}/answer`, `${id}/clauses/respect.trackers`, 'unknown'])
    assert.deepEqual(await offeredAt(desk, `${about}/${nothing}`), [], nothing)
  await db.updateTable('review').set({ sentAt: null }).where('reviewerId', '=', id).execute()
  assert.deepEqual(await offeredAt(desk, `${about}/${id}`), [])
})

test('the journal names what was hidden in both languages, and takes it back', async () => {
  const { world, db, desk, id, comment } = await open()
  await hideAt(desk, `/applications/jasmin/reviews/${id}`, 'review')
  await hideAt(desk, `/applications/jasmin/reviews/${id}/answer`, 'review-answer')
  await hideAt(desk, `/applications/jasmin/reviews/${id}/clauses/open.formats`, 'review-word')
  await hideAt(desk, `/applications/jasmin/comments/open.formats/${comment.id}`, 'review-comment')
  const french = textOf(await world.get('/fr/journal'))
  for (const name of [
    'la relecture de la candidature de Jasmin par Bleuet',
    'la réponse de Jasmin à la relecture par Bleuet',
    'un mot de Bleuet sur la candidature de Jasmin',
    'un message de Bleuet sur la candidature de Jasmin',
  ])
    assert.ok(french.includes(name), name)
  assert.match(textOf(await world.get('/en/journal')), /the review of the application of Jasmin by Bleuet/)
  const rows = db.selectFrom('journalEntry').select('id').where('verb', '=', 'moderation.hidden')
  const entry = await rows.where('subjectKind', '=', 'review').executeTakeFirstOrThrow()
  await ok(desk.post(`/fr/journal/${entry.id}/undoing`, {}))
  assert.equal(textOf(await world.get(`${at}/reviews`)).match(/Un dossier clair/g)?.length, 2)
})
