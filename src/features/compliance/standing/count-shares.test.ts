// How many members stand how: counted by a job, so that no page has to.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aChapter, aClause, aContent, givenDocument } from '../../charter/testing.ts'
import { delegateIn, openCrocus } from '../../delegates/testing.ts'
import { given } from '../../hosters/testing.ts'
import { askToCount } from '../ask-to-count.ts'
import { givenSent } from '../declaration/testing.ts'
import { sayDue } from '../looking/say-due.ts'
import { found, givenLook, givenPublished, givenTwoLooks } from '../looking/testing-looks.ts'
import { endWaiver, recordWaiver } from '../waivers/record-waiver.ts'
import { countShares } from './count-shares.ts'
import { sharesOf } from './index.ts'

const clauses = [aClause('open.free-software', { checks: ['terms'], sight: 'full' }), aClause('open.formats')]
const content = aContent({ chapters: [aChapter('open', clauses)] })

async function open() {
  const { world, hoster } = await openCrocus({}, { now: '2026-11-23T10:00:00Z' })
  await givenDocument(world.db, { content })
  await world.runJobs()
  const share = async (id = 'open.free-software') => {
    const of = (await sharesOf(world.db, id)).get(id)
    return of && Object.entries(of.states).flatMap(([state, count]) => (count > 0 ? [`${state} ${count}`] : []))
  }
  const asked = async () =>
    (await world.db.selectFrom('job').select('runAt').where('key', '=', 'count-shares:soon').execute()).map(
      ({ runAt }) => runAt.slice(0, 16),
    )
  return { world, db: world.db, hoster, share, asked }
}

test('what becomes public counts some minutes later, once for all that happened meanwhile', async () => {
  const { world, db, hoster, share, asked } = await open()
  await givenTwoLooks(db, hoster.id, { terms: [found('seen')] }, '2026-11-23T09:00:00Z')
  await givenPublished(db, hoster.id, world.now)
  await world.runJobs()
  assert.equal(await share(), undefined, 'nobody counted yet')
  assert.deepEqual(await asked(), ['2026-11-23T10:05'])
  world.pass({ minutes: 3 })
  await askToCount(db, world.now)
  assert.deepEqual(await asked(), ['2026-11-23T10:05'])
  world.pass({ minutes: 2 })
  await world.runJobs()
  assert.deepEqual(await share(), ['met 1'])
  assert.deepEqual(await asked(), [])
})

test('whatever changes what all read of compliance asks for a count', async () => {
  const { world, db, hoster, share, asked } = await open()
  const by = () => ({ actor: { kind: 'machine', name: 'test' } as const, now: world.now })
  const counted = async (what: string) => {
    assert.equal((await asked()).length, 1, what)
    world.pass({ minutes: 5 })
    await world.runJobs()
    return share()
  }
  const { browser } = await delegateIn(world, hoster.id, 'Ana')
  await givenSent(browser)
  assert.deepEqual(await counted('a declaration'), ['declared 1'])
  const decision = { decisionName: 'AG', decisionUrl: null, fromDay: '2026-11-01', untilDay: null }
  const typed = { hosterId: hoster.id, clauseId: 'open.free-software', reason: 'Parce que.', ...decision }
  const waiver = await recordWaiver(db, typed, '2026-11-23', by())
  assert.deepEqual(await counted('a waiver'), ['waived 1'])
  await endWaiver(db, waiver, by())
  assert.deepEqual(await counted('the end of a waiver'), ['declared 1'])
  await givenTwoLooks(db, hoster.id, { terms: [found('seen')] }, '2026-11-23T10:20:00Z')
  assert.deepEqual(await asked(), [], 'the hoster reads first')
  world.pass({ hours: 24 * 31 })
  await sayDue(db, world.now)
  assert.deepEqual(await counted('a first diagnosis that came due'), ['met 1'])
  await givenLook(db, hoster.id, { founds: { terms: [] }, at: world.now })
  assert.deepEqual(await counted('a finding that ended'), ['declared 1'])
})

test('each day after midnight of the collective all is counted anew, whatever told nobody', async () => {
  const { world, db, share } = await open()
  await given.member(db, { name: 'Lente' })
  world.setClock('2026-11-23T22:58:00Z')
  await world.runJobs()
  assert.equal(await share(), undefined)
  world.setClock('2026-11-23T23:10:00Z')
  await world.runJobs()
  assert.equal((await sharesOf(db)).get('open.formats')?.members, 2)
})

test('a clause that the charter has no more is counted no more, and a count that says the same changes no page', async () => {
  const { world, db } = await open()
  const revision = () => db.selectFrom('collective').select('registerRevision').executeTakeFirst()
  const count = (day: string) => countShares(db, { day, now: world.now })
  await count('2026-11-23')
  const before = await revision()
  assert.equal((await sharesOf(db)).size, 2)
  await count('2026-11-23')
  assert.deepEqual(await revision(), before)
  await count('2019-01-01')
  assert.equal((await sharesOf(db)).size, 0)
  assert.notDeepEqual(await revision(), before)
})

test('a page reads what was counted, and nothing of any hoster', async () => {
  const { world, db, hoster } = await open()
  await givenTwoLooks(db, hoster.id, { terms: [found('seen')] }, '2026-11-23T09:00:00Z')
  await givenPublished(db, hoster.id, world.now)
  const address = '/fr/documents/charter/clauses/open.free-software'
  assert.doesNotMatch(await world.get(address), /id="shares"/)
  world.pass({ minutes: 5 })
  await world.runJobs()
  assert.match(await world.get(address), /id="shares"/)
})
