// What should have happened and did not is asked for again, for as long as it takes.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toJson } from '../../../platform/database/index.ts'
import { runDueJobs } from '../../../platform/jobs/index.ts'
import { type Log, silentLog } from '../../../platform/log.ts'
import type { TestSite } from '../../../testing.ts'
import { decisionJobs } from '../index.ts'
import { findDecisionById } from '../queries.ts'
import { cast, givenDecision, openMembers, yes } from '../testing.ts'
import type { WhenClosed } from './when-closed.ts'

const broken: WhenClosed = async () => {
  throw new Error('not today')
}

/** The room's jobs every ten minutes, for so many hours. */
async function passHours(world: TestSite, hours: number, { whenClosed = [] as WhenClosed[], log = silentLog } = {}) {
  const jobs = decisionJobs(world.db, { whenClosed, log })
  for (let run = 0; run < hours * 6; run++) {
    world.pass({ minutes: 10 })
    await runDueJobs(world.db, jobs, world.now, log)
  }
}

async function voted() {
  const { world, members } = await openMembers(['Crocus'])
  const { id, closesAt } = await givenDecision(world)
  await cast(world, members[0], { decisionId: id, ballot: yes })
  world.setClock(closesAt)
  return { world, id, closesAt }
}

test('a closing that fails for a day is given up, and closes all the same once it can', async () => {
  const { world, id, closesAt } = await voted()
  const said: unknown[] = []
  const log: Log = (event, fields) => void said.push([event, fields?.decision ?? fields?.kind])
  await passHours(world, 24, { whenClosed: [broken], log })
  assert.equal((await findDecisionById(world.db, id)).closedAt, null)
  for (const told of ['job.failed', 'job.given-up'])
    assert.ok(said.some((line) => JSON.stringify(line) === JSON.stringify([told, 'close-decision'])))
  assert.ok(said.some((line) => JSON.stringify(line) === '["decision.not-closed","changer-de-logo"]'))
  await passHours(world, 2)
  const { closedAt, outcome } = await findDecisionById(world.db, id)
  assert.deepEqual([closedAt, outcome?.state], [closesAt, 'adopted'])
})

test('a closing and an opening that nobody asked for any more are asked for', async () => {
  const { world, id } = await voted()
  const opensAt = world.now.add({ hours: 1 }).toString()
  const later = await givenDecision(world, { opensAt })
  await world.db.deleteFrom('job').execute()
  await passHours(world, 2)
  assert.equal((await findDecisionById(world.db, id)).outcome?.state, 'adopted')
  assert.equal((await findDecisionById(world.db, later.id)).openedAt, later.opensAt)
})

test('what is to come, over or taken off is not asked for, and nothing is said of it', async () => {
  const { world } = await openMembers(['Crocus'], { quorum: 0 })
  const ids = [await givenDecision(world), await givenDecision(world, { opensAt: '2027-01-04T11:00:00.000Z' })]
  const off = { withdrawnAt: world.now.toString(), withdrawalReason: 'Mal posée.' }
  const { id } = await givenDecision(world)
  await world.db.updateTable('decision').set(off).where('id', '=', id).execute()
  world.pass({ hours: 24 * 20 })
  const said: string[] = []
  await passHours(world, 1)
  await passHours(world, 1, { log: (event) => void said.push(event) })
  assert.deepEqual(said, [])
  const states = await Promise.all(ids.map(async ({ id }) => (await findDecisionById(world.db, id)).closedAt !== null))
  assert.deepEqual(states, [true, false])
  const { closedAt } = await findDecisionById(world.db, id)
  assert.equal(closedAt, null)
})

test('a wiping that was given up is tried again', async () => {
  const { world } = await openMembers(['Crocus'])
  const left = () => world.db.selectFrom('job').select('key').where('kind', '=', 'wipe-ballots').execute()
  const at = world.now.toString({ smallestUnit: 'millisecond' })
  const gone = { againAt: null, attempts: 10, lockedUntil: null, lastError: 'somebody reads', givenUpAt: at }
  const job = { key: 'wipe-ballots:x', kind: 'wipe-ballots', runAt: at, ...gone }
  await world.db
    .insertInto('job')
    .values({ ...job, payload: toJson(null) })
    .execute()
  await passHours(world, 1)
  assert.deepEqual(await left(), [])
})
