import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { type DatabaseConnection, type Driver, PostgresAdapter, PostgresDialect, sql } from 'kysely'
import type { PoolConfig } from 'pg'
import pg from 'pg'
import { asClash } from './clash.ts'
import type { Database } from './database.ts'

const int8 = 20
const numeric = 1700

/** Kysely over PostgreSQL. Counts and sums come as numbers, as on SQLite. */
export function postgresDialect(options: PoolConfig): { dialect: PostgresDialect; pool: pg.Pool } {
  const types = {
    getTypeParser: (id: number, format?: 'text' | 'binary') =>
      id === int8 || id === numeric ? Number : pg.types.getTypeParser(id, format === 'binary' ? 'text' : format),
  }
  // Generic plans of prepared statements made one query 150 times slower.
  const settings = '-c plan_cache_mode=force_custom_plan'
  const pool = new pg.Pool({
    max: 10,
    ...options,
    options: [options.options, settings].filter(Boolean).join(' '),
    types,
  })
  // An idle connection that the server ended is replaced by the pool at the next query.
  pool.on('error', () => {})
  return { dialect: new ClashingPostgresDialect({ pool }), pool }
}

class ClashingPostgresDialect extends PostgresDialect {
  override createDriver(): Driver {
    const driver = super.createDriver()
    const acquire = driver.acquireConnection.bind(driver)
    driver.acquireConnection = async (...given) => clashing(await acquire(...given))
    return driver
  }
}

const dressed = new WeakSet<DatabaseConnection>()

function clashing(connection: DatabaseConnection): DatabaseConnection {
  if (dressed.has(connection)) return connection
  dressed.add(connection)
  const execute = connection.executeQuery.bind(connection)
  connection.executeQuery = async (...given) => {
    try {
      return await execute(...given)
    } catch (error) {
      throw asClash(error)
    }
  }
  return connection
}

const channel = 'changes'

/**
 * Tells every node that something public changed, once the transaction that it is called in is committed.
 * On SQLite there is nothing to say: each process sees the file change.
 */
export async function announce(db: Database): Promise<void> {
  if (db.getExecutor().adapter instanceof PostgresAdapter) await sql`select pg_notify(${channel}, '')`.execute(db)
}

/** Listens on a connection of its own, and again after the server went away, however long that takes. */
export async function listenTo(pool: pg.Pool, changed: () => void, pause = 2000): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController()
  const { signal } = stopping
  const first = Promise.withResolvers<void>()
  const listen = async () => {
    for (let times = 0; !signal.aborted; times++) {
      await listenUntilLost(pool, changed, signal, times === 0 ? first.resolve : changed).catch(first.reject)
      await setTimeout(pause, undefined, { ref: false, signal }).catch(() => {})
    }
  }
  const listening = listen()
  await first.promise
  return {
    async stop() {
      stopping.abort()
      await listening
    },
  }
}

async function listenUntilLost(
  pool: pg.Pool,
  changed: () => void,
  signal: AbortSignal,
  started: () => void,
): Promise<void> {
  const client = await pool.connect()
  client.on('error', () => {})
  client.on('notification', changed)
  try {
    await client.query(`listen ${channel}`)
    started()
    await once(client, 'end', { signal })
  } finally {
    client.off('notification', changed)
    client.release(true)
  }
}
