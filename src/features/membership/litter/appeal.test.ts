import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../editing/testing.ts'
import { ok, reviewTaken, sendReviewAt } from '../review/testing.ts'
import { memberIn, stateIn } from './testing.ts'
import { declined, deskIn, openReviewed } from './testing-votes.ts'

test('who is declined reads the clauses and the reasons together, unsigned, and until when it may appeal', async () => {
  const opened = await openReviewed()
  const { world, jasmin } = opened
  await declined(opened)
  assert.equal(await stateIn(world, jasmin.slug), 'declined')
  const page = textOf(await world.get(`/fr/applications/${jasmin.slug}`))
  assert.match(page, /Jasmin n’est pas admis/)
  assert.match(page, /Les formats sont fermés/)
  assert.match(page, /Un appel est possible, une seule fois, jusqu’au 10 février 2027/)
})

test('the coordination explains it in words that help', async () => {
  const opened = await openReviewed()
  const { world, jasmin } = opened
  await declined(opened)
  const desk = await deskIn(opened)
  const at = `/fr/coordination/admissions/${jasmin.slug}`
  assert.match(await desk.get(at), /value="open.formats" checked/)
  await ok(
    desk.post(at, { text: 'Proposez aussi des formats ouverts.', clauses: 'open.formats', againOn: '2027-06-01' }),
  )
  const page = textOf(await world.get(`/fr/applications/${jasmin.slug}`))
  assert.match(page, /Proposez aussi des formats ouverts/)
  assert.match(page, /peut revenir à partir du 1er juin 2027/)
})

test('an appeal is looked at by other reviewers and put to one more vote, once', async () => {
  const opened = await openReviewed()
  const { world, db, jasmin, bleuet, dahlia } = opened
  await declined(opened)
  const browser = await world.as(jasmin.delegate.id)
  const at = `/fr/applications/${jasmin.slug}/appeal`
  assert.equal((await browser.post(at, { reason: ' ' })).status, 422)
  await ok(browser.post(at, { reason: 'Nous avons ouvert nos formats le mois dernier.' }))
  assert.equal(await stateIn(world, jasmin.slug), 'in-review')
  const desk = await deskIn(opened)
  const asked = await desk.post(`/fr/coordination/reviewers/${jasmin.slug}`, { hoster: bleuet.id })
  assert.equal(asked.status, 409)
  const erable = await memberIn(world, 'Erable', 'Sureau')
  const again = { ...opened, desk }
  for (const member of [
    { ...dahlia, delegate: { ...dahlia.delegate, browser: await world.as(dahlia.delegate.id) } },
    erable,
  ])
    await sendReviewAt(member.delegate.browser, await reviewTaken(again, jasmin, member))
  assert.equal(await stateIn(world, jasmin.slug), 'ready')
  const decision = await db.selectFrom('decision').selectAll().where('kind', '=', 'appeal').executeTakeFirstOrThrow()
  assert.equal(decision.opensAt, '2027-01-14T23:00:00.000Z')
  world.setClock('2027-01-15T09:00:00Z')
  await world.runJobs()
  const voters = [bleuet, opened.cosmos, dahlia]
  for (const member of voters)
    await ok(
      (await world.as(member.delegate.id)).post(`/fr/decisions/${decision.slug}/ballots/${member.slug}`, {
        [`ballot-${member.slug}.choice`]: 'for',
      }),
    )
  world.setClock('2027-02-15T09:00:00Z')
  await world.runJobs()
  assert.equal(await stateIn(world, jasmin.slug), 'admitted')
})

test('after thirty days there is no appeal', async () => {
  const opened = await openReviewed()
  const { world, jasmin } = opened
  await declined(opened)
  world.setClock('2027-02-11T09:00:00Z')
  const browser = await world.as(jasmin.delegate.id)
  assert.equal((await browser.post(`/fr/applications/${jasmin.slug}/appeal`, { reason: 'Trop tard.' })).status, 409)
})
