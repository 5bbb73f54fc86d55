import { isDeepStrictEqual } from 'node:util'
import { atomically, type Database, type Id, type Instant, toJson } from '../../platform/database/index.ts'
import { seenOnly } from '../../platform/unseen.ts'
import { recordChange } from '../journal/index.ts'
import type { By } from './by.ts'
import type { Provenance } from './facts.ts'
import type { MembershipPeriod } from './membership.ts'
import { underDecisions } from './periods-decided.ts'
import { periodsOf } from './queries.ts'
import { touchRegister } from './touch-register.ts'

export interface RecordedPeriod extends MembershipPeriod {
  provenance: Provenance
  /** The number of the version of the charter under which it began; absent where nobody says. */
  charterVersion?: number
  /** When this site decided of it, its beginning or its end; absent where a source tells all of it. */
  decidedAt?: Instant
}

/**
 * Replaces the periods of one hoster by what the collective's own register says; never by a hoster's file. What was
 * decided on this site stays as it is.
 */
export function recordMembership(db: Database, hosterId: Id, said: RecordedPeriod[], by: By): Promise<void> {
  return atomically(db, async (db) => {
    const known = await periodsOf(db, hosterId)
    const periods = underDecisions(seenOnly(said), known)
    if (isDeepStrictEqual(known, periods)) return
    await writePeriods(db, hosterId, periods)
    await touchRegister(db, by.now)
    const { actor, now, undoes = null } = by
    const [before, after] = [{ periods: known }, { periods }]
    const about = { verb: 'membership.recorded', subject: { kind: 'hoster', id: hosterId }, hosterId }
    await recordChange(db, { ...about, before, after, actor, visibility: 'public', undoes }, now)
  })
}

export async function writePeriods(db: Database, hosterId: Id, periods: RecordedPeriod[]): Promise<void> {
  const rows = periods.map(({ provenance, charterVersion = null, decidedAt = null, ...period }, position) => {
    const { state, litter, from, to, mentor } = period
    return {
      ...{ hosterId, position, state, litter, from, to, mentor },
      ...{ provenance: toJson(provenance), charterVersion, decidedAt },
    }
  })
  await db.deleteFrom('membershipPeriod').where('hosterId', '=', hosterId).execute()
  if (rows.length > 0) await db.insertInto('membershipPeriod').values(rows).execute()
}
