import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runDueJobs } from '../../../platform/jobs/index.ts'
import { silentLog } from '../../../platform/log.ts'
import { delegateIn } from '../../delegates/testing.ts'
import { given } from '../../hosters/testing.ts'
import { freeze } from '../../moderation/index.ts'
import { complianceVisits } from '../jobs.ts'
import { visitedOf } from '../visit/testing-visited.ts'
import { askLook } from './index.ts'
import { openNights } from './testing-nights.ts'

test('a member is looked at in the night after it came, and every night from then on', async (t) => {
  const { night, findings, diagnosis, robotsAsked } = await openNights(t)
  assert.equal(await diagnosis(), undefined)
  await night()
  const first = await diagnosis()
  assert.ok(first?.lookedAt && (first.requests ?? 0) > 0)
  assert.ok((await findings()).some(({ result }) => result !== null))
  assert.ok(first.nextAt > first.lookedAt)
  const asked = robotsAsked().length
  assert.ok(asked > 0)
  await night()
  assert.ok(robotsAsked().length > asked)
  assert.notEqual((await diagnosis())?.lookedAt, first.lookedAt)
})

test('hosters come at moments of their own, spread over the night', async (t) => {
  const { world, db, night } = await openNights(t)
  for (const name of ['Arnica', 'Bleuet', 'Coquelicot', 'Digitale'])
    await given.member(db, { name, website: `https://${name.toLowerCase()}.example/` })
  await night()
  const rows = await db.selectFrom('diagnosis').select('nextAt').where('subjectId', '!=', 'collective').execute()
  const next = rows.map(({ nextAt }) => nextAt)
  assert.equal(new Set(next).size, 5)
  const { timeZone } = world.directory.current().collective
  for (const at of next) {
    const time = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainTime().toString().slice(0, 5)
    assert.ok(time >= '00:30' && time < '06:00', time)
  }
})

test('who was made up, who never came, who left and who is frozen is not looked at', async (t) => {
  const { world, db, hoster, night, robotsAsked } = await openNights(t)
  const coordination = { kind: 'machine', name: 'test' } as const
  for (const standing of ['fictional', 'former', 'none'] as const)
    await given.hoster(db, { name: standing, website: 'https://ruche.example/', standing })
  await freeze(
    db,
    { subject: { kind: 'hoster', id: hoster.id }, hosterId: hoster.id, reason: 'x' },
    { actor: coordination, now: world.now },
  )
  await night()
  assert.deepEqual(robotsAsked(), [])
  const rows = await db.selectFrom('diagnosis').select('subjectId').execute()
  assert.deepEqual(
    rows.map(({ subjectId }) => subjectId),
    ['collective'],
  )
})

test('a site that is an example looks at nobody', async (t) => {
  const { night, diagnosis, web, hoster, world } = await openNights(t, {}, { monitoring: false })
  await night()
  assert.deepEqual([web.asked, await diagnosis()], [[], undefined])
  assert.equal(await askLook(world.db, hoster.id, world.now), 'not-looked-at')
})

test('a hoster that wants no looks is asked nothing: its findings say so after two nights', async (t) => {
  const { world, hoster, night, findings, robotsAsked } = await openNights(t)
  const { browser } = await delegateIn(world, hoster.id, 'Capucine')
  const wish = { revision: '0', asked: 'no', rhythm: '5', ownStatusPage: '' }
  assert.equal((await browser.post('/fr/hosters/crocus/watching', wish)).status, 303)
  await night()
  await night()
  assert.deepEqual(robotsAsked(), [])
  assert.equal((await findings()).find(({ check }) => check === 'https')?.result, 'not-checkable')
})

test('a look that was asked for comes at once, three times a day', async (t) => {
  const { world, db, hoster, night, diagnosis } = await openNights(t)
  await night()
  world.pass({ hours: 2 })
  const asked = [1, 2, 3, 4].map(() => askLook(db, hoster.id, world.now))
  assert.deepEqual((await Promise.all(asked)).sort(), ['asked', 'asked', 'asked', 'enough-today'])
  await world.runJobs()
  assert.equal((await diagnosis())?.lookedAt, world.now.toString({ smallestUnit: 'millisecond' }))
  await night()
  assert.equal(await askLook(db, hoster.id, world.now), 'asked', 'another day')
})

const check = (name: string) => ({ subjectId: name })

test('several workers look once, and what a worker died over is looked at an hour later', async (t) => {
  const { world, db, hoster, night, web } = await openNights(t)
  await night()
  world.pass({ hours: 1 })
  let visits = 0
  const hold = Promise.withResolvers<void>()
  const slow = {
    visitHoster: async () => {
      visits++
      await hold.promise
      return visitedOf()
    },
  }
  const means = { outbound: web.outbound, publicUrl: 'http://localhost:3000', monitoring: true, log: silentLog }
  const handlers = complianceVisits(db, { ...means, visits: slow })
  const look = handlers['visit-hoster']
  assert.ok(look)
  await askLook(db, hoster.id, world.now)
  const dying = look(check(hoster.id), world.now)
  while (visits === 0) await new Promise((resume) => setTimeout(resume, 5))
  await Promise.all([look(check(hoster.id), world.now), look(check(hoster.id), world.now)])
  assert.equal(visits, 1)
  hold.reject(new Error('killed'))
  await assert.rejects(dying)
  const quick = complianceVisits(db, {
    ...means,
    visits: {
      async visitHoster() {
        visits++
        return visitedOf()
      },
    },
  })
  await runDueJobs(db, quick, world.now.add({ minutes: 30 }), silentLog)
  assert.equal(visits, 1)
  await runDueJobs(db, quick, world.now.add({ minutes: 61 }), silentLog)
  assert.equal(visits, 2)
})

test('a check that breaks down is our fault: the log has it, and the others are kept', async (t) => {
  const { world, db, hoster, web, night } = await openNights(t)
  await night()
  world.pass({ hours: 1 })
  const events: string[] = []
  const hostile = { ...visitedOf(), places: null }
  const visits = { visitHoster: async () => hostile as never }
  const log = (event: string, fields = {}) => void events.push(`${event} ${JSON.stringify(fields).slice(0, 60)}`)
  const handlers = complianceVisits(db, {
    outbound: web.outbound,
    visits,
    publicUrl: 'http://localhost:3000',
    monitoring: true,
    log,
  })
  const before = await db.selectFrom('finding').select('id').where('endedAt', 'is', null).execute()
  await askLook(db, hoster.id, world.now)
  await handlers['visit-hoster']?.(check(hoster.id), world.now)
  assert.ok(events.some((line) => line.startsWith('check.failed')))
  const after = await db.selectFrom('finding').select('id').where('endedAt', 'is', null).execute()
  assert.ok(after.length >= before.length - 1)
})

test('the collective’s own site is looked at like any other, and the coordination is told', async (t) => {
  const { db, night } = await openNights(
    t,
    { 'https://ruche.example/': '<p>Ruche</p>' },
    { publicUrl: 'https://www.ruche.example' },
  )
  await given.collective(db, { name: 'La Ruche', website: 'https://ruche.example/' })
  await night()
  await night()
  const rows = await db.selectFrom('finding').select(['place', 'check']).where('subjectId', '=', 'collective').execute()
  assert.ok(rows.some(({ place }) => place === '') && rows.some(({ place }) => place === 'www.ruche.example'))
})

test('what the nights find is told to who acts for the hoster, once it stands', async (t) => {
  const { world, hoster, night, diagnosis } = await openNights(t)
  const { browser } = await delegateIn(world, hoster.id, 'Safran')
  await night()
  assert.equal((await diagnosis())?.toldAt, null)
  await night()
  assert.match(await browser.get('/fr/account'), /premier diagnostic de Crocus/)
})
