import { Kysely, type LogConfig } from 'kysely'
import type { PoolConfig } from 'pg'
import type { Database, Tables } from './database.ts'
import { emptyInLists, outsideTransactions } from './plugins.ts'
import { listenTo, postgresDialect } from './postgres.ts'
import { dataVersion, sqliteDialect } from './sqlite.ts'

/** Where the data lives: a file of SQLite, or a PostgreSQL server. Plain data, so that a worker thread can be told. */
export type Place = { engine: 'sqlite'; file: string; durable?: boolean } | { engine: 'postgres'; options: PoolConfig }

export interface OpenDatabase {
  place: Place
  /** What a GET gets: the database itself refuses to write through it. */
  reader: Database
  writer: Database
  /** Calls back after others, or we, changed something; never more than once a second on SQLite. */
  watch(changed: () => void): Promise<{ stop(): Promise<void> }>
  close(): Promise<void>
}

const plugins = [emptyInLists, outsideTransactions]

/** `asked` hears of each statement, once it was answered. */
export function openDatabase(place: Place, asked: LogConfig = []): OpenDatabase {
  return place.engine === 'sqlite' ? openSqlite(place, asked) : openPostgres(place, asked)
}

/** A reader alone, for a worker thread. */
export function openReader(place: Place): { reader: Database; close(): Promise<void> } {
  const dialect =
    place.engine === 'sqlite'
      ? sqliteDialect(place.file, { readOnly: true }).dialect
      : postgresDialect(place.options).dialect
  const reader = new Kysely<Tables>({ dialect, plugins })
  return { reader, close: () => reader.destroy() }
}

function openSqlite(place: Place & { engine: 'sqlite' }, log: LogConfig): OpenDatabase {
  const durable = place.durable ?? true
  const writer = new Kysely<Tables>({ dialect: sqliteDialect(place.file, { durable }).dialect, plugins, log })
  const { dialect, connection } = sqliteDialect(place.file, { readOnly: true, durable })
  const reader = new Kysely<Tables>({ dialect, plugins, log })
  return {
    place,
    reader,
    writer,
    async watch(changed) {
      let seen = dataVersion(connection)
      const timer = setInterval(() => {
        const version = dataVersion(connection)
        if (version !== seen) changed()
        seen = version
      }, 1000)
      timer.unref()
      return { stop: async () => clearInterval(timer) }
    },
    close: async () => {
      await reader.destroy()
      await writer.destroy()
    },
  }
}

function openPostgres(place: Place & { engine: 'postgres' }, log: LogConfig): OpenDatabase {
  const { dialect, pool } = postgresDialect(place.options)
  const db = new Kysely<Tables>({ dialect, plugins, log })
  return {
    place,
    reader: db,
    writer: db,
    watch: (changed) => listenTo(pool, changed),
    close: () => db.destroy(),
  }
}
