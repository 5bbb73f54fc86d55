import { atomically, type Database, type Id, toInstant, yesNo } from '../../../platform/database/index.ts'
import { countRevision } from '../keeping/count-revision.ts'
import { beginSpan, endSpan } from '../keeping/spans.ts'
import type { WatchTable } from '../tables.ts'
import type { OnStateChange } from './means.ts'
import { never } from './rhythm.ts'
import type { Wanted } from './watched.ts'

interface Means {
  now: Temporal.Instant
  onStateChange: OnStateChange
}

type Present = Pick<WatchTable, 'hosterId' | 'measured' | 'address' | 'program' | 'rhythm' | 'reason' | 'nextAt'>

/** Whether the register, or the hoster's choice, says something else than what is watched. */
export const differs = (present: Present, wanted: Wanted): boolean =>
  startsAnew(present, wanted) || present.rhythm !== wanted.rhythm || isOptedOutOf(present) !== optsOut(wanted)

/** Another address, program or hoster: what was measured was of something else. */
const startsAnew = (present: Present, { hosterId, measured, address, program }: Wanted): boolean =>
  present.hosterId !== hosterId ||
  (present.measured === 1) !== measured ||
  present.address !== address ||
  present.program !== program

const isOptedOutOf = ({ reason }: Pick<Present, 'reason'>) => reason === 'opted-out'
const optsOut = ({ isOptedOut, measured, isFictional }: Wanted) => isOptedOut && measured && !isFictional

/** At most so many at once: a statement takes no more values. */
const atOnce = 15
const fewAreNow = 20
const spreadOver = 300

/** Services that nobody watched: a few are asked at once, many one after the other. */
export async function startWatches(db: Database, wanted: Wanted[], now: Temporal.Instant): Promise<void> {
  const seconds = wanted.length > fewAreNow ? Math.min(spreadOver, wanted.length) : 0
  for (let from = 0; from < wanted.length; from += atOnce)
    await atomically(db, async (db) => {
      const some = wanted.slice(from, from + atOnce)
      const ids = some.map(({ serviceId }) => serviceId)
      const known = await db.selectFrom('watch').select('serviceId').where('serviceId', 'in', ids).execute()
      const fresh = some.filter(({ serviceId }) => !known.some((row) => row.serviceId === serviceId))
      if (fresh.length === 0) return
      const rows = fresh.map((one, index) => blankWatch(one, now, ((from + index) / wanted.length) * seconds))
      await db.insertInto('watch').values(rows).execute()
      for (const row of rows) if (row.measured === 1) await beginSpan(db, row.serviceId, row)
      await countRevision(db)
    })
}

/** What the register says anew: of something else, everything is unknown; otherwise only the rhythm changes. */
export async function refreshWatch(db: Database, wanted: Wanted, { now, onStateChange }: Means): Promise<void> {
  await atomically(db, async (db) => {
    const before = await watchRow(db, wanted.serviceId)
    if (!before || !differs(before, wanted)) return
    const blank = blankWatch(wanted, now, 0)
    await countRevision(db)
    if (!startsAnew(before, wanted))
      return change(db, { serviceId: wanted.serviceId, ...hurried(before, blank, wanted) })
    await change(db, { ...blank, since: before.state === 'unknown' ? before.since : blank.since })
    if (before.state === 'unknown') return
    const { serviceId, hosterId } = before
    await onStateChange(db, { serviceId, hosterId, before, after: blank, now })
    await (wanted.measured ? beginSpan(db, serviceId, blank) : endSpan(db, serviceId, blank.since))
  })
}

/** A shorter rhythm holds at once, and who wants to be asked no more, or again, is not kept waiting. */
function hurried(before: WatchTable, blank: WatchTable, wanted: Wanted): Pick<WatchTable, 'rhythm' | 'nextAt'> {
  const { rhythm } = wanted
  if (before.nextAt === never) return { rhythm, nextAt: never }
  const due = toInstant(Temporal.Instant.from(blank.nextAt).add({ minutes: rhythm }))
  const nextAt = isOptedOutOf(before) === optsOut(wanted) ? due : blank.nextAt
  return { rhythm, nextAt: before.nextAt < nextAt ? before.nextAt : nextAt }
}

/** A service that is watched no more: its days and hours stay. */
export async function forgetWatch(db: Database, serviceId: Id, { now, onStateChange }: Means): Promise<void> {
  await atomically(db, async (db) => {
    const before = await watchRow(db, serviceId)
    if (!before) return
    const since = toInstant(now)
    const after = { state: 'unknown' as const, since, reason: null }
    if (before.state !== 'unknown')
      await onStateChange(db, { serviceId, hosterId: before.hosterId, before, after, now })
    await db.deleteFrom('watch').where('serviceId', '=', serviceId).execute()
    await db.deleteFrom('dailyLook').where('serviceId', '=', serviceId).execute()
    await endSpan(db, serviceId, since)
    await countRevision(db)
  })
}

const watchRow = (db: Database, serviceId: Id) =>
  db.selectFrom('watch').selectAll().where('serviceId', '=', serviceId).executeTakeFirst()

const change = async (db: Database, { serviceId, ...values }: Partial<WatchTable> & { serviceId: Id }) => {
  await db.updateTable('watch').set(values).where('serviceId', '=', serviceId).execute()
}

function blankWatch(wanted: Wanted, now: Temporal.Instant, seconds: number): WatchTable {
  const { serviceId, hosterId, measured, address, host, program, rhythm, isFictional } = wanted
  const soon = toInstant(now.add({ milliseconds: Math.round(seconds * 1000) }))
  return {
    ...{ serviceId, hosterId, measured: yesNo(measured), address, program, host, rhythm },
    ...{ state: 'unknown', since: toInstant(now), reason: null, worse: null, worseReason: null, worseSince: null },
    ...{ instead: null, insteadUntil: null, firstSeenAt: null, checkedAt: null, goodAt: null, ms: null, check: 0 },
    ...{ version: null, disagreement: null, expiring: 0, hour: null, lockedUntil: null },
    nextAt: measured && !isFictional ? soon : never,
    lookAt: isFictional ? never : soon,
  }
}
