// A suspended member that had announced its departure, or is in the making meanwhile, and what an appeal gives back.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { castBallot } from '../../../decisions/index.ts'
import { beginPeriod, byMachine, findService } from '../../../hosters/index.ts'
import { given } from '../../../hosters/testing.ts'
import { neighbourIn, openLife, periodsIn } from '../testing.ts'

/** `days`: how long it takes until the site closes a vote. */
async function open(days = 22) {
  const life = await openLife()
  const { world, db, hoster, delegate, coordination } = life
  await given.service(db, hoster.id, { name: 'Pad', kinds: ['pad'], url: 'https://pad.crocus.example/' })
  const others = [await neighbourIn(world, 'Ortie'), await neighbourIn(world, 'Radis')]
  await world.runJobs()
  const leave = (endsOn: string) =>
    delegate.browser.post('/fr/hosters/crocus/departure', {
      ...{ endsOn, reason: 'Fini.', ownData: 'Menu.', closes: 'yes', revision: '0' },
    })
  /** All others say yes to what is voted on now, and its days go by. */
  const adopt = async () => {
    const rows = db.selectFrom('sanction').select('decisionId').where('outcome', 'is', null)
    const { decisionId } = await rows.where('withdrawnAt', 'is', null).executeTakeFirstOrThrow()
    for (const { hoster, person } of others) {
      const by = { actor: { kind: 'person', personId: person.id, forHosterId: hoster.id } as const, now: world.now }
      await castBallot(db, by, { decisionId: decisionId ?? '', hosterId: hoster.id, ballot: { choice: 'for' } })
    }
    world.pass({ hours: 24 * days })
    await world.runJobs()
  }
  const suspend = async () => {
    const said = { kind: 'suspension', reasons: 'Plus personne ne répond.' }
    const made = await coordination.post('/fr/hosters/crocus/sanction', said)
    world.pass({ hours: 24 * 15 })
    await world.runJobs()
    await adopt()
    return (made.headers.get('location') ?? '').replace(/\?.*/, '')
  }
  const appeal = async (page: string) => {
    const answer = await (await world.as(delegate.id)).post(`${page}/appeal`, { reasons: 'Nous sommes là.' })
    assert.equal(answer.status, 303)
    await adopt()
  }
  return { ...life, leave, suspend, appeal, adopt }
}

test('who had announced its departure and wins its appeal is a member again until its day', async () => {
  const { world, leave, suspend, appeal } = await open()
  await leave('2027-06-30')
  await appeal(await suspend())
  const last = (await periodsIn(world, 'crocus')).at(-1) ?? ''
  assert.match(last, /^active 2027-\d\d-\d\d → 2027-06-30$/)
})

test('whose day came while it was suspended stays gone, whatever becomes of its appeal', async () => {
  const { world, leave, suspend, appeal } = await open()
  await leave('2027-01-10')
  await appeal(await suspend())
  assert.match((await periodsIn(world, 'crocus')).join(), /^active 2020-01-01 → 20\d\d-\d\d-\d\d$/)
  assert.match(await world.get('/fr/hosters/crocus'), /n’est plus membre/i)
})

test('while it is suspended it may call its departure off: its services stay, it is no member for that', async () => {
  const { world, db, hoster, delegate, leave, suspend, appeal } = await open()
  await leave('2027-06-30')
  const page = await suspend()
  const before = await periodsIn(world, 'crocus')
  const off = await (await world.as(delegate.id)).post('/fr/hosters/crocus/departure/calling-off', {})
  assert.equal(off.status, 303)
  assert.equal((await findService(db, hoster.id, 'pad')).facts.endsOn, null)
  assert.deepEqual(await periodsIn(world, 'crocus'), before)
  await appeal(page)
  assert.match((await periodsIn(world, 'crocus')).at(-1) ?? '', /^active 2027-\d\d-\d\d → …$/)
})

test('who is prepared anew by a member meanwhile, and wins its appeal, is a member again', async () => {
  const { world, db, hoster, suspend, appeal } = await open()
  const page = await suspend()
  const day = world.now.toString().slice(0, 10)
  const begun = { state: 'incubating', litter: null, from: day, mentor: 'ortie', charterVersion: null } as const
  await beginPeriod(db, hoster.id, begun, byMachine('test', world.now))
  await appeal(page)
  assert.match((await periodsIn(world, 'crocus')).at(-1) ?? '', /^active 2027-\d\d-\d\d → …$/)
})

test('a site that was down when the vote closed ends the membership on the day on which it closed', async () => {
  const { world, db, coordination, adopt } = await open(200)
  await coordination.post('/fr/hosters/crocus/sanction', { kind: 'suspension', reasons: 'Plus personne.' })
  world.pass({ hours: 24 * 15 })
  await world.runJobs()
  const { closesAt } = await db.selectFrom('decision').select('closesAt').executeTakeFirstOrThrow()
  await adopt()
  const day = Temporal.Instant.from(closesAt).toZonedDateTimeISO('Europe/Paris').toPlainDate().toString()
  assert.deepEqual(await periodsIn(world, 'crocus'), [`active 2020-01-01 → ${day}`])
})
