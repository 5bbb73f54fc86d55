import { type Database, fromJson, type Id, type Instant } from '../../platform/database/index.ts'
import { notFound } from '../../platform/errors.ts'
import type { HeldWhy, PortalPlaceTable, Seen } from './tables.ts'

/** A service’s place in a kind of the portal, as the coordination keeps it. */
export interface PortalPlace extends PlaceRules {
  id: Id
  serviceId: Id
  kind: string
  seen: Seen
  heldSince: Instant | null
  heldWhy: HeldWhy | null
  revision: number
  createdAt: Instant
}

/** What the coordination decides of a place. */
export interface PlaceRules {
  trusted: boolean
  /** 0 to 100. */
  weight: number
  opensAt: string | null
  keptDays: number | null
}

export const heaviest = 100
/** What a place weighs unless it is said: room is left for those that can bear less. */
export const usualWeight = 2

export async function allPlaces(db: Database): Promise<PortalPlace[]> {
  const rows = await db.selectFrom('portalPlace').selectAll().orderBy('createdAt').orderBy('id').execute()
  return rows.map(placeIn)
}

/** Refuses a place that there is not. */
export async function findPlace(db: Database, id: Id): Promise<PortalPlace> {
  const row = await db.selectFrom('portalPlace').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound('portal.place-not-found')
  return placeIn(row)
}

export async function placeOfService(db: Database, serviceId: Id, kind: string): Promise<PortalPlace | undefined> {
  const rows = db.selectFrom('portalPlace').selectAll().where('serviceId', '=', serviceId)
  const row = await rows.where('kind', '=', kind).executeTakeFirst()
  return row && placeIn(row)
}

export const rulesOf = ({ trusted, weight, opensAt, keptDays }: PlaceRules): PlaceRules => {
  return { trusted, weight, opensAt, keptDays }
}

const placeIn = ({ trusted, seen, ...row }: PortalPlaceTable): PortalPlace => ({
  ...row,
  trusted: trusted === 1,
  seen: fromJson(seen),
})
