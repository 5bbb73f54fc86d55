// Whatever happens to workers and clocks: no incident twice, none lost, none that never ends.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWatched } from '../../testing.ts'
import { incidentsOf, inMaintenance, onStateChange } from '../index.ts'
import { openSick, timeOf } from '../testing-incidents.ts'

test('told twice, it is one incident, and told well twice, it is over once', async () => {
  const { go, told } = await openSick()
  for (const at of ['10:00:00', '10:00:00', '10:01:00']) await go('Pad', 'down', at)
  assert.deepEqual(await told(), ['Pad down 10:00–'])
  for (const at of ['10:20:00', '10:20:00', '10:21:00']) await go('Pad', 'up', at)
  assert.deepEqual(await told(), ['Pad down 10:00–10:20'])
})

test('twenty workers at once open one incident for one hoster', async () => {
  const { go, told } = await openSick()
  const names = Array.from({ length: 20 }, (_, n) => ['Pad', 'Visio', 'Cloud'][n % 3] ?? 'Pad')
  await Promise.all(names.map((name) => go(name, 'down', '10:00:00')))
  assert.deepEqual(await told(), ['Cloud+Pad+Visio down 10:00–'])
  await Promise.all(names.map((name) => go(name, 'up', '10:20:00')))
  assert.deepEqual(await told(), ['Cloud+Pad+Visio down 10:00–10:20'])
})

test('the database itself holds that a service is in one incident, and a hoster in one that we see', async () => {
  const { db, hoster, go, idOf } = await openSick()
  await go('Pad', 'down', '10:00:00')
  const row = {
    ...({ hosterId: hoster.id, source: 'measured', state: 'down', reason: null, title: null, revision: 1 } as const),
    ...{ openedAt: timeOf('10:00:00'), noticedAt: timeOf('10:00:00'), expectedEnd: null, closedAt: null },
    ...{ hiddenUntil: null, openingToldAt: null, closingToldAt: null },
  }
  await assert.rejects(
    db
      .insertInto('incident')
      .values({ id: 'second', ...row })
      .execute(),
  )
  await db
    .insertInto('incident')
    .values({ id: 'told', ...row, source: 'told' })
    .execute()
  const service = { serviceId: idOf('Pad'), state: null, since: timeOf('10:00:00'), wellAt: null }
  await assert.rejects(
    db
      .insertInto('incidentService')
      .values({ incidentId: 'told', ...service })
      .execute(),
  )
})

test('a clock that is set back ends nothing before it began, and opens nothing twice', async () => {
  const { go, all, told } = await openSick()
  await go('Pad', 'down', '10:00:00')
  await go('Pad', 'up', '09:00:00')
  assert.deepEqual(await told(), ['Pad down 10:00–10:00'])
  await go('Pad', 'down', '09:05:00')
  assert.deepEqual(await told(), ['Pad down 10:00–'], 'within ten minutes, as far as anybody can tell')
  await go('Pad', 'up', '09:20:00')
  const [incident] = await all()
  assert.ok(incident?.closedAt && incident.closedAt >= incident.openedAt)
})

test('a clock that jumps a day ahead in the middle loses no incident', async () => {
  const { go, told } = await openSick()
  await go('Pad', 'down', '10:00:00')
  await go('Visio', 'down', '2026-11-24T10:00:00Z')
  await go('Pad', 'up', '2026-11-24T10:10:00Z')
  await go('Visio', 'up', '10:30:00')
  const [one, ...more] = await told()
  assert.match(one ?? '', /^Pad\+Visio down 10:00–/)
  assert.deepEqual(more, [])
})

/** The watching of M, with incidents and maintenance for real. */
const watched = (hosts: readonly string[]) => openWatched(hosts, { means: { onStateChange, inMaintenance } })

const open = async ({ db, hoster, now }: Awaited<ReturnType<typeof watched>>) =>
  incidentsOf(db, { hosterId: hoster.id, open: true, most: 10, now, withHidden: true })

test('two workers that watch the same services open one incident and close it', async () => {
  const house = await watched(['pad.example', 'visio.example', 'mail.example'])
  const second = house.open()
  const pass = async (minutes: number) => {
    for (let n = 0; n < minutes * 3; n++) {
      await house.pass({ seconds: 20 }, 20)
      await house.round(second)
    }
  }
  await pass(6)
  house.answers.set('pad.example', 'down').set('visio.example', 'down')
  await pass(8)
  const [incident, ...more] = await open(house)
  assert.equal(incident?.services.length, 2)
  assert.deepEqual(more, [])
  house.answerAll('up')
  await pass(8)
  assert.deepEqual(await open(house), [])
  assert.equal((await house.db.selectFrom('incident').select('id').execute()).length, 1)
})

test('a worker that is killed while a service fails loses no incident', async () => {
  const house = await watched(['pad.example', 'visio.example'])
  await house.pass({ minutes: 6 }, 20)
  house.answers.set('pad.example', 'down')
  for (let kill = 0; kill < 10; kill++) {
    await house.pass({ seconds: 50 }, 10)
    house.restart()
  }
  assert.equal((await open(house)).length, 1)
})

test('when our own network is out, nothing is an incident', async () => {
  const hosts = Array.from({ length: 12 }, (_, n) => `s${n}.example`)
  const house = await watched(hosts)
  await house.pass({ minutes: 6 }, 20)
  house.answerAll({ state: 'down', reason: 'timeout' })
  await house.pass({ minutes: 30 }, 20)
  assert.deepEqual(await open(house), [])
})
