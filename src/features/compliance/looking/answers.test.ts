import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenSent, openDeclaring } from '../declaration/testing.ts'
import { standingOf } from '../standing/index.ts'
import { diagnosisOf, findFinding, findingsOf, publishNow } from './index.ts'
import { found, givenTwoLooks } from './testing-looks.ts'

const second = '2026-11-23T09:00:00Z'

async function open() {
  const { world, hoster, ana } = await openDeclaring({ now: '2026-11-23T10:00:00Z' })
  const seen = async (who: 'public' | 'hoster' = 'public') =>
    (await findingsOf(world.db, hoster.id, { now: world.now, public: who === 'public' })).map(({ result }) => result)
  return { world, db: world.db, hoster, browser: ana.browser, seen }
}

test('a hoster that sends a self-assessment has answered: all read its first diagnosis from then on', async () => {
  const { world, db, hoster, browser, seen } = await open()
  await givenTwoLooks(db, hoster.id, { terms: [found('seen')], privacy: [found('not-found')] }, second)
  assert.deepEqual(await seen(), [])
  world.pass({ hours: 5 })
  await givenSent(browser)
  assert.deepEqual(await seen(), ['not-found', 'seen'])
  assert.equal((await diagnosisOf(db, hoster.id)).publicAt, world.now.toString({ smallestUnit: 'millisecond' }))
  assert.match(await world.get('/fr/journal'), /Le premier diagnostic de .*Crocus.* est public/)
})

test('a self-assessment that comes before the first look is public, and what is found later waits all the same', async () => {
  const { world, db, hoster, browser, seen } = await open()
  await givenSent(browser)
  const states = async () => {
    const standing = await standingOf(db, hoster.id, { day: '2026-11-23', now: world.now, public: true })
    return standing?.clauses.map(({ state }) => state)
  }
  assert.equal((await states())?.[0], 'declared')
  await givenTwoLooks(db, hoster.id, { terms: [found('against')] }, '2026-11-24T09:00:00Z')
  world.pass({ hours: 24 })
  assert.deepEqual(await seen(), [])
  assert.deepEqual(await seen('hoster'), ['against'])
  assert.equal((await states())?.[0], 'declared')
})

test('a self-assessment that is only being written publishes nothing', async () => {
  const { db, hoster, browser, seen } = await open()
  await givenTwoLooks(db, hoster.id, { terms: [found('seen')] }, second)
  await browser.post('/fr/hosters/crocus/declaration', { do: 'blank' })
  assert.deepEqual(await seen(), [])
})

test('a later self-assessment has the changes that waited read by all', async () => {
  const { world, db, hoster, browser, seen } = await open()
  await givenTwoLooks(db, hoster.id, { terms: [found('seen')] }, second)
  await publishNow(db, hoster.id, { actor: { kind: 'machine', name: 'test' }, now: world.now })
  await givenTwoLooks(db, hoster.id, { terms: [found('not-found')] }, '2026-11-26T09:00:00Z')
  world.pass({ hours: 24 * 4 })
  assert.deepEqual(await seen(), ['seen'])
  await givenSent(browser)
  assert.deepEqual(await seen(), ['not-found'])
})

test('one finding is found by whoever may read it', async () => {
  const { world, db, hoster } = await open()
  await givenTwoLooks(db, hoster.id, { terms: [found('seen')] }, second)
  const { id } = await db.selectFrom('finding').select('id').executeTakeFirstOrThrow()
  const find = async (open: boolean) => (await findFinding(db, id, { now: world.now, public: open }))?.result
  assert.deepEqual([await find(true), await find(false)], [undefined, 'seen'])
  await publishNow(db, hoster.id, { actor: { kind: 'machine', name: 'test' }, now: world.now })
  assert.equal(await find(true), 'seen')
  assert.equal(await findFinding(db, 'nothing', { now: world.now, public: false }), undefined)
})
