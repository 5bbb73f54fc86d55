import type { Database, Id } from '../../../../platform/database/index.ts'
import { hosterById, hostersById } from '../../../hosters/index.ts'
import type { DepartureTable } from '../tables.ts'
import { welcomesShown } from '../welcome/queries.ts'
import type { WelcomeShown } from '../welcome/welcome.ts'
import type { Departure } from './departure.ts'
import '../tables.ts'

/** The departure to come of a service or a hoster, by its id. */
export async function openDeparture(db: Database, openFor: Id): Promise<Departure | null> {
  const row = await db.selectFrom('departure').selectAll().where('openFor', '=', openFor).executeTakeFirst()
  return row ? departureOf(row) : null
}

/** The last one that was announced and not called off, to come or over. */
export async function lastDeparture(
  db: Database,
  { hosterId, serviceId }: Pick<Departure, 'hosterId' | 'serviceId'>,
): Promise<Departure | null> {
  const row = await db
    .selectFrom('departure')
    .selectAll()
    .where('hosterId', '=', hosterId)
    .where('serviceId', serviceId === null ? 'is' : '=', serviceId)
    .where('calledOffAt', 'is', null)
    .orderBy('announcedAt', 'desc')
    .orderBy('id')
    .executeTakeFirst()
  return row ? departureOf(row) : null
}

/** The same of a hoster, unless it came in again since. */
export async function presentDeparture(db: Database, hosterId: Id): Promise<Departure | null> {
  const last = await lastDeparture(db, { hosterId, serviceId: null })
  if (last === null || last.endedAt === null) return last
  const periods = (await hosterById(db, hosterId))?.periods ?? []
  return periods.some(({ state, from }) => state !== 'incubating' && (from ?? '') >= last.endsOn) ? null : last
}

/** What a service ends with: its own closing, or the departure of its hoster. */
export const leavingWith = async (db: Database, { hosterId, serviceId }: { hosterId: Id; serviceId: Id }) =>
  (await lastDeparture(db, { hosterId, serviceId })) ?? (await presentDeparture(db, hosterId))

/** All that is to come, the soonest first. */
export async function departuresToCome(db: Database): Promise<Departure[]> {
  const rows = db.selectFrom('departure').selectAll().where('openFor', 'is not', null)
  return (await rows.orderBy('endsOn').orderBy('id').execute()).map(departureOf)
}

export async function departuresById(db: Database, ids: readonly Id[]): Promise<Departure[]> {
  return (await db.selectFrom('departure').selectAll().where('id', 'in', ids).execute()).map(departureOf)
}

/** Where people are welcome instead, in the order of who leaves; what is offered no more is left out. */
export async function successorsOf(db: Database, departureId: Id, today: string): Promise<WelcomeShown[]> {
  const rows = await db
    .selectFrom('departureSuccessor')
    .select('welcomeId')
    .where('departureId', '=', departureId)
    .orderBy('position')
    .execute()
  const offered = await welcomesShown(db, today)
  return rows.flatMap(({ welcomeId }) => offered.find(({ id }) => id === welcomeId) ?? [])
}

/** Whom the people of a departure were sent to, offered or not. */
export async function successorHosters(db: Database, departureId: Id) {
  const rows = await db
    .selectFrom('departureSuccessor')
    .innerJoin('welcome', 'welcome.id', 'departureSuccessor.welcomeId')
    .select('welcome.hosterId')
    .where('departureId', '=', departureId)
    .execute()
  return hostersById(db, [...new Set(rows.map(({ hosterId }) => hosterId))])
}

export function departureOf({ openFor, before, announcedByPersonId, calledOffByPersonId, ...row }: DepartureTable) {
  return { ...row, closes: row.closes === 1 } satisfies Departure
}
