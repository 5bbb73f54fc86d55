// Whom the coordination is offered for a review, at night, from a phone: only who may do it, and why others may not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../editing/testing.ts'
import { byMachine, endPeriod } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { applicantIn, type Opened, openLitter } from '../litter/testing.ts'
import { askedIn, ok, propose, reviewTaken } from './testing.ts'

async function open() {
  const opened = await openLitter()
  return { ...opened, iris: await applicantIn(opened.world, 'Iris', 'Violette') }
}

/** Names of the members that the page offers. */
async function offered({ desk }: Pick<Opened, 'desk'>, slug = 'iris'): Promise<string[]> {
  const html = await desk.get(`/fr/coordination/reviewers/${slug}`)
  return [...html.matchAll(/name="hoster"[\s\S]*?<bdi>([^<]+)<\/bdi>/g)].map(([, name]) => name ?? '')
}

test('neither the applicant, nor who is no member, nor who left is offered; asked by hand, each is refused', async () => {
  const opened = await open()
  const { world, db, dahlia, iris } = opened
  const none = await given.hoster(db, { name: 'Lierre' })
  await endPeriod(db, dahlia.id, { to: '2026-11-20', reason: null }, byMachine('test', world.now))
  assert.deepEqual(await offered(opened), ['Bleuet', 'Cosmos'])
  for (const id of [iris.id, none.id, dahlia.id, 'nobody', ''])
    assert.equal((await propose(opened, iris.slug, { id })).status, 422, id)
  assert.deepEqual(await db.selectFrom('reviewer').select('id').execute(), [])
})

test('a member that rests may be asked: it votes, and it may look', async () => {
  const opened = await open()
  await given.hoster(opened.db, { name: 'Ajonc', standing: 'paused' })
  assert.deepEqual(await offered(opened), ['Ajonc', 'Bleuet', 'Cosmos', 'Dahlia'])
})

test('hosters that were made up are reviewed by such alone, and review no other', async () => {
  const opened = await open()
  const { db, iris } = opened
  const coucou = await given.hoster(db, { name: 'Coucou', standing: 'fictional', periods: [{ litter: '3' }] })
  assert.ok(!(await offered(opened)).includes('Coucou'))
  assert.equal((await propose(opened, iris.slug, coucou)).status, 422)
  await db.updateTable('hoster').set({ fictional: 1 }).where('id', '=', iris.id).execute()
  assert.deepEqual(await offered(opened), ['Coucou'])
})

test('who said no, and from whom it was taken, is not offered again; what they were given weighs no more', async () => {
  const opened = await open()
  const { world, desk, bleuet, cosmos, iris } = opened
  await ok(propose(opened, iris.slug, bleuet))
  const { id } = await askedIn(opened, bleuet, iris.applicationId)
  await ok(bleuet.delegate.browser.post(`/fr/reviews/${id}/refusal`, { reason: '' }))
  const taken = await reviewTaken(opened, iris, cosmos)
  await ok(desk.post(`/fr/coordination/reviewers/iris/${taken.split('/').at(-1)}`, { reason: '' }))
  assert.deepEqual(await offered(opened), ['Dahlia'])
  await applicantIn(world, 'Jasmin', 'Capucine')
  assert.deepEqual(await offered(opened, 'jasmin'), ['Bleuet', 'Cosmos', 'Dahlia'])
})

test('who reviewed more comes later in the next dossier', async () => {
  const opened = await open()
  const { world, bleuet, iris } = opened
  await reviewTaken(opened, iris, bleuet)
  await applicantIn(world, 'Jasmin', 'Capucine')
  assert.deepEqual(await offered(opened, 'jasmin'), ['Cosmos', 'Dahlia', 'Bleuet'])
})

test('a member that the applicant names as its mentor is shown apart, with why', async () => {
  const opened = await open()
  const { db, desk, iris } = opened
  const row = await db
    .selectFrom('application')
    .select('dossier')
    .where('id', '=', iris.applicationId)
    .executeTakeFirstOrThrow()
  const dossier = JSON.stringify({ ...JSON.parse(row.dossier), mentor: 'Cosmos' })
  await db
    .updateTable('application')
    .set({ dossier: dossier as typeof row.dossier })
    .where('id', '=', iris.applicationId)
    .execute()
  assert.deepEqual(await offered(opened), ['Bleuet', 'Dahlia'])
  assert.match(textOf(await desk.get('/fr/coordination/reviewers/iris')), /Cosmos [^.]*(accompagne|parrain)/)
})

test('a draft has no reviewers, nor has what is over; others than the coordination see none of it', async () => {
  const opened = await open()
  const { db, desk, bleuet, iris } = opened
  assert.equal((await bleuet.delegate.browser.request('/fr/coordination/reviewers/iris')).status, 403)
  assert.equal(
    (await bleuet.delegate.browser.post('/fr/coordination/reviewers/iris', { hoster: bleuet.id })).status,
    403,
  )
  for (const state of ['ready', 'admitted', 'declined', 'withdrawn'] as const) {
    await db.updateTable('application').set({ state }).where('id', '=', iris.applicationId).execute()
    assert.equal((await propose(opened, iris.slug, bleuet)).status, 409, state)
  }
  await db.updateTable('application').set({ state: 'draft' }).where('id', '=', iris.applicationId).execute()
  assert.equal((await desk.request('/fr/coordination/reviewers/iris')).status, 404)
})
