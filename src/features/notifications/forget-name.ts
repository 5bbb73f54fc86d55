import { type Database, fromJson, toJson } from '../../platform/database/index.ts'
import type { Values } from '../../platform/i18n/index.ts'

/** What stands in the place of a name that was erased. */
const nobody = '…'

/**
 * Takes the name of somebody who is forgotten out of what others were told. The room that told it says by which
 * sentences: those whose keys begin like this.
 */
export async function forgetName(db: Database, { name, keys }: { name: string; keys: `${string}.` }): Promise<void> {
  const rows = await db
    .selectFrom('notification')
    .select(['id', 'values'])
    .where('key', 'like', `${keys}%`)
    .where('values', 'like', '%"name"%')
    .execute()
  for (const { id, values } of rows) {
    const told = fromJson(values)
    const rest = without(told, name)
    if (rest === told) continue
    await db
      .updateTable('notification')
      .set({ values: toJson(rest) })
      .where('id', '=', id)
      .execute()
  }
}

/** The same values when none of them is the name. */
function without(values: Values, name: string): Values {
  const isNamed = (['name', 'by'] as const).some((field) => values[field] === name)
  if (!isNamed) return values
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, isPerson(field) && value === name ? nobody : value]),
  )
}

const isPerson = (field: string) => field === 'name' || field === 'by'
