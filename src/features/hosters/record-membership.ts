import { isDeepStrictEqual } from 'node:util'
import { atomically, type Database, type Id, toJson } from '../../platform/database/index.ts'
import { seenOnly } from '../../platform/unseen.ts'
import { recordChange } from '../journal/index.ts'
import type { By } from './by.ts'
import type { Provenance } from './facts.ts'
import type { MembershipPeriod } from './membership.ts'
import { periodsOf } from './queries.ts'
import { touchRegister } from './touch-register.ts'

export interface RecordedPeriod extends MembershipPeriod {
  provenance: Provenance
}

/** Replaces the periods of one hoster by what the collective's own register says; never by a hoster's file. */
export function recordMembership(db: Database, hosterId: Id, said: RecordedPeriod[], by: By): Promise<void> {
  const periods = seenOnly(said)
  return atomically(db, async (db) => {
    const known = await periodsOf(db, hosterId)
    if (isDeepStrictEqual(known, periods)) return
    const rows = periods.map(({ provenance, state, litter, from, to, mentor }, position) => {
      return { hosterId, position, state, litter, from, to, mentor, provenance: toJson(provenance) }
    })
    await db.deleteFrom('membershipPeriod').where('hosterId', '=', hosterId).execute()
    if (rows.length > 0) await db.insertInto('membershipPeriod').values(rows).execute()
    await touchRegister(db, by.now)
    const { actor, now, undoes = null } = by
    const [before, after] = [{ periods: known }, { periods }]
    const about = { verb: 'membership.recorded', subject: { kind: 'hoster', id: hosterId }, hosterId }
    await recordChange(db, { ...about, before, after, actor, visibility: 'public', undoes }, now)
  })
}
