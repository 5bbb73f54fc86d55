import { type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Changed } from './acting.ts'
import { type Acting, demandBehind } from './acting.ts'
import './tables.ts'

const mostShown = 50

/** What somebody does for a hoster now; undefined: nothing. */
export function presentActing(
  db: Database,
  { hosterId, personId }: { hosterId: Id; personId: Id },
  now: Temporal.Instant,
): Promise<Acting | undefined> {
  const open = openRows(db, now).where('hosterId', '=', hosterId).where('personId', '=', personId)
  return open.executeTakeFirst()
}

/** All that goes on, what ends first first. */
export const openActings = (db: Database, now: Temporal.Instant): Promise<Acting[]> =>
  openRows(db, now).orderBy('until').orderBy('id').limit(mostShown).execute()

const openRows = (db: Database, now: Temporal.Instant) =>
  db.selectFrom('acting').selectAll().where('endedAt', 'is', null).where('until', '>', toInstant(now))

/** The last ones, of a hoster or of all. */
export function lastActings(db: Database, hosterId?: Id): Promise<Acting[]> {
  const rows = db.selectFrom('acting').selectAll().orderBy('startedAt', 'desc').orderBy('id').limit(mostShown)
  return (hosterId === undefined ? rows : rows.where('hosterId', '=', hosterId)).execute()
}

/** Refuses an unknown one. */
export async function findActing(db: Database, id: Id): Promise<Acting> {
  const row = await db.selectFrom('acting').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound('desk.no-acting')
  return row
}

/** Which of these changes were made at the demand of their hoster, and how it was asked: for the journal. */
export async function demandsOn(db: Database, changes: readonly Changed[]): Promise<Map<Id, Acting>> {
  const hosterIds = [...new Set(changes.flatMap(({ hosterId }) => hosterId ?? []))]
  const earliest = changes.map(({ at }) => at).sort()[0]
  if (hosterIds.length === 0 || earliest === undefined) return new Map()
  const rows = db.selectFrom('acting').selectAll().where('hosterId', 'in', hosterIds).where('until', '>', earliest)
  const actings = await rows.orderBy('startedAt', 'desc').execute()
  return new Map(
    changes.flatMap((change) => {
      const demand = demandBehind(actings, change)
      return demand ? [[change.id, demand] as const] : []
    }),
  )
}
