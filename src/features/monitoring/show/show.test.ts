import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { given } from '../../hosters/testing.ts'
import { openIncidents } from '../incidents/index.ts'
import { healthOf } from '../keeping/queries.ts'
import { openShow } from './open-show.ts'
import { type RecordedDay, recordedDayIn, sightingAt } from './recorded-day.ts'

const day: RecordedDay = {
  'crocus/pad': [
    ['00:00', 'up', null, 100],
    ['09:00', 'down', 'timeout', null],
    ['09:30', 'up', null, 120],
  ],
}

test('the day that comes with the example is one, and begins each stretch at its time', () => {
  const recorded = recordedDayIn(join(import.meta.dirname, '../../../../examples/fictional/day.json'))
  assert.ok(Object.keys(recorded).length > 20)
  assert.equal(sightingAt(recorded, 'nobody/nothing', '12:00'), null)
})

test('at each time of the day a check sees what was recorded then', () => {
  const seen = (time: string) => {
    const { state, reason, ms } = sightingAt(day, 'crocus/pad', time) ?? {}
    return [state, reason, typeof ms]
  }
  assert.deepEqual(seen('08:59'), ['up', null, 'number'])
  assert.deepEqual(seen('09:00'), ['down', 'timeout', 'object'])
  assert.deepEqual(seen('23:55'), ['up', null, 'number'])
})

test('the day is played on what is made up alone, from yesterday to now, and goes on', async () => {
  const world = await openTestSite()
  const crocus = await given.hoster(world.db, { key: 'crocus', name: 'Crocus', standing: 'fictional' })
  const pad = await given.service(world.db, crocus.id, { key: 'pad', name: 'Pad', url: 'https://pad.crocus.example' })
  const real = await given.hoster(world.db, { key: 'tulipe', name: 'Tulipe', standing: 'active' })
  const other = await given.service(world.db, real.id, { key: 'pad', name: 'Pad', url: 'https://pad.tulipe.example' })
  const show = openShow(world.db, day)
  for (let second = 0; second < 25; second++) await show.round(world.now)
  const health = await healthOf(world.db, [pad.id, other.id])
  assert.deepEqual([...health.keys()], [pad.id], 'what is real has no state')
  const { state, checkedAt } = health.get(pad.id) ?? {}
  assert.deepEqual([state, checkedAt], ['up', '2026-11-23T10:00:00.000Z'])
  assert.equal(await openIncidents(world.db), 0)
  world.setClock('2026-11-24T09:20:00Z')
  for (let second = 0; second < 25; second++) await show.round(world.now)
  assert.equal((await healthOf(world.db, [pad.id])).get(pad.id)?.state, 'down')
})
