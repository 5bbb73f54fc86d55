import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '../migrations/index.ts'
import { migrate, openDatabase, type Place } from '../src/platform/database/index.ts'
import { startPostgres } from '../tools/embedded-postgres.ts'
import { ballotsASecond } from './ballots.ts'
import { tallies } from './tallies.ts'

/**
 * Ballots a second, each answered once it is durable, beside bare rows inserted in the same manner in the same
 * database: one by one, and a hundred at once; then what counting takes, by method. Words: `sqlite` or `postgres` for
 * one of them alone.
 */
export async function decisionsBench(words: string[]): Promise<object> {
  const wanted = (engine: string) => words.length === 0 || words.includes(engine)
  return {
    load: loadavg().map((load) => Math.round(10 * load) / 10),
    ballots: {
      ...(wanted('sqlite') ? { sqlite: await onSqlite() } : {}),
      ...(wanted('postgres') ? { postgres: await onPostgres() } : {}),
    },
    tallyMilliseconds: tallies(10_000),
  }
}

async function onSqlite(): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'chatterie-bench-'))
  try {
    return await measured({ engine: 'sqlite', file: join(folder, 'bench.sqlite') })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function onPostgres(): Promise<object> {
  const server = await startPostgres({ durable: true })
  try {
    return await measured({ engine: 'postgres', options: { connectionString: server.url } })
  } finally {
    await server.stop()
  }
}

async function measured(place: Place): Promise<object> {
  const database = openDatabase(place)
  try {
    await migrate(database.writer, migrations)
    return await ballotsASecond(database.writer)
  } finally {
    await database.close()
  }
}
