import { type Database, fromJson, type Instant } from '../../platform/database/index.ts'

/** What a field was before and after each change of a sort since an instant, where that is still said. */
export async function valuesSince(
  db: Database,
  { verb, field, since }: { verb: string; field: string; since: Instant },
): Promise<unknown[]> {
  const rows = await db
    .selectFrom('journalEntry')
    .select('content')
    .where('verb', '=', verb)
    .where('at', '>=', since)
    // Contents are long, and few name this field.
    .where('content', 'like', `%"${field}":%`)
    .execute()
  return rows.flatMap(({ content }) => {
    const said = content === null ? null : fromJson(content)
    return [said?.before?.[field], said?.after?.[field]].filter((value) => value !== undefined)
  })
}
