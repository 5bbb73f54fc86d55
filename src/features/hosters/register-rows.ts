import type { Database, Id } from '../../platform/database/index.ts'
import { presentServices } from './present-services.ts'
import { type Hoster, hosterOf } from './queries.ts'
import { type Service, serviceOf } from './service-queries.ts'

const batch = 2000

/** Every hoster, in batches, so that other readers never wait: for the snapshot, exports and statistics. */
export async function* allHosters(db: Database): AsyncGenerator<Hoster[]> {
  for (let after: Id = ''; ; ) {
    const rows = await db.selectFrom('hoster').selectAll().where('id', '>', after).orderBy('id').limit(batch).execute()
    const last = rows.at(-1)
    if (!last) return
    const periods = await db
      .selectFrom('membershipPeriod')
      .selectAll()
      .where('hosterId', '>', after)
      .where('hosterId', '<=', last.id)
      .orderBy('hosterId')
      .orderBy('position')
      .execute()
    const periodsOf = Map.groupBy(periods, ({ hosterId }) => hosterId)
    yield rows.map((row) => hosterOf(row, periodsOf.get(row.id) ?? []))
    after = last.id
  }
}

/** Every service, in batches. */
export async function* allServices(db: Database): AsyncGenerator<Service[]> {
  for (let after: Id = ''; ; ) {
    const rows = await presentServices(db)
      .selectAll('service')
      .where('id', '>', after)
      .orderBy('id')
      .limit(batch)
      .execute()
    const last = rows.at(-1)
    if (!last) return
    yield rows.map(serviceOf)
    after = last.id
  }
}
