import assert from 'node:assert/strict'
import { test } from 'node:test'
import { healthOf, healthRevision } from '../keeping/queries.ts'
import { openWatched, type Watched } from '../testing.ts'

const pad = 'pad.crocus.example'
const cloud = 'cloud.crocus.example'

async function openUp(hosts = [pad, cloud]): Promise<Watched> {
  const world = await openWatched(hosts)
  await world.pass({ seconds: 20 })
  return world
}

test('a service of the register is watched, and up after its first good check', async () => {
  const world = await openUp()
  const watch = await world.watch(pad)
  assert.deepEqual([watch.state, watch.version, watch.ms], ['up', '1.9.7', 120])
  assert.equal(watch.firstSeenAt, watch.since)
})

test('it is asked every five minutes, give or take a tenth', async () => {
  const world = await openUp([pad])
  await world.pass({ hours: 1 }, 15)
  assert.ok(world.asked.length >= 12 && world.asked.length <= 14, `${world.asked.length}`)
})

test('it is down a minute after it fails, since the first failure, and up again at its next good check', async () => {
  const world = await openUp()
  world.answers.set(pad, { state: 'down', reason: 'server-error' })
  await world.pass({ minutes: 6 })
  assert.equal(await world.state(pad), 'down')
  world.answers.set(pad, 'up')
  await world.pass({ minutes: 6 })
  const states = world.changes.filter(({ serviceId }) => serviceId === world.ids.get(pad))
  assert.deepEqual(
    states.map(({ before, after }) => [before.state, after.state]),
    [
      ['unknown', 'up'],
      ['up', 'down'],
      ['down', 'up'],
    ],
  )
  const [, down] = states
  assert.ok(down && down.now.since(Temporal.Instant.from(down.after.since)).total('seconds') >= 30)
})

test('its states follow each other without a hole, and one is open', async () => {
  const world = await openUp()
  for (const answer of ['down', 'up', 'challenged', 'down', 'up'] as const) {
    world.answers.set(pad, { state: answer, reason: 'server-error' })
    await world.pass({ minutes: 7 })
  }
  const spans = await world.spans(pad)
  assert.deepEqual(
    spans.map(({ state }) => state),
    ['unknown', 'up', 'down', 'up', 'challenged', 'down', 'up'],
  )
  for (const [index, { to }] of spans.entries()) assert.equal(to, spans[index + 1]?.from ?? null)
})

test('a slow host delays nobody else', async () => {
  const world = await openWatched([pad, cloud])
  world.answers.set(pad, 'hangs')
  await world.pass({ minutes: 12 }, 20)
  assert.equal(await world.state(cloud), 'up')
  assert.ok(world.asked.filter(({ host }) => host === cloud).length >= 2)
})

test('a check that never ends holds its place until its lock is over, and is begun again', async () => {
  const world = await openWatched([pad], { atOnce: 1 })
  world.answers.set(pad, 'hangs')
  await world.pass({ seconds: 60 })
  assert.equal(world.asked.length, 1)
  world.answers.set(pad, 'up')
  await world.pass({ seconds: 60 })
  assert.equal(await world.state(pad), 'up')
})

test('two services of one host are asked one after the other', async () => {
  const world = await openWatched([])
  await world.addService(pad, { name: 'Pad', url: `https://${pad}/a` })
  await world.addService(pad, { name: 'Calc', url: `https://${pad}/b` })
  world.answers.set(pad, 'hangs')
  await world.pass({ seconds: 60 })
  assert.equal(world.asked.length, 1)
})

test('a probe that fails in a way nobody expected is a line of the log, and is tried again', async () => {
  const events: string[] = []
  const world = await openWatched([pad], {
    means: {
      log: (event) => void events.push(event),
      lookAtHealth: async () => {
        throw new Error('a bug')
      },
    },
  })
  await world.pass({ minutes: 4 })
  assert.equal(await world.state(pad), 'unknown')
  assert.ok(events.length >= 2 && events.every((event) => event === 'monitoring.check-failed'))
})

test('while it is in maintenance a service is neither up nor down, and afterwards it is asked at once', async () => {
  const declared = new Set<string>()
  const world = await openWatched([pad, cloud], { means: { inMaintenance: async () => new Set(declared) } })
  await world.pass({ seconds: 20 })
  declared.add(world.ids.get(pad) ?? '')
  world.answers.set(pad, { state: 'down', reason: 'server-error' })
  await world.pass({ seconds: 20 })
  assert.equal(await world.state(pad), 'maintenance')
  await world.pass({ minutes: 20 })
  assert.equal(await world.state(pad), 'maintenance')
  declared.clear()
  world.answers.set(pad, 'up')
  await world.pass({ seconds: 20 })
  assert.equal(await world.state(pad), 'up')
  assert.ok(!world.changes.some(({ after }) => after.state === 'down'))
})

test('who does not want to be asked is not', async () => {
  const world = await openWatched([pad])
  await world.db
    .insertInto('watchChoice')
    .values({
      ...{ hosterId: world.hoster.id, rhythm: 5, optedOutAt: '2026-11-01T00:00:00.000Z', toldFirst: 0 },
      ...{ statusPage: null, revision: 1, updatedAt: '2026-11-01T00:00:00.000Z' },
    })
    .execute()
  await world.pass({ minutes: 20 })
  const { state, reason } = await world.watch(pad)
  assert.deepEqual([state, reason, world.asked, world.looked], ['refused', 'opted-out', [], []])
})

test('who changes their mind is asked, or left alone, within seconds; and at the rhythm they chose', async () => {
  const world = await openUp([pad])
  const choose = async (rhythm: number, optedOutAt: string | null, revision: number) => {
    const choice = { rhythm, optedOutAt, toldFirst: 0 as const, statusPage: null, revision, updatedAt: '' }
    await world.db
      .insertInto('watchChoice')
      .values({ hosterId: world.hoster.id, ...choice })
      .onConflict((clash) => clash.column('hosterId').doUpdateSet(choice))
      .execute()
    await world.pass({ seconds: 30 })
  }
  await choose(60, '2026-11-23T10:00:00.000Z', 1)
  assert.equal(await world.state(pad), 'refused')
  await choose(60, null, 2)
  assert.equal(await world.state(pad), 'up')
  const before = world.asked.length
  await world.pass({ hours: 2 }, 80)
  assert.ok(world.asked.length - before <= 2, `${world.asked.length - before}`)
  await choose(5, null, 3)
  await world.pass({ minutes: 15 })
  assert.ok(world.asked.length - before >= 4)
})

test('a hoster that is told first has its service shown as before, being confirmed, until its time is over', async () => {
  const world = await openWatched([pad, cloud], {
    means: {
      onStateChange: async (_, { after, now }) =>
        after.state === 'down'
          ? { hiddenUntil: now.add({ minutes: 20 }).toString({ smallestUnit: 'millisecond' }) }
          : null,
    },
  })
  await world.pass({ seconds: 20 })
  world.answers.set(pad, { state: 'down', reason: 'server-error' })
  await world.pass({ minutes: 10 })
  const id = world.ids.get(pad) ?? ''
  const hidden = (await healthOf(world.db, [id])).get(id)
  assert.deepEqual([await world.state(pad), hidden?.state], ['down', 'up'])
  assert.ok(hidden?.confirmingSince)
  const revision = await healthRevision(world.db)
  await world.pass({ minutes: 22 }, 30)
  const shown = (await healthOf(world.db, [id])).get(id)
  assert.deepEqual([shown?.state, shown?.confirmingSince], ['down', null])
  assert.ok((await healthRevision(world.db)) > revision)
})
