// Asking and helping at the edges: too late, at once, twice, of another's news.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../../accounts/testing.ts'
import { delegateIn } from '../../../delegates/testing.ts'
import { beginPeriod, byMachine } from '../../../hosters/index.ts'
import { freeze } from '../../../moderation/index.ts'
import { neighbourIn, openLife, periodsIn } from '../testing.ts'

const at = '/fr/hosters/crocus/incubation'
const page = '/fr/incubating/crocus'
const yes = { accepted: 'yes', answer: 'Avec joie.' }

async function open() {
  const life = await openLife({ standing: 'none' })
  const { world, db, delegate } = life
  const mentor = await neighbourIn(world, 'Ortie')
  const ask = (mentor = 'ortie') => delegate.browser.post(at, { mentor, goals: 'Un **pad**.' })
  const asked = async () => {
    await ask()
    const { id } = await db.selectFrom('incubation').select('id').executeTakeFirstOrThrow()
    return `/fr/hosters/ortie/mentoring/${id}`
  }
  const begun = async () => {
    await mentor.browser.post(await asked(), yes)
    return life
  }
  const incubations = () => db.selectFrom('incubation').select(['accepted', 'openFor', 'endedAt']).execute()
  return { ...life, mentor, ask, asked, begun, incubations }
}

test('who came in by a litter meanwhile is accompanied by nobody: the member that says yes learns it', async () => {
  const { world, db, hoster, mentor, asked, incubations } = await open()
  const answer = await asked()
  const admitted = { state: 'active', litter: '19', from: '2026-11-23', mentor: null, charterVersion: null } as const
  await beginPeriod(db, hoster.id, admitted, byMachine('test', world.now))
  assert.equal((await mentor.browser.post(answer, yes)).status, 409)
  assert.deepEqual(
    (await incubations()).map(({ accepted }) => accepted),
    [null],
  )
  assert.deepEqual(await periodsIn(world, 'crocus'), ['active 2026-11-23 → …'])
  assert.equal((await mentor.browser.post(answer, { accepted: 'no', answer: '' })).status, 303)
})

test('two of the member answer at once: the first word holds', async () => {
  const { world, mentor, asked, incubations } = await open()
  const other = await delegateIn(world, mentor.hoster.id, 'Sauge')
  const answer = await asked()
  const answers = await Promise.all([
    mentor.browser.post(answer, yes),
    other.browser.post(answer, { accepted: 'no', answer: 'Pas le temps.' }),
  ])
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, answers[0]?.status === 303 ? 409 : 404])
  const [one] = await incubations()
  assert.equal((await periodsIn(world, 'crocus')).length, one?.accepted, 'in the making only when it was a yes')
})

test('a hoster that asks twice at once asks one member', async () => {
  const { world, ask, incubations } = await open()
  await neighbourIn(world, 'Radis')
  const statuses = (await Promise.all([ask('ortie'), ask('radis')])).map(({ status }) => status)
  assert.deepEqual(statuses.toSorted(), [303, 409])
  assert.equal((await incubations()).length, 1)
})

test('what ends on the day it began leaves no day behind, and may be asked anew', async () => {
  const { world, begun, delegate, ask } = await open()
  await begun()
  assert.equal((await delegate.browser.post(`${at}/end`, {})).status, 303)
  assert.deepEqual(await periodsIn(world, 'crocus'), [])
  assert.equal((await delegate.browser.post(`${at}/end`, {})).status, 409)
  assert.equal((await ask()).status, 303)
})

test('a stranger ends nothing, and no member answers what another was asked', async () => {
  const { world, mentor, asked, begun } = await open()
  const radis = await neighbourIn(world, 'Radis')
  const answer = await asked()
  assert.equal((await radis.browser.post(answer.replace('ortie', 'radis'), yes)).status, 404)
  assert.equal((await radis.browser.post(answer, yes)).status, 403)
  assert.equal((await mentor.browser.post(answer, { accepted: 'perhaps', answer: '' })).status, 422)
  await mentor.browser.post(answer, yes)
  const stranger = await world.as((await givenPerson(world.db, { name: 'Sauge' })).id)
  for (const browser of [radis.browser, stranger]) assert.equal((await browser.post(`${at}/end`, {})).status, 403)
  assert.ok(begun)
  assert.deepEqual(await periodsIn(world, 'crocus'), ['incubating 2026-11-23 → …'])
})

test('the same piece of news sent twice is one', async () => {
  const { db, begun } = await open()
  const { delegate } = await begun()
  const post = (text: string) => delegate.browser.post(`${page}/notes`, { text })
  const answers = [await post('Le serveur tourne.'), await post('Le serveur tourne. '), await post('Le cloud tourne.')]
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303, 303],
  )
  const texts = (await db.selectFrom('incubationNote').select('text').execute()).map(({ text }) => text).toSorted()
  assert.deepEqual(texts, ['Le cloud tourne.', 'Le serveur tourne.'])
})

test('who was taken from the public is not in the list, has no page and writes no news', async () => {
  const { world, begun } = await open()
  const { hoster, delegate, coordinator } = await begun()
  const by = { actor: { kind: 'person', personId: coordinator.id, forHosterId: null } as const, now: world.now }
  const subject = { kind: 'hoster', id: hoster.id }
  await freeze(world.db, { subject, hosterId: hoster.id, reason: 'Un site qui vole des mots de passe.' }, by)
  assert.doesNotMatch(await world.get('/fr/incubating'), /Crocus/)
  assert.equal((await world.request(page)).status, 404)
  assert.notEqual((await delegate.browser.post(`${page}/notes`, { text: 'Tout va bien.' })).status, 303)
  assert.equal((await world.db.selectFrom('incubationNote').select('id').execute()).length, 0)
})

test('news are taken off where they stand, by who writes there', async () => {
  const { world, db, begun, mentor } = await open()
  const { delegate } = await begun()
  await delegate.browser.post(`${page}/notes`, { text: 'Le serveur tourne.' })
  const { id } = await db.selectFrom('incubationNote').select('id').executeTakeFirstOrThrow()
  const radis = await neighbourIn(world, 'Radis')
  assert.equal((await radis.browser.post(`${page}/notes/${id}/removal`, {})).status, 403)
  assert.equal((await mentor.browser.post(`/fr/incubating/ortie/notes/${id}/removal`, {})).status, 404)
  assert.match(await world.get(page), /Le serveur tourne/)
  assert.equal((await delegate.browser.post(`${page}/notes/${id}/removal`, {})).status, 303)
  assert.equal((await delegate.browser.post(`${page}/notes/${id}/removal`, {})).status, 404, 'sent twice')
})
