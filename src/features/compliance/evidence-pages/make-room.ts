import type { Database, Id } from '../../../platform/database/index.ts'
import '../tables.ts'

/** Pages of one topic that are kept of a hoster: an address may be another one each night. */
export const mostPages = 3

/**
 * Takes away the pages beyond those, with their versions: first what is gone longest, then what was seen longest ago.
 */
export async function makeRoom(db: Database, hosterId: Id): Promise<void> {
  const pages = await db
    .selectFrom('evidencePage')
    .select(['id', 'topic', 'goneAt', 'lookedAt'])
    .where('hosterId', '=', hosterId)
    .orderBy('firstAt')
    .orderBy('id')
    .execute()
  const over = [...Map.groupBy(pages, ({ topic }) => topic).values()].flatMap((some) =>
    some
      .toSorted((one, other) => (lastOf(one) < lastOf(other) ? -1 : lastOf(one) > lastOf(other) ? 1 : 0))
      .slice(0, Math.max(0, some.length - mostPages)),
  )
  const ids = over.map(({ id }) => id)
  await db.deleteFrom('evidencePageVersion').where('pageId', 'in', ids).execute()
  await db.deleteFrom('evidencePage').where('id', 'in', ids).execute()
}

/** What stands comes after all that is gone. */
const lastOf = ({ goneAt, lookedAt }: { goneAt: string | null; lookedAt: string }) =>
  goneAt === null ? `1 ${lookedAt}` : `0 ${goneAt}`
