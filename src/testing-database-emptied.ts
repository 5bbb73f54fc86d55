import { migrations } from '../migrations/index.ts'
import { migrate, type OpenDatabase } from './platform/database/index.ts'

/** A migrated database for one file of tests after the other. */
export interface Emptied {
  database: OpenDatabase
  empty(): Promise<void>
  /** Copies every row aside; what it gives puts them back in their order, where nothing stands. */
  keep(): Promise<() => Promise<void>>
  close(): Promise<void>
}

/** The migrated tables, as SQL names them. */
export async function migratedTables({ writer }: OpenDatabase): Promise<string[]> {
  await migrate(writer, migrations)
  const tables = await writer.introspection.getTables()
  return tables.map(({ name }) => `"${name}"`)
}

export const copyOf = (table: string): string => table.replace('"', '"kept ')
