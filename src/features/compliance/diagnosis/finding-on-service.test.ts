import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openCrocus } from '../../delegates/testing.ts'
import { given } from '../../hosters/testing.ts'
import { findingsOf } from '../looking/index.ts'
import { found, givenPublished, givenTwoLooks } from '../looking/testing-looks.ts'
import { findingOnService } from './finding-on-service.ts'

test('of a service, what one check found is read alone, once all may read it, and without its evidence', async () => {
  const { world, hoster } = await openCrocus({}, { now: '2026-11-23T10:00:00Z' })
  const { db, now } = world
  const service = await given.service(db, hoster.id, { name: 'Pads' })
  const founds = {
    'third-parties': [found('seen', service.slug), found('seen')],
    cookies: [found('against', service.slug)],
  }
  await givenTwoLooks(db, hoster.id, founds, '2026-11-23T09:00:00Z')
  const of = { check: 'third-parties', serviceId: service.id, hosterId: hoster.id }
  assert.equal(await findingOnService(db, of, now), undefined, 'its hoster reads it first')
  await givenPublished(db, hoster.id, now)
  const finding = await findingOnService(db, of, now)
  assert.deepEqual(
    [finding?.check, finding?.service?.slug, finding?.result, finding?.evidence],
    ['third-parties', service.slug, 'seen', []],
  )
  assert.equal(await findingOnService(db, { ...of, serviceId: 'another' }, now), undefined)
})

test('all that was found of a hoster is read without its evidence, or with it', async () => {
  const { world, hoster } = await openCrocus({}, { now: '2026-11-23T10:00:00Z' })
  const { db, now } = world
  await givenTwoLooks(db, hoster.id, { cookies: [found('against')] }, '2026-11-23T09:00:00Z')
  const lengths = async (withoutEvidence: boolean) =>
    (await findingsOf(db, hoster.id, { now, public: false, withoutEvidence })).map(({ evidence }) => evidence.length)
  assert.deepEqual([await lengths(true), await lengths(false)], [[0], [1]])
})
