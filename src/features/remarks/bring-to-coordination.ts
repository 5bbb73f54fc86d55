import { paths } from '../../paths.ts'
import { atomically, type Database, type Id, toInstant } from '../../platform/database/index.ts'
import { tellCoordination } from '../moderation/index.ts'
import { remarkById } from './queries.ts'

/** Puts what nobody answered before the coordination, once; the hoster may still answer. */
export function bringToCoordination(db: Database, id: Id, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const remark = await remarkById(db, id)
    if (!remark || remark.answeredAt !== null || remark.withCoordinationAt !== null) return
    await db
      .updateTable('remark')
      .set({ withCoordinationAt: toInstant(now) })
      .where('id', '=', id)
      .execute()
    const href = paths.coordinationRemark.href({ id })
    await tellCoordination(db, { key: 'remarks.told-coordination', href, hosterId: remark.hosterId }, now)
  })
}
