import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldTo } from '../../delegates/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { openVotes } from '../litter/jobs.ts'
import { applicantIn, openLitter, stateIn } from '../litter/testing.ts'
import { askedIn, markAll, ok, propose, reviewTaken, sendReviewAt } from './testing.ts'

async function openReview() {
  const opened = await openLitter()
  return { ...opened, iris: await applicantIn(opened.world, 'Iris', 'Violette') }
}

test('the coordination asks members, the least loaded first; two who accept, and the dossier is in review', async () => {
  const opened = await openReview()
  const { world, desk, bleuet, cosmos, iris } = opened
  const page = textOf(await desk.get(`/fr/coordination/reviewers/${iris.slug}`))
  assert.match(page, /Bleuet aucune relecture jusqu’ici/)
  assert.doesNotMatch(page, /Iris aucune relecture/)
  await reviewTaken(opened, iris, bleuet)
  assert.equal(await stateIn(world, iris.slug), 'sent')
  await reviewTaken(opened, iris, cosmos)
  assert.equal(await stateIn(world, iris.slug), 'in-review')
  const told = await toldTo(world, bleuet.delegate.id)
  assert.ok(told.some(({ key, href }) => key === 'membership.told-review-asked' && href === '/reviews'))
})

test('who reviewed less is asked first', async () => {
  const opened = await openReview()
  const { world, desk, bleuet } = opened
  await reviewTaken(opened, opened.iris, bleuet)
  const jasmin = await applicantIn(world, 'Jasmin', 'Capucine')
  const page = textOf(await desk.get(`/fr/coordination/reviewers/${jasmin.slug}`))
  assert.ok(page.indexOf('Cosmos') < page.indexOf('Bleuet'))
  assert.match(page, /Bleuet une relecture jusqu’ici/)
})

test('a hoster that shares a delegate with the applicant does not review it', async () => {
  const opened = await openReview()
  const { desk, db, bleuet, iris } = opened
  await db
    .insertInto('delegation')
    .values({
      ...{ id: 'd', personId: bleuet.delegate.id, hosterId: iris.id, proof: 'coordination' },
      ...{ startedAt: '2026-01-15T12:00:00.000Z', admittedByPersonId: null, provedAgainAt: null },
      ...{ endedAt: null, endedByPersonId: null, endReason: null },
    })
    .execute()
  assert.match(
    textOf(await desk.get(`/fr/coordination/reviewers/${iris.slug}`)),
    /Bleuet Les deux hébergeurs partagent/,
  )
  const answer = await propose(opened, iris.slug, bleuet)
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /partagent un délégué/)
})

test('somebody who acted for the applicant within a year takes no review of it', async () => {
  const opened = await openReview()
  const { db, bleuet, iris } = opened
  await propose(opened, iris.slug, bleuet)
  await db
    .insertInto('delegation')
    .values({
      ...{ id: 'd', personId: bleuet.delegate.id, hosterId: iris.id, proof: 'coordination' },
      ...{ startedAt: '2026-01-15T12:00:00.000Z', admittedByPersonId: null, provedAgainAt: null },
      ...{ endedAt: '2026-06-01T12:00:00.000Z', endedByPersonId: null, endReason: null },
    })
    .execute()
  const { id } = await askedIn(opened, bleuet, iris.applicationId)
  assert.match(textOf(await bleuet.delegate.browser.get('/fr/reviews')), /il y a moins d’un an/)
  assert.equal((await bleuet.delegate.browser.post(`/fr/reviews/${id}/acceptance`, {})).status, 403)
})

test('the database itself holds two different hosters, and none that is the applicant', async () => {
  const opened = await openReview()
  const { db, bleuet, iris } = opened
  await propose(opened, iris.slug, bleuet)
  const row = await askedIn(opened, bleuet, iris.applicationId)
  await assert.rejects(
    db
      .insertInto('reviewer')
      .values({ ...row, id: 'a', slot: 2 })
      .execute(),
  )
  await assert.rejects(
    db
      .insertInto('reviewer')
      .values({ ...row, id: 'b', slot: 2, hosterId: iris.id })
      .execute(),
  )
  const other = { ...row, id: 'c', hosterId: opened.cosmos.id }
  await assert.rejects(db.insertInto('reviewer').values(other).execute())
  await db
    .insertInto('reviewer')
    .values({ ...other, slot: 2 })
    .execute()
})

test('who is asked may say no: the coordination is told, and asks somebody else', async () => {
  const opened = await openReview()
  const { world, desk, bleuet, cosmos, iris } = opened
  await propose(opened, iris.slug, bleuet)
  const { id } = await askedIn(opened, bleuet, iris.applicationId)
  await ok(bleuet.delegate.browser.post(`/fr/reviews/${id}/refusal`, { reason: 'Pas le temps ce mois-ci.' }))
  const page = textOf(await desk.get(`/fr/coordination/reviewers/${iris.slug}`))
  assert.match(page, /Refusée ou retirée le/)
  assert.match(page, /Pas le temps ce mois-ci/)
  assert.match(await (await propose(opened, iris.slug, bleuet)).text(), /Quel membre/)
  await reviewTaken(opened, iris, cosmos)
  assert.equal((await world.db.selectFrom('reviewer').select('slot').execute()).length, 2)
})

test('a review is saved as it goes, and read by nobody else before it is sent', async () => {
  const opened = await openReview()
  const { bleuet, iris, desk } = opened
  const at = await reviewTaken(opened, iris, bleuet)
  const { browser } = bleuet.delegate
  assert.match(textOf(await browser.get(at)), /Elle ne touche jamais aux machines/)
  await ok(
    browser.post(`${at}/chapters/open`, {
      'mark.open.free-software': 'to-mend',
      'word.open.free-software': 'Un greffon n’est pas libre.',
      go: 'stay',
    }),
  )
  assert.match(await browser.get(`${at}/chapters/open`), /Un greffon n’est pas libre/)
  assert.match(textOf(await browser.get(at)), /1 sur 2/)
  for (const reader of [desk, iris.delegate.browser])
    assert.doesNotMatch(await reader.get(`/fr/applications/${iris.slug}/reviews`), /greffon/)
})

test('a word that is too long is said so, and the rest of the page is saved', async () => {
  const opened = await openReview()
  const { bleuet, iris } = opened
  const at = await reviewTaken(opened, iris, bleuet)
  const answer = await bleuet.delegate.browser.post(`${at}/chapters/open`, {
    'mark.open.free-software': 'fine',
    'word.open.free-software': 'a'.repeat(1001),
    'mark.open.formats': 'question',
    'word.open.formats': 'Lesquels ?',
  })
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /1.?000 signes au plus/)
  assert.match(await bleuet.delegate.browser.get(`${at}/chapters/open`), /Lesquels ?/)
})

test('it is not sent while a clause in force has no mark, nor without a reason', async () => {
  const opened = await openReview()
  const { bleuet, iris } = opened
  const at = await reviewTaken(opened, iris, bleuet)
  const { browser } = bleuet.delegate
  const whole = { summary: 'favourable', text: 'Bien.', byName: 'Souci' }
  assert.match(await (await browser.post(`${at}/sending`, whole)).text(), /3 engagements attendent encore votre avis/)
  await markAll(browser, at)
  const silent = await browser.post(`${at}/sending`, { ...whole, text: '', summary: '' })
  assert.equal(silent.status, 422)
  assert.match(await silent.text(), /Choisissez votre avis d’ensemble/)
  await ok(browser.post(`${at}/sending`, whole))
})

test('when all who took one have sent theirs, the dossier is ready; the applicant reads first and answers', async () => {
  const opened = await openReview()
  const { world, bleuet, cosmos, iris } = opened
  const [one, two] = [await reviewTaken(opened, iris, bleuet), await reviewTaken(opened, iris, cosmos)]
  await sendReviewAt(bleuet.delegate.browser, one)
  assert.equal(await stateIn(world, iris.slug), 'in-review')
  await sendReviewAt(cosmos.delegate.browser, two, {
    summary: 'with-reserves',
    text: 'Les sauvegardes restent floues.',
  })
  assert.equal(await stateIn(world, iris.slug), 'ready')
  const page = `/fr/applications/${iris.slug}/reviews`
  assert.match(textOf(await iris.delegate.browser.get(page)), /Les sauvegardes restent floues/)
  assert.doesNotMatch(textOf(await world.get(page)), /sauvegardes restent floues/)
  await ok(iris.delegate.browser.post(`${page}/${two.split('/').at(-1)}`, { answer: 'Elles sont quotidiennes.' }))
  assert.match(textOf(await cosmos.delegate.browser.get(page)), /Elles sont quotidiennes/)
  world.setClock('2026-12-27T09:00:00Z')
  await openVotes(world.db, '2026-12-27', world.now)
  const open = textOf(await world.get(page))
  assert.match(open, /Favorable avec réserves/)
  assert.match(open, /Elles sont quotidiennes/)
  const browser = await world.as(iris.delegate.id)
  const late = await browser.post(`${page}/${two.split('/').at(-1)}`, { answer: 'Encore un mot.' })
  assert.equal(late.status, 409)
})

test('corrections send the dossier back with what is to be mended, and it comes again', async () => {
  const opened = await openReview()
  const { world, bleuet, cosmos, iris } = opened
  const at = await reviewTaken(opened, iris, bleuet)
  await reviewTaken(opened, iris, cosmos)
  const { browser } = bleuet.delegate
  assert.match(
    await (await browser.post(`${at}/corrections`, { reason: 'Rien.' })).text(),
    /Cochez ce qui est à corriger/,
  )
  await ok(browser.post(`${at}/corrections`, { parts: ['team', 'reasons'], reason: 'Qui fait quoi chez vous ?' }))
  assert.equal(await stateIn(world, iris.slug), 'corrections')
  assert.match(textOf(await world.get(`/fr/applications/${iris.slug}`)), /Qui fait quoi chez vous/)
  const told = await toldTo(world, iris.delegate.id)
  assert.ok(told.some(({ key }) => key === 'membership.told-corrections'))
})

test('a comment on a clause is answered by the applicant and resolved by a reviewer', async () => {
  const opened = await openReview()
  const { world, db, bleuet, iris } = opened
  await reviewTaken(opened, iris, bleuet)
  const at = `/fr/applications/${iris.slug}/comments/open.formats`
  await ok(bleuet.delegate.browser.post(at, { text: 'Quels formats ?' }))
  const { id } = await db.selectFrom('clauseComment').select('id').executeTakeFirstOrThrow()
  await ok(iris.delegate.browser.post(`${at}/${id}`, { text: 'ODF et PDF.' }))
  const page = textOf(await bleuet.delegate.browser.get(at))
  assert.match(page, /Quels formats/)
  assert.match(page, /ODF et PDF/)
  assert.doesNotMatch(textOf(await world.get(at)), /ODF et PDF/)
  assert.equal((await iris.delegate.browser.post(`${at}/${id}/resolution`, {})).status, 403)
  await ok(bleuet.delegate.browser.post(`${at}/${id}/resolution`, {}))
  assert.match(textOf(await bleuet.delegate.browser.get(at)), /Résolu le/)
  assert.equal((await iris.delegate.browser.post(`${at}/${id}`, { text: 'Encore.' })).status, 409)
})

test('nobody else writes in a review, in its comments, or for the applicant', async () => {
  const opened = await openReview()
  const { world, bleuet, dahlia, iris } = opened
  const at = await reviewTaken(opened, iris, bleuet)
  const stranger = dahlia.delegate.browser
  assert.equal((await stranger.request(at)).status, 403)
  assert.equal((await stranger.post(`${at}/sending`, { summary: 'favourable', text: 'x' })).status, 403)
  assert.equal((await stranger.post(`/fr/applications/${iris.slug}/comments/open.formats`, { text: 'x' })).status, 403)
  assert.equal((await opened.desk.request(at)).status, 403)
  assert.equal((await world.request(at)).status, 303)
})
