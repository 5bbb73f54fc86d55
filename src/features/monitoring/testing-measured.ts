import { type Id, toInstant, toJson } from '../../platform/database/index.ts'
import type { TestSite } from '../../testing.ts'
import type { HealthState, HourKept, Look, LookState, Reason, Seen } from './health.ts'
import { type DayPart, daysUntil } from './keeping/day.ts'
import { follow, givenDays, givenDoing } from './status/testing-status.ts'

type World = Pick<TestSite, 'db' | 'now'>
type Runs = [DayPart, number][]

const doings: { state: HealthState; reason: Reason | null; runs: Runs }[] = [
  {
    state: 'up',
    reason: null,
    runs: [
      ['down', 1],
      ['up', 25],
    ],
  },
  {
    state: 'down',
    reason: 'refused',
    runs: [
      ['degraded', 2],
      ['up', 3],
      ['down', 3],
    ],
  },
  { state: 'degraded', reason: 'slow', runs: [['degraded', 6]] },
  { state: 'challenged', reason: 'bot-wall', runs: [['challenged', 35]] },
  { state: 'refused', reason: 'robots', runs: [['refused', 88]] },
  { state: 'maintenance', reason: 'declared', runs: [['maintenance', 2]] },
  {
    state: 'unknown',
    reason: null,
    runs: [
      ['gap', 1],
      ['up', 4],
    ],
  },
]

/** The services of those who were made up, as if watched for ninety days: each in another state than the next. */
export async function givenMeasured(world: World): Promise<void> {
  await follow(world, { real: false, fictional: true })
  const rows = await world.db
    .selectFrom('watch')
    .select('serviceId')
    .where('measured', '=', 1)
    .orderBy('host')
    .execute()
  const since = '2026-11-22T23:00:00.000Z'
  await givenDays(
    world,
    rows.map(({ serviceId: id }, at) => ({ id, runs: doings[at % doings.length]?.runs ?? [] })),
  )
  for (const [at, { serviceId }] of rows.entries()) {
    const { state = 'up', reason = null } = doings[at % doings.length] ?? {}
    await givenDoing(world, serviceId, { state, reason, since, goodAt: since })
  }
}

/** What was seen of one service, beside its state. */
export async function givenSeen(world: World, serviceId: Id): Promise<void> {
  const at = toInstant(world.now)
  const look = (look: Look, state: LookState, seen: Seen) =>
    world.db
      .insertInto('dailyLook')
      .values({ serviceId, look, state, seen: toJson(seen), at, since: at })
      .execute()
  const validTo = '2027-01-15T12:00:00.000Z'
  await look('certificate', 'good', { fault: null, validTo, issuer: 'Carnet', protocol: 'TLSv1.3', names: [] })
  await look('names', 'good', { ipv4: ['192.0.2.7'], ipv6: ['2001:db8::7'], aliases: ['front.example'] })
  await look('https', 'bad', {})
  await look('ipv6', 'bad', { answer: 'no-address' })
  await look('version', 'good', { from: 'health', software: 'etherpad', version: '1.9.7' })
  const hours = Array.from({ length: 10 }, (_, hour): HourKept => [hour, 12, 11, 80, 120 + hour, 4200])
  for (const day of daysUntil(at.slice(0, 10), 2))
    await world.db
      .insertInto('checkHours')
      .values({ serviceId, day, hours: toJson(hours) })
      .execute()
  const evidence = { asked: ['GET https://pad.example/health'], came: '500', headers: { server: 'x' }, extract: '<b>' }
  const check = {
    id: serviceId,
    serviceId,
    at,
    vantageId: null,
    state: 'down',
    reason: 'server-error',
    ms: 240,
  } as const
  await world.db
    .insertInto('checkKept')
    .values({ ...check, evidence: toJson(evidence) })
    .execute()
}
