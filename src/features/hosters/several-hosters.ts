import type { Database, Id } from '../../platform/database/index.ts'
import { type Hoster, hosterOf } from './queries.ts'
import type { HosterTable } from './tables.ts'

/** The hosters of these addresses, present or former, in the order asked for; unknown ones are left out. */
export async function hostersBySlug(db: Database, slugs: string[]): Promise<Hoster[]> {
  const former = await db.selectFrom('hosterFormerSlug').selectAll().where('slug', 'in', slugs).execute()
  const moved = former.map(({ hosterId }) => hosterId)
  const rows = await db
    .selectFrom('hoster')
    .selectAll()
    .where(({ or, eb }) => or([eb('slug', 'in', slugs), eb('id', 'in', moved)]))
    .execute()
  const idOf = (slug: string) =>
    rows.find((row) => row.slug === slug)?.id ?? former.find((row) => row.slug === slug)?.hosterId
  return inOrder(await withPeriods(db, rows), slugs.map(idOf))
}

/** The hosters of these ids, in the order asked for; those that are gone are left out. */
export async function hostersById(db: Database, ids: Id[]): Promise<Hoster[]> {
  const rows = await db.selectFrom('hoster').selectAll().where('id', 'in', ids).execute()
  return inOrder(await withPeriods(db, rows), ids)
}

async function withPeriods(db: Database, rows: HosterTable[]): Promise<Hoster[]> {
  const ids = rows.map(({ id }) => id)
  const periods = await db
    .selectFrom('membershipPeriod')
    .selectAll()
    .where('hosterId', 'in', ids)
    .orderBy('hosterId')
    .orderBy('position')
    .execute()
  const periodsOf = Map.groupBy(periods, ({ hosterId }) => hosterId)
  return rows.map((row) => hosterOf(row, periodsOf.get(row.id) ?? []))
}

function inOrder(hosters: Hoster[], ids: (Id | undefined)[]): Hoster[] {
  const found = new Map(hosters.map((hoster) => [hoster.id, hoster]))
  return [...new Set(ids)].flatMap((id) => (id && found.get(id)) || [])
}
