import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Database } from '../../../platform/database/index.ts'
import { openCrocus } from '../../delegates/testing.ts'
import { given } from '../../hosters/testing.ts'
import { visitedOf } from '../visit/testing-visited.ts'
import { askLook } from './ask-look.ts'
import { claimVisit } from './claim-visit.ts'
import { publishNow } from './index.ts'
import { planVisits } from './plan-visits.ts'
import { runChecks } from './run-checks.ts'
import { sayDue } from './say-due.ts'
import { found, givenLook, givenTwoLooks } from './testing-looks.ts'

const now = Temporal.Instant.from('2026-11-23T10:00:00Z')
const later = (hours: number) => now.add({ hours })

async function open() {
  const { world, hoster } = await openCrocus()
  await planVisits(world.db, now)
  const row = () =>
    world.db.selectFrom('diagnosis').selectAll().where('subjectId', '=', hoster.id).executeTakeFirstOrThrow()
  return { db: world.db, hoster, row }
}

const jobs = async (db: Database) => {
  const rows = await db
    .selectFrom('job')
    .select(['key', 'runAt', 'lockedUntil'])
    .where('kind', '=', 'visit-hoster')
    .orderBy('key')
    .execute()
  return rows.map(({ key, runAt }) => [key.slice('visit-hoster:'.length), runAt])
}

test('a new hoster waits for its night, and is asked for in the hour in which it comes', async () => {
  const { db, hoster, row } = await open()
  assert.deepEqual(await jobs(db), [])
  const { nextAt } = await row()
  await planVisits(db, Temporal.Instant.from(nextAt).subtract({ minutes: 59 }))
  assert.ok((await jobs(db)).some(([id, runAt]) => id === hoster.id && runAt === nextAt))
})

test('planning twice, or by two at once, asks once', async () => {
  const { db, row } = await open()
  const soon = Temporal.Instant.from((await row()).nextAt).subtract({ minutes: 5 })
  await Promise.all([planVisits(db, soon), planVisits(db, soon), planVisits(db, soon)])
  const asked = await jobs(db)
  assert.equal(new Set(asked.map(([id]) => id)).size, asked.length)
})

test('who was missed while the site was down is looked at now', async () => {
  const { db, hoster } = await open()
  const after = later(24 * 9)
  await planVisits(db, after)
  assert.ok(
    (await jobs(db)).some(
      ([id, runAt]) => id === hoster.id && runAt === after.toString({ smallestUnit: 'millisecond' }),
    ),
  )
})

test('a look is taken by one, when it is due; its lock ends by itself', async () => {
  const { db, hoster } = await open()
  assert.equal(await claimVisit(db, hoster.id, now), false, 'not due')
  await askLook(db, hoster.id, now)
  const claims = await Promise.all([1, 2, 3].map(() => claimVisit(db, hoster.id, now)))
  assert.deepEqual(claims.sort(), [false, false, true])
  assert.equal(await claimVisit(db, hoster.id, now.add({ minutes: 59 })), false)
  assert.equal(await claimVisit(db, hoster.id, later(1)), true)
  assert.equal(await claimVisit(db, 'nobody', now), false)
})

test('what is kept frees the look, and it is not due before the next night', async () => {
  const { db, hoster, row } = await open()
  await askLook(db, hoster.id, now)
  await claimVisit(db, hoster.id, now)
  await givenLook(db, hoster.id, { founds: {}, at: now })
  assert.equal((await row()).lockedUntil, null)
  assert.equal(await claimVisit(db, hoster.id, later(2)), false)
})

test('every check runs, those that wait too, and one that breaks down or rejects takes no other with it', async () => {
  const events: string[] = []
  const check = (name: string, look: () => ReturnType<typeof result>) => ({ name, title: key, method: key, look })
  const key = 'compliance.why-met' as const
  const result = () => [found('seen')]
  const founds = await runChecks(
    [
      check('good', result),
      check('broken', () => {
        throw new Error('not today')
      }),
      { ...check('slow', result), look: async () => result() },
      { ...check('rejects', result), look: () => Promise.reject(new Error('nor tomorrow')) },
    ],
    visitedOf(),
    (event, fields) => void events.push(`${event} ${fields?.check} ${fields?.hoster}`),
  )
  assert.deepEqual(
    [...founds].map(([name, some]) => [name, some?.length ?? null]),
    [
      ['good', 1],
      ['broken', null],
      ['slow', 1],
      ['rejects', null],
    ],
  )
  assert.deepEqual(events, ['check.failed broken crocus', 'check.failed rejects crocus'])
})

test('hundreds of changes become public at once, each said once, whoever says them', async () => {
  const { db, hoster } = await open()
  const checks = Array.from({ length: 230 }, (_, at) => `check-${at}`)
  const founds = (result: 'seen' | 'against') => Object.fromEntries(checks.map((name) => [name, [found(result)]]))
  await givenTwoLooks(db, hoster.id, founds('seen'), '2026-11-01T02:00:00Z')
  await publishNow(db, hoster.id, {
    actor: { kind: 'machine', name: 'test' },
    now: Temporal.Instant.from('2026-11-01T03:00:00Z'),
  })
  await givenTwoLooks(db, hoster.id, founds('against'), '2026-11-05T02:00:00Z')
  await sayDue(db, now)
  await sayDue(db, now)
  const said = await db.selectFrom('journalEntry').select('id').where('verb', '=', 'finding.changed').execute()
  assert.equal(said.length, checks.length)
})

test('two who look at once keep one finding of each', async () => {
  const { db, hoster } = await open()
  const other = await given.member(db, { name: 'Ortie' })
  const look = (id: string) =>
    givenLook(db, id, { founds: { https: [found('seen')], terms: [found('against')] }, at: now })
  await Promise.all([look(hoster.id), look(hoster.id), look(other.id)])
  const rows = await db.selectFrom('finding').select(['subjectId', 'check']).execute()
  assert.equal(rows.length, 4)
  assert.equal((await db.selectFrom('findingChange').select('id').execute()).length, 2)
})
