import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { migrations } from '../migrations/index.ts'
import { given } from '../src/features/hosters/testing.ts'
import type { Sighting } from '../src/features/monitoring/index.ts'
import { foldDays } from '../src/features/monitoring/keeping/fold-days.ts'
import { keepSightings } from '../src/features/monitoring/keeping/keep-sightings.ts'
import { prune } from '../src/features/monitoring/keeping/prune.ts'
import { claimDue } from '../src/features/monitoring/watching/claim.ts'
import { followRegister } from '../src/features/monitoring/watching/targets.ts'
import { atomically, type Database, migrate, openDatabase } from '../src/platform/database/index.ts'
import { chance } from './chance.ts'

const services = 4
const days = 120
const timeZone = 'Europe/Paris'
const start = Temporal.Instant.from('2026-01-01T00:00:00Z')

/**
 * What 120 days of checks every five minutes leave behind, an outage of half an hour each week among them: all that is
 * kept for a while has reached its bound by then, and only days grow.
 */
export async function storedPerYear(): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'chatterie-bench-'))
  const file = join(folder, 'stored.sqlite')
  const { writer: db, close } = openDatabase({ engine: 'sqlite', file, durable: false })
  await migrate(db, migrations)
  const { id } = await given.member(db)
  for (let service = 0; service < services; service++)
    await given.service(db, id, { name: `Service ${service}`, url: `http://s${service}.example/` })
  const onStateChange = async () => null
  await followRegister(db, { now: start, scope: { real: true, fictional: false }, onStateChange })
  const before = sizeOf(file)
  for (let day = 0; day < days; day++) await liveOneDay(db, start.add({ hours: 24 * day }))
  const rows = await rowsOf(db)
  await close()
  const bytes = (sizeOf(file) - before) / services
  rmSync(folder, { recursive: true, force: true })
  const { healthDay, ...bounded } = rows
  const daysInYear = 365
  return {
    rowsPerService: { ...bounded, healthDay: daysInYear },
    rowsPerServiceAfterAYear: sum(Object.values(bounded)) + daysInYear,
    bytesPerServiceAfter120Days: Math.round(bytes),
    rowsMorePerYear: daysInYear,
  }
}

async function liveOneDay(db: Database, day: Temporal.Instant): Promise<void> {
  const luck = chance(3, day.epochMilliseconds / 86_400_000)
  const outage = luck.below(7) === 0 ? luck.below(1400) : Number.NaN
  await atomically(db, async (db) => {
    for (let minute = 0; minute < 1440; minute += 5) {
      const now = day.add({ minutes: minute })
      await db.updateTable('watch').set({ nextAt: '2000-01-01T00:00:00.000Z' }).execute()
      const isOut = minute >= outage && minute < outage + 30
      const sighted = (await claimDue(db, { now, most: services })).map((claimed) => ({
        claimed,
        sighting: isOut
          ? sightingOf({ state: 'down', reason: 'server-error', ms: 40, status: 502 })
          : sightingOf({ ms: 40 + luck.below(200) }),
      }))
      await keepSightings(db, sighted, around, now)
    }
  })
  const night = day.add({ hours: 25 })
  await foldDays(db, { now: night, timeZone })
  await prune(db, night)
}

const sightingOf = (given: Partial<Sighting>): Sighting => ({
  ...{ state: 'up', reason: null, ms: 40, status: 200, check: 0, version: '2.2.7', disagreement: null },
  evidence: {
    asked: ['GET https://pad.crocus.example/health'],
    came: '502',
    headers: { server: 'nginx', 'content-type': 'text/html', date: 'Mon, 23 Nov 2026 10:00:00 GMT' },
    extract: '502 Bad Gateway '.repeat(20),
  },
  ...{ requests: 1, bytes: 700 },
  ...given,
})

const around = {
  ...{ inMaintenance: new Set<string>(), isGap: false, hasWitness: () => true },
  ...{ onStateChange: async () => null, share: () => 0.5 },
}

async function rowsOf(db: Database): Promise<Record<string, number>> {
  const tables = ['checkHours', 'checkKept', 'healthSpan', 'healthDay', 'costDay'] as const
  const counted = tables.map(async (table) => {
    const { rows } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
    return [table, Math.round((10 * rows) / services) / 10] as const
  })
  return Object.fromEntries(await Promise.all(counted))
}

/** What the rows take, without the room that deleted ones left. */
function sizeOf(file: string): number {
  const connection = new DatabaseSync(file)
  connection.exec('vacuum; pragma wal_checkpoint(truncate)')
  connection.close()
  return statSync(file).size
}

const sum = (figures: number[]) => figures.reduce((total, figure) => total + figure, 0)
