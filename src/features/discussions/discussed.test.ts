import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paths } from '../../paths.ts'
import { aContent, givenDocument } from '../charter/testing.ts'
import { textOf } from '../directory/testing-text.ts'
import { unreadOf } from '../notifications/index.ts'
import { clauseDiscussed } from './clauses.tsx'
import { aboutAt, type Discussed } from './discussed.ts'
import { at, fr, openTalk, typed } from './testing.ts'

const when = { now: Temporal.Instant.from('2026-11-23T10:00:00Z'), day: '2026-11-23' }

test('the first room that knows an address says what stands there, and how it is spelled', async () => {
  const { world } = await openTalk()
  const cakes: Discussed = async (_db, address) =>
    /^\/cakes\/[Rr]ye$/.test(address) ? { title: 'Rye', address: '/cakes/rye' } : undefined
  const all: Discussed = async () => ({ title: 'Anything' })
  assert.deepEqual(await aboutAt(world.db, [cakes, all], '/cakes/Rye', when), { title: 'Rye', address: '/cakes/rye' })
  assert.deepEqual(await aboutAt(world.db, [cakes], '/cakes/oat', when), undefined)
  assert.deepEqual(await aboutAt(world.db, [cakes, all], '/x', when), { title: 'Anything', address: '/x' })
  assert.equal(await aboutAt(world.db, [], '/cakes/rye', when), undefined)
})

test('documents and clauses are talked about while they have force', async () => {
  const { world } = await openTalk()
  await givenDocument(world.db, { slug: 'statutes', kind: 'statutes', force: null })
  await givenDocument(world.db, {
    slug: 'manifesto',
    kind: 'manifesto',
    content: aContent({ title: { fr: 'Manifeste' } }),
    force: { adoptedOn: '2026-11-01', inForceOn: '2026-12-01' },
  })
  const asked = (address: string, day = when.day) => clauseDiscussed(world.db, address, { ...when, day })
  assert.deepEqual((await asked('/documents/charter'))?.title, { fr: 'Charte', en: 'Charter' })
  assert.deepEqual((await asked('/documents/charter/clauses/bread.salt'))?.title, {
    fr: 'Engagement B2 – Charte',
    en: 'Clause B2 – Charter',
  })
  assert.equal(await asked('/documents/charter/clauses/bread.salt', '2025-12-31'), undefined)
  assert.equal(await asked('/documents/statutes'), undefined)
  assert.equal(await asked('/documents/manifesto'), undefined)
  assert.deepEqual((await asked('/documents/manifesto', '2026-12-01'))?.title, { fr: 'Manifeste' })
  for (const address of [
    '/documents',
    '/documents/',
    '/documents/charter/versions/1',
    '/documents/charter/clauses/',
    '/',
  ])
    assert.equal(await asked(address), undefined, address)
})

/** A room with a page of something that was made up, of the hoster Crocus. */
async function openCakes() {
  const cake = { isPublic: true, hosterId: '' }
  const cakes: Discussed = async (_db, address) =>
    cake.isPublic && address === '/cakes/rye'
      ? { title: { en: 'A cake of rye' }, fictional: true, hosterId: cake.hosterId }
      : undefined
  const talk = await openTalk({ told: { discussed: [cakes] } })
  cake.hosterId = talk.hoster.id
  const form = fr(paths.discussionAdd.href({}, { about: '/cakes/rye' }))
  return { ...talk, cake, form }
}

test('what was made up is marked wherever it is talked about; its own people are told', async () => {
  const { world, ortie, pervenche, form } = await openCakes()
  const { slug: _, ...said } = { ...typed, slug: '' }
  assert.match(await ortie.browser.get(form), /<bdi lang="en" dir="auto">A cake of rye<\/bdi>/)
  assert.equal((await ortie.browser.post(form, said)).status, 303)
  for (const address of [at('quelle-farine'), '/fr/discussions', '/fr/discussions?about=/cakes/rye'])
    assert.match(await world.get(address), /class="fictional"/, address)
  for (const address of ['/fr/discussions.atom', `${at('quelle-farine')}.atom`])
    assert.match(await world.get(address), /<title>\(fictif\)/, address)
  assert.deepEqual(
    (await unreadOf(world.db, pervenche.id)).map(({ key }) => key),
    ['discussions.told-begun'],
  )
})

test('a page that is public no more keeps what was said of it, and takes no new topic', async () => {
  const { world, ortie, cake, form } = await openCakes()
  await ortie.browser.post(form, typed)
  cake.isPublic = false
  assert.match(textOf(await world.get(at('quelle-farine'))), /La page dont il était question n’est plus publique/)
  assert.match(textOf(await world.get('/fr/discussions')), /n’est plus publique/)
  assert.equal((await world.request('/fr/discussions?about=/cakes/rye')).status, 404)
  const late = await ortie.browser.post(form, { ...typed, text: 'Ce que je voulais dire.' })
  assert.equal(late.status, 422)
  assert.match(await late.text(), /Ce que je voulais dire\.<\/textarea>/)
  assert.equal((await ortie.browser.post(`${at('quelle-farine')}/answers`, typed)).status, 303)
})
