import { type Database, type Id, toInstant, toJson, yesNo } from '../../../platform/database/index.ts'
import type { LookSeen } from '../watching/means.ts'
import '../tables.ts'

/** What was seen today, since when it is so; a look that could say nothing leaves what was seen before. */
export async function keepLooks(
  db: Database,
  serviceId: Id,
  seen: readonly LookSeen[],
  now: Temporal.Instant,
): Promise<void> {
  const at = toInstant(now)
  const before = await db
    .selectFrom('dailyLook')
    .select(['look', 'since', 'state', 'seen'])
    .where('serviceId', '=', serviceId)
    .execute()
  for (const one of seen) {
    const last = before.find(({ look }) => look === one.look)
    if (last && one.state === 'unknown') continue
    const row = { state: one.state, seen: toJson(one.seen), at, since: last?.state === one.state ? last.since : at }
    await db
      .insertInto('dailyLook')
      .values({ serviceId, look: one.look, ...row })
      .onConflict((clash) => clash.columns(['serviceId', 'look']).doUpdateSet(row))
      .execute()
    if (one.look === 'certificate' && one.state !== 'unknown')
      await db
        .updateTable('watch')
        .set({ expiring: yesNo(one.state === 'soon') })
        .where('serviceId', '=', serviceId)
        .execute()
  }
}
