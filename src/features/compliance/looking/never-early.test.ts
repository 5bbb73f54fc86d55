import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toInstant } from '../../../platform/database/index.ts'
import { aChapter, aClause, aContent, givenDocument } from '../../charter/testing.ts'
import { delegateIn, openCrocus } from '../../delegates/testing.ts'
import { given } from '../../hosters/testing.ts'
import type { Found } from '../finding.ts'
import { standingOf } from '../standing/index.ts'
import { publicGrounds } from '../standing/public-grounds.ts'
import { findingsOf, publishNow } from './index.ts'
import { remind } from './remind.ts'
import { found, givenLook } from './testing-looks.ts'

const night = (day: number) => Temporal.Instant.from('2026-11-01T02:00:00Z').add({ hours: 24 * (day - 1) })
const by = (now: Temporal.Instant) => ({ actor: { kind: 'machine', name: 'test' } as const, now })

const asks = (hosts: string): Found => ({
  ...found('against'),
  sentence: { key: 'compliance.advertising-asked', values: { host: 'crocus.example', hosts } },
})

async function open() {
  const { world, hoster } = await openCrocus({}, { now: '2026-11-01T10:00:00Z' })
  await delegateIn(world, hoster.id, 'Safran')
  await givenDocument(world.db, {
    content: aContent({ chapters: [aChapter('a', [aClause('a.https', { checks: ['https'], sight: 'full' })])] }),
  })
  /** Looks of each of these days; published after the second. */
  const looks = async (founds: Record<number, Found | Found[] | null>) => {
    for (const [day, one] of Object.entries(founds)) {
      const https = one === null ? [] : [one].flat()
      await givenLook(world.db, hoster.id, { founds: { https }, at: night(Number(day)) })
      if (day === '2') await publishNow(world.db, hoster.id, by(night(2)))
    }
  }
  const read = async (day: number, who: 'public' | 'hoster' = 'public') => {
    const findings = await findingsOf(world.db, hoster.id, { now: night(day), public: who === 'public' })
    return findings.map(({ result, sentence }) => sentence?.values.hosts ?? result)
  }
  const told = async () => {
    const rows = await world.db.selectFrom('notification').select(['key', 'createdAt']).orderBy('createdAt').execute()
    return rows.map(({ key, createdAt }) => [key.slice(11), createdAt.slice(8, 10)])
  }
  return { world, db: world.db, hoster, looks, read, told }
}

test('what is less bad than what waits is worse than what all read: it is not public at once', async () => {
  const { looks, read } = await open()
  await looks({ 1: found('seen'), 2: found('seen') })
  await looks({ 3: found('against'), 4: found('against'), 5: found('not-found'), 6: found('not-found') })
  assert.deepEqual([await read(6, 'hoster'), await read(6)], [['not-found'], ['seen']])
  assert.deepEqual([await read(17), await read(18)], [['seen'], ['not-found']], 'the days of what was told first')
})

test('another host than the one that all read of is told first, and public two weeks later', async () => {
  const { looks, read, told } = await open()
  await looks({ 1: asks('a.example'), 2: asks('a.example'), 3: asks('b.example') })
  assert.deepEqual([await read(3, 'hoster'), await read(20)], [['a.example'], ['a.example']])
  await looks({ 4: asks('b.example') })
  assert.deepEqual(
    [await read(4, 'hoster'), await read(17), await read(18)],
    [['b.example'], ['a.example'], ['b.example']],
  )
  assert.deepEqual((await told()).at(-1), ['told-worse', '04'])
})

test('one host of two that is gone is gone for all at once, and its rest never early', async () => {
  const { looks, read } = await open()
  const two = asks('a.example, b.example')
  await looks({ 1: two, 2: two, 3: asks('a.example') })
  assert.deepEqual(await read(3), ['a.example'])
  await looks({ 4: asks('a.example, c.example'), 5: asks('a.example, c.example'), 6: asks('c.example') })
  assert.deepEqual([await read(6), await read(18), await read(19)], [['a.example'], ['a.example'], ['c.example']])
})

test('a service that comes back begins anew, for its page and among members', async () => {
  const { db, hoster, looks } = await open()
  const pad = await given.service(db, hoster.id, { name: 'Pad' })
  const site = found('seen')
  const stands = async (day: number) => {
    const asked = { day: night(day).toString().slice(0, 10), now: night(day) }
    const standing = await standingOf(db, hoster.id, { ...asked, public: true })
    const of = { hosterIds: [hoster.id], checks: ['https'], contests: new Map(), at: toInstant(night(day)) }
    const grounds = (await publicGrounds(db, of)).get(hoster.id)?.get('https') ?? []
    return [standing?.clauses[0]?.state, ...grounds.map(({ result }) => result).sort()]
  }
  await looks({ 1: [site, found('against', pad.slug)], 2: [site, found('against', pad.slug)] })
  assert.deepEqual(await stands(2), ['not-met', 'against', 'seen'])
  await looks({ 3: site })
  assert.deepEqual(await stands(3), ['met', 'seen'])
  await looks({ 4: [site, found('not-found', pad.slug)] })
  assert.deepEqual(await stands(4), ['met', 'seen'])
  await looks({ 5: [site, found('not-found', pad.slug)] })
  assert.deepEqual(await stands(5), ['met', 'seen'])
  assert.deepEqual(await stands(19), ['not-found', 'not-found', 'seen'])
  const rows = await db.selectFrom('finding').select(['place', 'endedAt']).where('place', '=', pad.id).execute()
  assert.deepEqual(rows.map(({ endedAt }) => endedAt !== null).sort(), [false, true])
})

test('each change for the worse is reminded of before its own end', async () => {
  const { db, hoster, looks, told } = await open()
  const both = (https: Found, terms: Found, day: number) =>
    givenLook(db, hoster.id, { founds: { https: [https], terms: [terms] }, at: night(day) })
  await looks({ 1: found('seen'), 2: found('seen') })
  for (const day of [3, 4]) await both(found('against'), found('seen'), day)
  for (const day of [8, 9]) await both(found('against'), found('against'), day)
  for (let day = 10; day < 24; day++) await remind(db, night(day).add({ hours: 6 }))
  assert.deepEqual(
    (await told()).filter(([key]) => key === 'told-worse-reminder').map(([, day]) => day),
    ['15', '20'],
  )
})
