import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { SqliteDialect, type SqliteStatement } from 'kysely'
import { asClash, Unstorable } from './clash.ts'

const reading = 'pragma query_only = on'

export interface Sqlite {
  dialect: SqliteDialect
  connection: DatabaseSync
}

/** Kysely over Node's own SQLite. A read-only connection refuses every statement that writes. */
export function sqliteDialect(file: string, { readOnly = false, durable = true } = {}): Sqlite {
  const database = new DatabaseSync(file)
  database.exec(`pragma busy_timeout = 5000; pragma foreign_keys = on; pragma journal_mode = wal;
    pragma synchronous = ${durable ? 'full' : 'off'}; pragma secure_delete = on; ${readOnly ? reading : ''}`)
  const dialect = new SqliteDialect({
    database: { close: () => database.close(), prepare: preparing(database) },
  })
  return { dialect, connection: database }
}

interface Prepared {
  statement: StatementSync
  /** Whether it gives rows. */
  reader: boolean
}

/** Statements are kept: preparing one costs more than running it. */
function preparing(database: DatabaseSync) {
  const kept = new Map<string, Prepared>()
  const prepare = (text: string): Prepared => {
    const statement = database.prepare(text)
    return { statement, reader: statement.columns().length > 0 }
  }
  return (sql: string): SqliteStatement => {
    const text = spoken(sql)
    const { statement, reader } = kept.get(text) ?? prepare(text)
    if (kept.size < 500) kept.set(text, { statement, reader })
    return {
      reader,
      all: (values) => clashing(() => statement.all(...bindable(values))),
      run: (values) => clashing(() => statement.run(...bindable(values))),
      iterate: (values) => rows(statement.iterate(...bindable(values))),
    }
  }
}

/**
 * Deferred transactions of two processes fail at once, whatever the timeout; immediate ones wait. Tables are strict,
 * but those of the library of accounts, whose dates are of no strict type.
 */
function spoken(sql: string): string {
  if (sql === 'begin') return 'begin immediate'
  if (!sql.startsWith('create table')) return sql
  const table = sql.replaceAll(' bytea', ' blob').replaceAll(/ varchar\(\d+\)/g, ' text')
  return / date\b/.test(sql) ? table : `${table} strict`
}

function clashing<Result>(run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    throw asClash(error)
  }
}

function* rows<Row>(iterator: Iterable<Row>): IterableIterator<Row> {
  yield* iterator
}

/** Safe: Kysely types parameters as unknown; SQLite itself refuses what it cannot bind. */
function bindable(values: readonly unknown[]): SQLInputValue[] {
  for (const value of values) {
    // PostgreSQL refuses all three of itself.
    if (typeof value === 'boolean') throw new Error('yes and no are 1 and 0')
    if (typeof value === 'string' && value.includes('\0')) throw new Unstorable('NUL in a text')
    if (typeof value === 'number' && (value < -(2 ** 31) || value >= 2 ** 31)) throw new Error('number out of range')
  }
  return values as SQLInputValue[]
}

/** Grows when any other connection, of this process or another, commits. */
export function dataVersion(connection: DatabaseSync): unknown {
  return connection.prepare('pragma data_version').get()?.data_version
}
