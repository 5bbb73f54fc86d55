// Incidents as the watching makes them: told first, taken off, opted out, our own network out in the middle.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atomically } from '../../../../platform/database/index.ts'
import { byMachine, removeService } from '../../../hosters/index.ts'
import { healthOf } from '../../keeping/queries.ts'
import { openWatched } from '../../testing.ts'
import { incidentsOf, inMaintenance, onStateChange } from '../index.ts'
import { declareMaintenance } from '../maintenance/declare-maintenance.ts'
import { withdrawMaintenance } from '../maintenance/withdraw-maintenance.ts'
import { openSick, timeOf } from '../testing-incidents.ts'

async function openWatchedHouse(hosts: readonly string[] = ['pad.example', 'visio.example']) {
  const house = await openWatched(hosts, { means: { onStateChange, inMaintenance } })
  await house.pass({ minutes: 6 }, 20)
  const idOf = (host: string) => house.ids.get(host) ?? ''
  return {
    house,
    idOf,
    choose: (choice: { toldFirst?: 0 | 1; optedOutAt?: string | null }) =>
      house.db
        .insertInto('watchChoice')
        .values({
          ...{ hosterId: house.hoster.id, rhythm: 5, optedOutAt: null, toldFirst: 0, statusPage: null, revision: 1 },
          ...{ updatedAt: house.now.toString(), ...choice },
        })
        .execute(),
    seen: async (host: string) => (await healthOf(house.db, [idOf(host)])).get(idOf(host))?.state,
    open: async (withHidden = false) =>
      (await incidentsOf(house.db, { open: true, most: 9, now: house.now, withHidden })).length,
    all: () => incidentsOf(house.db, { most: 9, now: house.now, withHidden: true }),
  }
}

test('while a hoster is told first, the public sees it up; half an hour later it sees what is so', async () => {
  const { house, choose, seen, open } = await openWatchedHouse()
  await choose({ toldFirst: 1 })
  house.answers.set('pad.example', 'down')
  await house.pass({ minutes: 8 }, 20)
  assert.equal(await house.state('pad.example'), 'down')
  assert.deepEqual([await seen('pad.example'), await open(), await open(true)], ['up', 0, 1])
  await house.pass({ minutes: 31 }, 20)
  assert.deepEqual([await seen('pad.example'), await open()], ['down', 1])
})

test('what is over before the public knew is in its past afterwards, and was never red', async () => {
  const { house, choose, seen, open, all } = await openWatchedHouse()
  await choose({ toldFirst: 1 })
  house.answers.set('pad.example', 'down')
  await house.pass({ minutes: 8 }, 20)
  house.answers.set('pad.example', 'up')
  await house.pass({ minutes: 6 }, 20)
  assert.deepEqual([await seen('pad.example'), await open(true)], ['up', 0])
  await house.pass({ minutes: 31 }, 20)
  assert.equal((await incidentsOf(house.db, { open: false, most: 9, now: house.now })).length, 1)
  assert.equal((await all()).length, 1)
})

test('a service that is taken off the register leaves its incident', async () => {
  const { house, idOf, open, all } = await openWatchedHouse()
  house.answers.set('pad.example', 'down')
  await house.pass({ minutes: 8 }, 20)
  assert.equal(await open(), 1)
  await removeService(house.db, idOf('pad.example'), byMachine('test', house.now))
  await house.pass({ minutes: 2 }, 20)
  assert.equal(await open(), 0)
  assert.notEqual((await all())[0]?.closedAt, null)
})

test('a hoster that opts out has no incident that goes on for ever', async () => {
  const { house, choose, open } = await openWatchedHouse()
  house.answers.set('pad.example', 'down')
  await house.pass({ minutes: 8 }, 20)
  assert.equal(await open(), 1)
  await choose({ optedOutAt: house.now.toString() })
  await house.pass({ minutes: 10 }, 20)
  assert.equal(await house.state('pad.example'), 'refused')
  assert.equal(await open(), 0)
})

test('an outage of our own in the middle of one neither ends it nor begins another', async () => {
  const hosts = Array.from({ length: 12 }, (_, n) => `s${n}.example`)
  const { house, open, all } = await openWatchedHouse(hosts)
  house.answers.set('s0.example', 'down')
  await house.pass({ minutes: 8 }, 20)
  assert.equal(await open(), 1)
  house.answerAll({ state: 'down', reason: 'timeout' })
  await house.pass({ minutes: 60 }, 20)
  assert.equal(await open(), 1)
  house.answerAll('up')
  house.answers.set('s0.example', 'down')
  await house.pass({ minutes: 12 }, 20)
  const [incident, ...more] = await all()
  assert.deepEqual([incident?.closedAt, incident?.services.length, more], [null, 1, []])
})

test('what fails when its maintenance is withdrawn is an incident', async () => {
  const { house, idOf, open } = await openWatchedHouse()
  const times = { from: house.now.add({ seconds: 30 }), to: house.now.add({ hours: 3 }) }
  const wish = { hosterId: house.hoster.id, serviceIds: [idOf('pad.example')], text: 'Disque.', ...times }
  const id = await declareMaintenance(house.db, wish, byMachine('test', house.now))
  house.answers.set('pad.example', 'down')
  await house.pass({ minutes: 15 }, 20)
  assert.equal(await open(), 0)
  await withdrawMaintenance(house.db, id, byMachine('test', house.now))
  await house.pass({ minutes: 10 }, 20)
  assert.deepEqual([await house.state('pad.example'), await open()], ['down', 1])
})

test('a transaction that fails leaves no incident behind, and the next one makes it', async () => {
  const { db, go, told, hoster, idOf } = await openSick()
  const change = {
    ...{ serviceId: idOf('Pad'), hosterId: hoster.id, now: Temporal.Instant.from(timeOf('10:00:00')) },
    before: { state: 'up', since: timeOf('09:00:00'), reason: null } as const,
    after: { state: 'down', since: timeOf('10:00:00'), reason: null } as const,
  }
  const failing = atomically(db, async (db) => {
    await onStateChange(db, change)
    throw new Error('the machine is gone')
  })
  await assert.rejects(failing, /the machine is gone/)
  assert.deepEqual(await told(), [])
  await go('Pad', 'down', '10:01:00')
  assert.deepEqual(await told(), ['Pad down 10:01–'])
})
