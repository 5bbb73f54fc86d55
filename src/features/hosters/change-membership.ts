import { atomically, type Database, type Id, toInstant } from '../../platform/database/index.ts'
import { conflict } from '../../platform/errors.ts'
import { seenOnly } from '../../platform/unseen.ts'
import { recordChange } from '../journal/index.ts'
import type { By } from './by.ts'
import type { MembershipState } from './membership.ts'
import { endedOn, lastsAfter, leavesOn } from './periods-decided.ts'
import { periodsOf } from './queries.ts'
import { type RecordedPeriod, writePeriods } from './record-membership.ts'
import { hereOn } from './sources-by-field.ts'
import { touchRegister } from './touch-register.ts'

export interface PeriodBegun {
  state: MembershipState
  litter: string | null
  /** `YYYY-MM-DD`, its first day. */
  from: string
  /** Slug of the hoster that accompanies one that is incubating. */
  mentor: string | null
  /** The number of the version of the charter under which it begins; null where nobody knows. */
  charterVersion: number | null
}

/**
 * Begins a stretch of membership that was decided here; the one before ends on the same day. Refuses when a later one
 * has been decided, or when this very one runs already.
 */
export function beginPeriod(db: Database, hosterId: Id, begun: PeriodBegun, by: By): Promise<void> {
  return changed(db, hosterId, 'membership.begun', by, (known, decidedAt) => {
    const { charterVersion, ...period } = seenOnly(begun)
    refuseLater(known, period.from)
    const present = known.findLast((other) => isOn(period.from, other))
    if (present?.to === null && present.state === period.state && present.mentor === period.mentor)
      throw conflict('hosters.period-runs')
    const provenance = { ...hereOn(period.from, 'decided'), namesCollective: true }
    const under = charterVersion === null ? {} : { charterVersion }
    return [...decidedHere(known, period.from, decidedAt), { ...period, to: null, provenance, ...under, decidedAt }]
  })
}

/** Ends what runs on a day, its first day outside; the reason stands in the journal. Refuses when nothing runs. */
export function endPeriod(
  db: Database,
  hosterId: Id,
  { to, reason }: { to: string; reason: string | null },
  by: By,
): Promise<void> {
  const end = (known: RecordedPeriod[], decidedAt: string) => {
    refuseLater(known, to)
    if (!known.some((period) => lastsAfter(to, period))) throw conflict('hosters.no-period-runs')
    return decidedHere(known, to, decidedAt)
  }
  return changed(db, hosterId, 'membership.ended', by, end, reason === null ? {} : { reason: seenOnly(reason) })
}

/** Takes back an end that is to come. Refuses when none is. */
export function continuePeriod(db: Database, hosterId: Id, { today }: { today: string }, by: By): Promise<void> {
  return changed(db, hosterId, 'membership.continued', by, (known, decidedAt) => {
    const ending = known.at(-1)
    if (!ending || leavesOn(known, today) === null) throw conflict('hosters.no-end-to-come')
    return [...known.slice(0, -1), { ...ending, to: null, decidedAt }]
  })
}

async function changed(
  db: Database,
  hosterId: Id,
  verb: string,
  { actor, now, undoes = null }: By,
  change: (known: RecordedPeriod[], decidedAt: string) => RecordedPeriod[],
  told: { reason?: string } = {},
): Promise<void> {
  await atomically(db, async (db) => {
    const known = await periodsOf(db, hosterId)
    const periods = change(known, toInstant(now))
    await writePeriods(db, hosterId, periods)
    await touchRegister(db, now)
    const about = { verb, subject: { kind: 'hoster', id: hosterId }, hosterId, visibility: 'public' as const, actor }
    await recordChange(db, { ...about, before: { periods: known }, after: { periods, ...told }, undoes }, now)
  })
}

/** The periods without what lasts beyond a day, marked so that no source brings it back. */
function decidedHere(known: RecordedPeriod[], day: string, decidedAt: string): RecordedPeriod[] {
  const cut = known.map((period) => (lastsAfter(day, period) ? { ...period, decidedAt } : period))
  return endedOn(day, cut)
}

function refuseLater(known: RecordedPeriod[], day: string): void {
  if (known.some(({ from }) => (from ?? '') > day)) throw conflict('hosters.period-later')
}

const isOn = (day: string, period: RecordedPeriod) => (period.from ?? '') <= day && lastsAfter(day, period)
