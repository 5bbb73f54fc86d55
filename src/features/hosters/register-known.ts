import { type Database, fromJson, type Id } from '../../platform/database/index.ts'
import type { Stated } from './facts.ts'
import type { HosterFacts } from './hoster.ts'
import type { ServiceFacts } from './service.ts'
import type { HosterTable, ServiceTable } from './tables.ts'

/** An entry of the register as whoever brings a list must know it: where its description stands decides who leads. */
export interface EntryKnown<Facts> extends Stated<Facts> {
  id: Id
  slug: string
  /** Null for what was typed here. */
  descriptionAddress: string | null
}

export interface HosterKnown extends EntryKnown<HosterFacts> {
  logo: string | null
  fictional: boolean
}

export interface ServiceKnown extends EntryKnown<ServiceFacts> {
  hosterId: Id
  urlIsGuessed: boolean
  /** Taken off the register. */
  isRemoved: boolean
}

const batch = 500

/** Every hoster, in batches, so that others never wait long; `id`: this one alone. */
export async function* hostersKnown(db: Database, id?: Id): AsyncGenerator<HosterKnown[]> {
  for (let after: Id = ''; ; ) {
    const rows = db.selectFrom('hoster').selectAll().orderBy('id').limit(batch).where('id', '>', after)
    const found = await (id === undefined ? rows : rows.where('id', '=', id)).execute()
    const last = found.at(-1)
    if (!last) return
    yield found.map(hosterKnown)
    after = last.id
  }
}

/** Every service, those that were taken off too; `id`: this one alone. */
export async function* servicesKnown(db: Database, id?: Id): AsyncGenerator<ServiceKnown[]> {
  const removals = await db.selectFrom('serviceRemoval').select('serviceId').execute()
  const removed = new Set(removals.map(({ serviceId }) => serviceId))
  for (let after: Id = ''; ; ) {
    const rows = db.selectFrom('service').selectAll().orderBy('id').limit(batch).where('id', '>', after)
    const found = await (id === undefined ? rows : rows.where('id', '=', id)).execute()
    const last = found.at(-1)
    if (!last) return
    yield found.map((row) => serviceKnown(row, removed.has(row.id)))
    after = last.id
  }
}

const hosterKnown = ({ facts, provenances, ...row }: HosterTable): HosterKnown => ({
  id: row.id,
  slug: row.slug,
  descriptionAddress: row.descriptionAddress,
  facts: fromJson(facts),
  provenances: fromJson(provenances),
  logo: row.logo,
  fictional: row.fictional === 1,
})

const serviceKnown = ({ facts, provenances, ...row }: ServiceTable, isRemoved: boolean): ServiceKnown => ({
  id: row.id,
  slug: row.slug,
  descriptionAddress: row.descriptionAddress,
  facts: fromJson(facts),
  provenances: fromJson(provenances),
  hosterId: row.hosterId,
  urlIsGuessed: row.urlIsGuessed === 1,
  isRemoved,
})
