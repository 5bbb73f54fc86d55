import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { given } from '../../hosters/testing.ts'
import { countRevision } from '../keeping/count-revision.ts'
import { keptStatus } from './keep-status.ts'
import { ninetyDaysOf } from './past-days.ts'
import { follow, givenDays, givenDoing } from './testing-status.ts'

describe('what the page of states is made of', () => {
  let world: TestSite
  let pad: string

  beforeEach(async () => {
    world = await openTestSite()
    const { id } = await given.member(world.db, { name: 'Crocus' })
    pad = (await given.service(world.db, id, { name: 'Pad', url: 'https://pad.crocus.example/' })).id
    await follow(world)
    await givenDoing(world, pad, { state: 'up' })
  })

  const kept = () => {
    const { catalogue, version, collective } = world.directory.current()
    const { timeZone } = collective
    return keptStatus(world.db, { site: world.directory, now: world.now, catalogue, version, timeZone })
  }
  const ninety = async (until = world.now) => {
    const days = await ninetyDaysOf(world.db, [pad], { site: world.directory, until, timeZone: 'Europe/Paris' })
    return days.get(pad) ?? []
  }

  test('is read once for all who ask at the same time', async () => {
    const one = await kept()
    const other = await kept()
    assert.equal(one.status, other.status)
    assert.equal((await other.status).services.length, 1)
  })

  test('is read anew when a state changed, when half a minute is over, and when the clock went back', async () => {
    const first = await kept()
    world.pass({ seconds: 29 })
    assert.equal(await kept(), first)
    world.pass({ seconds: 1 })
    const second = await kept()
    assert.notEqual(second, first)
    await countRevision(world.db)
    const third = await kept()
    assert.notEqual(third, second)
    world.setClock('2026-11-23T09:00:00Z')
    assert.notEqual(await kept(), third)
  })

  test('other sites in the same process have their own', async () => {
    const { catalogue, version } = world.directory.current()
    const around = { now: world.now, catalogue, version, timeZone: 'Europe/Paris' }
    assert.notEqual(await keptStatus(world.db, { ...around, site: {} }), await kept())
  })

  test('days that are over are read once, the present one each time', async () => {
    await givenDays(world, [{ id: pad, runs: [['down', 1]] }])
    const before = await ninety()
    assert.deepEqual([before.length, before.at(-2)?.shown], [90, 'down'])
    await world.db.updateTable('healthDay').set({ seconds: '{"up":86400}' }).execute()
    assert.equal((await ninety()).at(-2)?.shown, 'down')
    await givenDoing(world, pad, { state: 'challenged', since: '2026-11-22T23:00:00.000Z' })
    assert.equal((await ninety()).at(-1)?.shown, 'challenged')
  })

  test('at midnight of the collective a new day begins, and the first leaves', async () => {
    await givenDays(world, [{ id: pad, runs: [['down', 1]] }])
    const [first] = await ninety()
    const next = await ninety(Temporal.Instant.from('2026-11-23T23:00:01Z'))
    assert.deepEqual([next.length, next.at(-1)?.day, next.at(-3)?.shown], [90, '2026-11-24', 'down'])
    assert.ok(first && !next.some(({ day }) => day === first.day))
  })

  test('a service that is watched from today on is in it', async () => {
    await (await kept()).status
    const { id } = await given.member(world.db, { name: 'Oseille' })
    await given.service(world.db, id, { name: 'Nuage', url: 'https://cloud.oseille.example/' })
    await follow(world)
    await world.directory.refresh()
    const { services } = await (await kept()).status
    assert.deepEqual(services.map(({ name, hoster }) => `${hoster.name} ${name}`).sort(), [
      'Crocus Pad',
      'Oseille Nuage',
    ])
  })
})
