import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldTo } from '../../delegates/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { findHoster } from '../../hosters/index.ts'
import { ok } from '../review/testing.ts'
import { stateIn } from './testing.ts'
import { deskIn, openReviewed, slugs, voteAt, voteOpens } from './testing-votes.ts'

test('at its hour each application that is ready is put to the vote, all on one page', async () => {
  const opened = await openReviewed()
  const as = await voteOpens(opened)
  assert.deepEqual(await slugs(opened), ['admettre-iris', 'admettre-jasmin'])
  const page = textOf(await opened.world.get(voteAt))
  assert.match(page, /Iris/)
  assert.match(page, /Jasmin/)
  assert.match(page, /Favorable/)
  assert.doesNotMatch(page, /Voter pour Bleuet/)
  assert.match(textOf(await as('bleuet').get(voteAt)), /Voter pour Bleuet/)
  const told = await toldTo(opened.world, opened.bleuet.delegate.id)
  assert.equal(told.filter(({ href }) => href === '/litters/12/vote').length, 1)
})

test('the coordination prepares it once the reviews are over, and not before', async () => {
  const opened = await openReviewed()
  const { world } = opened
  const at = '/fr/coordination/litters/12/vote'
  assert.equal((await opened.desk.post(at, {})).status, 409)
  world.setClock('2026-12-21T09:00:00Z')
  const desk = await deskIn(opened)
  assert.match(textOf(await desk.get(at)), /2 envoyées, 2 acceptées/)
  await ok(desk.post(at, {}))
  assert.match(textOf(await world.get(voteAt)), /Le vote ouvre le 27 décembre 2026/)
  await ok(desk.post(at, {}))
  assert.equal((await slugs(opened)).length, 2)
  world.setClock('2026-12-26T23:02:00Z')
  await world.runJobs()
  assert.equal((await slugs(opened)).length, 2)
})

test('one submit casts what was chosen, and nothing else', async () => {
  const opened = await openReviewed()
  const as = await voteOpens(opened)
  const answer = await ok(as('bleuet').post(`${voteAt}/bleuet`, { 'admettre-iris.choice': 'for' }))
  assert.match(answer.headers.get('location') ?? '', /saved=1$/)
  const rows = await opened.db.selectFrom('ballot').select('ballot').execute()
  assert.deepEqual(
    rows.map(({ ballot }) => ballot),
    ['{"choice":"for"}'],
  )
  const page = await as('bleuet').get(`${voteAt}/bleuet`)
  assert.match(page, /value="for" checked/)
  const again = await ok(as('bleuet').post(`${voteAt}/bleuet`, { 'admettre-iris.choice': 'for' }))
  assert.match(again.headers.get('location') ?? '', /saved=0$/)
})

test('a ballot against says why; until then nothing is cast, and what was chosen is kept', async () => {
  const opened = await openReviewed()
  const as = await voteOpens(opened)
  const chosen = { 'admettre-iris.choice': 'for', 'admettre-jasmin.choice': 'against' }
  const answer = await as('bleuet').post(`${voteAt}/bleuet`, chosen)
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.match(page, /Un vote contre cite un engagement ou donne une raison/)
  assert.match(page, /value="against" checked/)
  assert.equal((await opened.db.selectFrom('ballot').selectAll().execute()).length, 0)
  await ok(as('bleuet').post(`${voteAt}/bleuet`, { ...chosen, 'admettre-jasmin.clause': 'open.formats' }))
  assert.equal((await opened.db.selectFrom('ballot').selectAll().execute()).length, 2)
})

test('who acts for no member votes nowhere, and nobody for a hoster of others', async () => {
  const opened = await openReviewed()
  const as = await voteOpens(opened)
  assert.equal((await as('iris').request(`${voteAt}/iris`)).status, 403)
  assert.equal((await as('bleuet').post(`${voteAt}/cosmos`, { 'admettre-iris.choice': 'for' })).status, 403)
})

test('at the close admissions are made at once: member, litter, charter, register, words', async () => {
  const opened = await openReviewed()
  const { world, db, iris } = opened
  const as = await voteOpens(opened)
  for (const name of ['bleuet', 'cosmos', 'dahlia'] as const)
    await ok(as(name).post(`${voteAt}/${name}`, { 'admettre-iris.choice': 'for', 'admettre-jasmin.choice': 'blank' }))
  world.setClock('2027-01-10T23:00:01Z')
  await world.runJobs()
  assert.equal(await stateIn(world, iris.slug), 'admitted')
  const { periods } = await findHoster(db, iris.slug)
  assert.equal(periods.at(-1)?.state, 'active')
  assert.equal(periods.at(-1)?.litter, '12')
  assert.equal(periods.at(-1)?.charterVersion, 1)
  assert.match(textOf(await world.get('/fr/litters/12')), /Un hébergeur du registre en vient/)
  assert.match(textOf(await world.get(voteAt)), /Iris est admis/)
  const told = await toldTo(world, iris.delegate.id)
  assert.ok(told.some(({ key, href }) => key === 'membership.told-first-steps' && href === '/hosters/iris/first-steps'))
  const browser = await world.as(iris.delegate.id)
  assert.match(textOf(await browser.get('/fr/hosters/iris/first-steps')), /Bienvenue, Iris/)
  await ok(browser.post('/fr/hosters/iris/first-steps/agenda', {}))
  assert.match(textOf(await browser.get('/fr/hosters/iris/first-steps')), /Fait le/)
})

test('a quorum that is missed for good postpones, and says so', async () => {
  const opened = await openReviewed()
  const { world, iris } = opened
  await voteOpens(opened)
  world.setClock('2027-01-10T23:00:01Z')
  await world.runJobs()
  assert.equal(await stateIn(world, iris.slug), 'ready')
  world.setClock('2027-02-15T09:00:00Z')
  await world.runJobs()
  assert.equal(await stateIn(world, iris.slug), 'postponed')
  assert.match(textOf(await world.get(`/fr/applications/${iris.slug}`)), /trop peu de membres ont voté/)
})

test('the same clause is compared from one application to the other', async () => {
  const opened = await openReviewed()
  const { world } = opened
  const at = '/fr/litters/12/clauses/open.formats'
  assert.doesNotMatch(textOf(await world.get(at)), /Formats fermés/)
  await voteOpens(opened)
  const page = textOf(await world.get(at))
  assert.match(page, /Jasmin/)
  assert.match(page, /Formats fermés/)
  assert.match(textOf(await world.get('/fr/litters/12/clauses')), /4 avis à lire/)
})
