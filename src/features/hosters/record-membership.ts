import { atomically, type Database, type Id, toJson } from '../../platform/database/index.ts'
import type { Provenance } from './facts.ts'
import type { MembershipPeriod } from './membership.ts'
import { touchRegister } from './touch-register.ts'

export interface RecordedPeriod extends MembershipPeriod {
  provenance: Provenance
}

/** Replaces the periods of one hoster by what the collective's own register says; never by a hoster's file. */
export function recordMembership(
  db: Database,
  hosterId: Id,
  periods: RecordedPeriod[],
  now: Temporal.Instant,
): Promise<void> {
  return atomically(db, async (db) => {
    const rows = periods.map(({ state, litter, from, to, mentor, provenance }, position) => ({
      hosterId,
      position,
      state,
      litter,
      from,
      to,
      mentor,
      provenance: toJson(provenance),
    }))
    const known = await db
      .selectFrom('membershipPeriod')
      .select(['hosterId', 'position', 'state', 'litter', 'from', 'to', 'mentor', 'provenance'])
      .where('hosterId', '=', hosterId)
      .orderBy('position')
      .execute()
    if (JSON.stringify(known) === JSON.stringify(rows)) return
    await db.deleteFrom('membershipPeriod').where('hosterId', '=', hosterId).execute()
    if (rows.length > 0) await db.insertInto('membershipPeriod').values(rows).execute()
    await touchRegister(db, now)
  })
}
