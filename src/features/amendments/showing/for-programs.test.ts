// Proposals for programs: by the address with .json, or by Accept.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestSite } from '../../../testing.ts'
import {
  adopted,
  amendmentAt,
  begun,
  carried,
  changeClause,
  memberIn,
  openAmending,
  propose,
  proposed,
} from '../testing.ts'

const jsonAt = async (world: TestSite, url: string) => (await world.request(url)).json()

test('a proposal says what it changes in all languages, and what that would ask', async () => {
  const { world, melisse } = await openAmending()
  const proposal = await proposed(
    melisse.browser,
    { 'bread.salt': { level: 'required' }, 'water.clear': { 'text.en': 'It filters it.' } },
    { authorName: 'Mélisse' },
  )
  const answer = await world.request(`${proposal}.json`)
  assert.match(answer.headers.get('content-type') ?? '', /^application\/json/)
  assert.equal(answer.headers.get('access-control-allow-origin'), '*')
  const json = await answer.json()
  assert.deepEqual(
    [json.slug, json.state, json.fictional, json.proposedBy, json.version, json.forceDays, json.graceDays],
    ['du-sel-pour-tous', 'open', false, 'Mélisse', 1, 10, 60],
  )
  assert.equal(json.page, `${world.publicUrl}/fr/amendments/du-sel-pour-tous`)
  assert.match(json.license.url, /^https/)
  const [{ slug, base, changes }] = json.documents
  assert.deepEqual([slug, base], ['charter', 1])
  const [salt, water] = changes
  assert.deepEqual(
    [salt.clause, salt.became, salt.was.level, salt.is.level],
    ['bread.salt', 'changed', 'recommended', 'required'],
  )
  assert.deepEqual(salt.asks, { why: 'raised', members: 2, short: [], keeping: [] })
  assert.equal(water.is.text.en, 'It filters it.')
  assert.equal(water.asks, null, 'a translation asks nothing')
  assert.equal('translates' in water.is, false)
})

test('the same is answered to a program that asks for it, and each clause leads to its page', async () => {
  const { world, melisse } = await openAmending()
  const proposal = await proposed(melisse.browser)
  const answer = await world.request(proposal, { headers: { accept: 'application/json' } })
  const json = await answer.json()
  const page = json.documents[0].changes[0].page.replace(world.publicUrl, '')
  assert.match(await world.get(page), /Devient obligatoire/)
  assert.equal((await world.request(`${proposal}.csv`)).status, 404)
})

test('it tells what became of it: its vote, its version, its tasks', async () => {
  const opened = await openAmending()
  const { world, melisse } = opened
  const proposal = await proposed(melisse.browser)
  await adopted(opened, proposal)
  const json = await jsonAt(world, `${proposal}.json`)
  assert.equal(json.state, 'adopted')
  assert.deepEqual(json.adopted, [
    {
      document: 'charter',
      number: 2,
      page: `${world.publicUrl}/fr/documents/charter/versions/2`,
      inForceOn: '2026-12-19',
    },
  ])
  assert.deepEqual(json.tasks, { all: 2, done: 0 })
  assert.equal(json.carried[0].by, 'crocus')
  const decision = await jsonAt(world, json.carried[0].decision.json.replace(world.publicUrl, ''))
  assert.equal(decision.about, json.page)
})

test('the list has all states, the last first, with what is made up marked', async () => {
  const { world, melisse, members } = await openAmending()
  const potager = await memberIn(world, 'Potager', 'fictional')
  await proposed(potager.browser, undefined, { fictional: 'yes', 'title.fr': 'Inventé' })
  world.pass({ minutes: 1 })
  const proposal = await proposed(melisse.browser)
  assert.ok(members[0])
  await carried(members[0], proposal)
  const { amendments, older } = await jsonAt(world, '/fr/amendments.json')
  assert.deepEqual(
    amendments.map(({ slug, state, fictional, changes }: Record<string, unknown>) => [slug, state, fictional, changes]),
    [
      ['du-sel-pour-tous', 'in-vote', false, 1],
      ['invente', 'open', true, 1],
    ],
  )
  assert.equal(older, null)
  const only = await jsonAt(world, '/fr/amendments.json?state=open')
  assert.deepEqual(
    only.amendments.map(({ slug }: { slug: string }) => slug),
    ['invente'],
  )
})

test('a draft is in neither; the address of a draft that was proposed leads on', async () => {
  const { world, melisse } = await openAmending()
  const draft = await begun(melisse.browser)
  const { id } = await amendmentAt(world.db, draft)
  assert.equal((await world.request(`/fr/amendments/${id}.json`)).status, 404)
  assert.deepEqual((await jsonAt(world, '/fr/amendments.json')).amendments, [])
  await changeClause(melisse.browser, draft, 'bread.salt', { level: 'required' })
  await propose(melisse.browser, draft)
  const moved = await world.request(`/fr/amendments/${id}.json`)
  assert.equal(moved.headers.get('location'), '/fr/amendments/du-sel-pour-tous.json')
})
