import { type Database, type Id, type Instant, toInstant } from '../../../platform/database/index.ts'
import type { Target } from '../health.ts'
import { claimDue, toConfirm } from '../watching/claim.ts'
import type { Vantage } from './vantage.ts'
import '../tables.ts'

/** What a place is to look at now. */
export interface Assigned extends Target {
  /** Until when it alone has it; null: others look at it too, to confirm what one check saw. */
  lockedUntil: Instant | null
}

const noteEvery = Temporal.Duration.from({ seconds: 30 })

/** What a place is to ask now: those whose turn is its own, which are its own from now on, and all to be confirmed. */
export async function takeTargets(
  db: Database,
  vantage: Vantage,
  most: number,
  now: Temporal.Instant,
): Promise<Assigned[]> {
  await noteThere(db, vantage, now)
  const confirming = await toBeConfirmed(db, vantage, now)
  const turns = most > 0 ? await claimDue(db, { now, most, place: vantage }) : []
  return [...confirming.map((target) => ({ ...target, lockedUntil: null })), ...turns.map(assigned)]
}

const assigned = ({ serviceId, hosterId, address, program, check, lockedUntil }: Assigned): Assigned => ({
  ...{ serviceId, hosterId, address, program, check, lockedUntil },
})

/** That it is there, written now and then. */
async function noteThere(db: Database, { id, lastAt }: Vantage, now: Temporal.Instant): Promise<void> {
  if (lastAt !== null && lastAt > toInstant(now.subtract(noteEvery)) && lastAt <= toInstant(now)) return
  await db
    .updateTable('vantage')
    .set({ lastAt: toInstant(now) })
    .where('id', '=', id)
    .execute()
}

/** What waits for a second opinion, but what it said already, and what its own hoster runs. */
async function toBeConfirmed(db: Database, { id, hosterId }: Vantage, now: Temporal.Instant): Promise<Target[]> {
  const waiting = (await toConfirm(db, now)).filter((watch) => watch.hosterId !== hosterId).slice(0, 100)
  const said = await lastSaid(
    db,
    id,
    waiting.map(({ serviceId }) => serviceId),
  )
  return waiting.flatMap(({ worseSince, ...target }) =>
    (said.get(target.serviceId) ?? '') >= (worseSince ?? '') ? [] : [target],
  )
}

async function lastSaid(db: Database, vantageId: Id, serviceIds: Id[]): Promise<Map<Id, Instant>> {
  const rows = await db
    .selectFrom('vantageReport')
    .select(['serviceId', 'at'])
    .where('vantageId', '=', vantageId)
    .where('serviceId', 'in', serviceIds)
    .execute()
  return new Map(rows.map(({ serviceId, at }) => [serviceId, at]))
}
