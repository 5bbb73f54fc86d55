import { type Database, fromJson, type Id, type Instant } from '../../platform/database/index.ts'
import { notFound } from '../../platform/errors.ts'
import type { Catalogue } from './catalogue.ts'
import { blankCollective, type CollectiveSettings } from './collective.ts'
import type { Provenances } from './facts.ts'
import type { HosterFacts } from './hoster.ts'
import type { RecordedPeriod } from './record-membership.ts'
import type { ServiceFacts } from './service.ts'
import type { HosterTable, MembershipPeriodTable, OldAddressTable, ServiceTable } from './tables.ts'

/** A hoster of the register, with all that it states and its stretches of membership. */
export interface Hoster {
  id: Id
  slug: string
  fictional: boolean
  facts: HosterFacts
  provenances: Provenances
  logo: string | null
  periods: RecordedPeriod[]
  createdAt: Instant
  updatedAt: Instant
}

export interface Service {
  id: Id
  hosterId: Id
  slug: string
  facts: ServiceFacts
  provenances: Provenances
  urlIsGuessed: boolean
  createdAt: Instant
  updatedAt: Instant
}

/** The hoster of this address, present or former: compare `slug` to know whether it moved. Refuses an unknown one. */
export async function findHoster(db: Database, slug: string): Promise<Hoster> {
  const present = await db.selectFrom('hoster').selectAll().where('slug', '=', slug).executeTakeFirst()
  const row = present ?? (await hosterOfFormerSlug(db, slug))
  if (!row) throw notFound('hosters.hoster-not-found')
  return hosterOf(row, await periodRows(db, [row.id]))
}

export async function hosterById(db: Database, id: Id): Promise<Hoster | undefined> {
  const row = await db.selectFrom('hoster').selectAll().where('id', '=', id).executeTakeFirst()
  return row && hosterOf(row, await periodRows(db, [id]))
}

export async function hosterByDescription(db: Database, descriptionAddress: string): Promise<{ id: Id } | undefined> {
  return db.selectFrom('hoster').select('id').where('descriptionAddress', '=', descriptionAddress).executeTakeFirst()
}

/** Whether nobody has been recorded yet. */
export async function isRegisterEmpty(db: Database): Promise<boolean> {
  return (await db.selectFrom('hoster').select('id').limit(1).executeTakeFirst()) === undefined
}

function hosterOfFormerSlug(db: Database, slug: string): Promise<HosterTable | undefined> {
  return db
    .selectFrom('hosterFormerSlug')
    .innerJoin('hoster', 'hoster.id', 'hosterFormerSlug.hosterId')
    .selectAll('hoster')
    .where('hosterFormerSlug.slug', '=', slug)
    .executeTakeFirst()
}

function periodRows(db: Database, hosterIds: Id[]): Promise<MembershipPeriodTable[]> {
  return db
    .selectFrom('membershipPeriod')
    .selectAll()
    .where('hosterId', 'in', hosterIds)
    .orderBy('hosterId')
    .orderBy('position')
    .execute()
}

export function hosterOf(row: HosterTable, periods: MembershipPeriodTable[]): Hoster {
  return {
    id: row.id,
    slug: row.slug,
    fictional: row.fictional === 1,
    facts: fromJson(row.facts),
    provenances: fromJson(row.provenances),
    logo: row.logo,
    periods: periods.map(periodOf),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  }
}

function periodOf({ state, litter, from, to, mentor, provenance }: MembershipPeriodTable): RecordedPeriod {
  return { state, litter, from, to, mentor, provenance: fromJson(provenance) }
}

/** The services of a hoster, in the order in which they came. */
export async function servicesOf(db: Database, hosterId: Id): Promise<Service[]> {
  const rows = await db
    .selectFrom('service')
    .selectAll()
    .where('hosterId', '=', hosterId)
    .orderBy('createdAt')
    .orderBy('slug')
    .execute()
  return rows.map(serviceOf)
}

/** The service of this address within a hoster, present or former. Refuses an unknown one. */
export async function findService(db: Database, hosterId: Id, slug: string): Promise<Service> {
  const present = await db
    .selectFrom('service')
    .selectAll()
    .where('hosterId', '=', hosterId)
    .where('slug', '=', slug)
    .executeTakeFirst()
  const row = present ?? (await serviceOfFormerSlug(db, hosterId, slug))
  if (!row) throw notFound('hosters.service-not-found')
  return serviceOf(row)
}

function serviceOfFormerSlug(db: Database, hosterId: Id, slug: string): Promise<ServiceTable | undefined> {
  return db
    .selectFrom('serviceFormerSlug')
    .innerJoin('service', 'service.id', 'serviceFormerSlug.serviceId')
    .selectAll('service')
    .where('serviceFormerSlug.hosterId', '=', hosterId)
    .where('serviceFormerSlug.slug', '=', slug)
    .executeTakeFirst()
}

export function serviceOf(row: ServiceTable): Service {
  return {
    id: row.id,
    hosterId: row.hosterId,
    slug: row.slug,
    facts: fromJson(row.facts),
    provenances: fromJson(row.provenances),
    urlIsGuessed: row.urlIsGuessed === 1,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  }
}

export async function catalogueOf(db: Database): Promise<Catalogue> {
  const kinds = await db.selectFrom('kind').select('entry').orderBy('slug').execute()
  const software = await db.selectFrom('software').select('entry').orderBy('slug').execute()
  const alternatives = await db.selectFrom('alternative').select('entry').orderBy('slug').execute()
  return {
    kinds: kinds.map(({ entry }) => fromJson(entry)),
    software: software.map(({ entry }) => fromJson(entry)),
    alternatives: alternatives.map(({ entry }) => fromJson(entry)),
  }
}

/** The collective's settings, and how many times the public register has changed. */
export async function collectiveOf(db: Database): Promise<{ settings: CollectiveSettings; registerRevision: number }> {
  const row = await db.selectFrom('collective').select(['settings', 'registerRevision']).executeTakeFirst()
  if (!row) return { settings: blankCollective, registerRevision: 0 }
  return { settings: { ...blankCollective, ...fromJson(row.settings) }, registerRevision: row.registerRevision }
}

/** Where an address of the collective's former site leads, if the table knows it. */
export async function oldAddress(
  db: Database,
  sort: OldAddressTable['sort'],
  value: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('oldAddress')
    .select('target')
    .where('sort', '=', sort)
    .where('value', '=', value)
    .executeTakeFirst()
  return row?.target
}
