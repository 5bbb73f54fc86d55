import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWatched, type Watched } from '../testing.ts'

const many = Array.from({ length: 12 }, (_, index) => `pad${index}.crocus.example`)
const [pad = '', other = ''] = many

async function openUp(hosts = many): Promise<Watched> {
  const world = await openWatched(hosts)
  await world.pass({ minutes: 6 })
  return world
}

const out = { state: 'down', reason: 'dns' } as const
const falsely = (world: Watched) => world.changes.filter(({ after }) => after.state === 'down')

const gaps = ({ db }: Watched) => db.selectFrom('networkGap').select(['from', 'to']).execute()

test('the whole network is out for an hour: nobody is called down, and a gap is known', async () => {
  const world = await openUp()
  world.answerAll(out)
  const began = world.now
  await world.pass({ hours: 1 }, 40)
  assert.equal((await gaps(world))[0]?.to, null)
  world.answerAll('up')
  await world.pass({ minutes: 7 })
  assert.deepEqual(falsely(world), [])
  const [gap, ...more] = await gaps(world)
  assert.equal(more.length, 0)
  const lasted = Temporal.Instant.from(gap?.to ?? '').since(Temporal.Instant.from(gap?.from ?? ''))
  assert.ok(
    Temporal.Instant.from(gap?.from ?? '')
      .since(began)
      .total('minutes') < 6,
  )
  assert.ok(lasted.total('minutes') > 50, String(lasted))
  for (const host of many) assert.equal((await world.spans(host)).length, 2)
})

test('a worker that is killed while the network is out leaves a gap that ends when something answers', async () => {
  const world = await openUp()
  world.answerAll(out)
  await world.pass({ minutes: 12 }, 20)
  world.restart()
  await world.pass({ minutes: 12 }, 20)
  assert.deepEqual(
    (await gaps(world)).map(({ to }) => to),
    [null],
  )
  world.answerAll('up')
  await world.pass({ minutes: 7 }, 20)
  const [gap, ...more] = await gaps(world)
  assert.deepEqual([gap?.to !== null, more.length, falsely(world).length], [true, 0, 0])
})

test('of two workers, one with its network ends what the other left behind', async () => {
  const world = await openUp()
  await world.db
    .insertInto('networkGap')
    .values({ id: 'left', from: world.now.toString({ smallestUnit: 'millisecond' }), to: null })
    .execute()
  await world.pass({ minutes: 7 }, 20)
  assert.notEqual((await gaps(world))[0]?.to, null)
})

test('with few services too, nobody is called down while nothing answers', async () => {
  const world = await openUp([pad, other])
  world.answerAll({ state: 'down', reason: 'timeout' })
  await world.pass({ minutes: 30 }, 30)
  world.answerAll('up')
  await world.pass({ minutes: 7 })
  assert.deepEqual(falsely(world), [])
})

test('with few services, one that is down is called so within a minute or two: another is asked whose fault it is', async () => {
  const world = await openUp([pad, other])
  world.answers.set(pad, { state: 'down', reason: 'timeout' })
  await world.pass({ minutes: 8 })
  const [change] = falsely(world)
  assert.ok(change)
  assert.ok(change.now.since(Temporal.Instant.from(change.after.since)).total('seconds') <= 120)
})

test('the only service there is can be down', async () => {
  const world = await openUp([pad])
  world.answers.set(pad, out)
  await world.pass({ minutes: 8 })
  assert.equal(await world.state(pad), 'down')
})

test('when half of all really go down, they are shown so, if late', async () => {
  const world = await openUp()
  for (const host of many.slice(0, 7)) world.answers.set(host, out)
  await world.pass({ hours: 1 }, 30)
  assert.equal(await world.state(pad), 'down')
  assert.equal(falsely(world).length, 7)
})

test('a worker that is killed over and over loses no change, makes none up, and leaves nothing stuck', async () => {
  const world = await openUp([pad, other])
  world.answers.set(pad, { state: 'down', reason: 'server-error' })
  for (let kill = 0; kill < 50; kill++) {
    if (kill % 3 === 0) world.answers.set(other, 'hangs')
    else world.answers.set(other, 'up')
    await world.pass({ seconds: 20 })
    world.restart()
  }
  world.answers.set(other, 'up')
  await world.pass({ minutes: 8 })
  assert.deepEqual([await world.state(pad), await world.state(other)], ['down', 'up'])
  assert.equal(falsely(world).length, 1)
  const { lockedUntil, nextAt } = await world.watch(other)
  assert.deepEqual([lockedUntil, nextAt > world.now.toString()], [null, true])
})

test('killed between asking and writing, it is asked again when the lock is over, and by nobody before', async () => {
  const world = await openWatched([pad])
  world.answers.set(pad, 'hangs')
  await world.pass({ seconds: 10 })
  world.restart()
  world.answers.set(pad, 'up')
  await world.pass({ seconds: 80 })
  assert.equal(world.asked.length, 1)
  await world.pass({ seconds: 30 })
  assert.equal(world.asked.length, 2)
})

test('two workers at once never ask one service twice, and tell each change once', async () => {
  const world = await openWatched(many)
  const workers = [world.open(), world.open()]
  const passBoth = async (seconds: number) => {
    for (let step = 0; step < seconds / 10; step++) {
      await world.pass({ seconds: 10 })
      await Promise.all(workers.map((worker) => world.round(worker)))
    }
  }
  await passBoth(400)
  const perHost = Map.groupBy(world.asked, ({ host }) => host)
  for (const [host, asked] of perHost) {
    const times = asked.map(({ at }) => at.epochMilliseconds)
    for (const [index, at] of times.entries())
      assert.ok(index === 0 || at - (times[index - 1] ?? 0) >= 240_000, `${host} ${times}`)
  }
  world.answers.set(pad, { state: 'down', reason: 'server-error' })
  await passBoth(400)
  assert.equal(falsely(world).length, 1)
})

test('a clock that jumps an hour ahead and back calls nobody down and leaves nobody unasked', async () => {
  const world = await openUp([pad, other])
  world.setClock('2026-11-24T10:00:00Z')
  world.answerAll({ state: 'down', reason: 'tls' })
  await world.pass({ minutes: 4 })
  world.setClock('2026-11-23T10:10:00Z')
  world.answerAll('up')
  const before = world.asked.length
  await world.pass({ minutes: 8 })
  assert.ok(world.asked.length - before >= 2, `${world.asked.length - before}`)
  assert.deepEqual(falsely(world), [])
  for (const host of [pad, other]) {
    const spans = await world.spans(host)
    assert.deepEqual([spans.length, spans.at(-1)?.to], [2, null])
  }
})

test('what was measured while the clock ran ahead gives way to what is measured now', async () => {
  const world = await openUp([pad, other])
  world.setClock('2026-11-24T10:00:00Z')
  world.answers.set(pad, { state: 'down', reason: 'server-error' })
  await world.pass({ minutes: 2 })
  assert.equal(await world.state(pad), 'down')
  world.setClock('2026-11-23T10:10:00Z')
  world.answers.set(pad, 'up')
  await world.pass({ minutes: 7 })
  const spans = await world.spans(pad)
  assert.deepEqual(
    spans.map(({ state }) => state),
    ['unknown', 'up', 'up'],
  )
  assert.ok(spans.every(({ from, to }) => from < '2026-11-23T11' && (to === null || to > from)))
})

test('a locked database loses nothing: what was seen is written when it opens', async () => {
  const world = await openUp([pad])
  let isLocked = true
  const tries: string[] = []
  const locked = await openWatched([pad], {
    means: {
      onStateChange: async () => {
        tries.push('')
        if (isLocked) throw new Error('database is locked')
        return null
      },
    },
  })
  await assert.rejects(locked.pass({ seconds: 30 }), /locked/)
  assert.equal(await locked.state(pad), 'unknown')
  isLocked = false
  await locked.pass({ seconds: 10 })
  assert.equal(await locked.state(pad), 'up')
  assert.equal(locked.asked.length, 1)
  assert.ok(world.now && tries.length >= 2)
})

test('a worker that is told to stop leaves its checks to others at once', async () => {
  const world = await openWatched([pad])
  world.answers.set(pad, 'hangs')
  await world.pass({ seconds: 10 })
  await world.watching.stop()
  assert.equal((await world.watch(pad)).lockedUntil, null)
  world.restart()
  world.answers.set(pad, 'up')
  await world.pass({ seconds: 20 })
  assert.equal(await world.state(pad), 'up')
})
