import { type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import { hashOf } from '../../../platform/token.ts'
import type { Place } from './turn.ts'
import type { Vantage } from './vantage.ts'
import '../tables.ts'

const columns = ['id', 'name', 'place', 'hosterId', 'createdAt', 'lastAt'] as const

/** The places that may report, by their names. */
export async function vantages(db: Database): Promise<Vantage[]> {
  const rows = await db.selectFrom('vantage').select(columns).where('revokedAt', 'is', null).orderBy('id').execute()
  return rows.toSorted((one, other) => one.name.localeCompare(other.name))
}

export async function findVantage(db: Database, id: Id): Promise<Vantage> {
  const row = await db
    .selectFrom('vantage')
    .select(columns)
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  if (!row) throw notFound('monitoring.vantage-not-found')
  return row
}

/** Whose key this is; undefined for none, and for one that was ended. */
export function vantageByKey(db: Database, key: string): Promise<Vantage | undefined> {
  return db
    .selectFrom('vantage')
    .select(columns)
    .where('keyHash', '=', hashOf(key))
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
}

/** The names of places, those that were ended too: what they saw stays known. */
export async function vantageNames(db: Database, ids: readonly Id[]): Promise<Map<Id, string>> {
  const rows = await db.selectFrom('vantage').select(['id', 'name']).where('id', 'in', ids.slice(0, 400)).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** A place that asked what to do so lately is counted on. */
export const isThere = Temporal.Duration.from({ minutes: 5 })

export function placesThere(db: Database, now: Temporal.Instant): Promise<Place[]> {
  return db
    .selectFrom('vantage')
    .select(['id', 'hosterId'])
    .where('revokedAt', 'is', null)
    .where('lastAt', '>', toInstant(now.subtract(isThere)))
    .execute()
}
