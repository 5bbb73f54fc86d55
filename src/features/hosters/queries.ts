import { type Database, fromJson, type Id, type Instant } from '../../platform/database/index.ts'
import { notFound } from '../../platform/errors.ts'
import type { Catalogue } from './catalogue.ts'
import { blankCollective, type CollectiveSettings, completeRules } from './collective.ts'
import type { Provenances } from './facts.ts'
import type { HosterFacts } from './hoster.ts'
import type { RecordedPeriod } from './record-membership.ts'
import type { HosterTable, MembershipPeriodTable } from './tables.ts'

/** A hoster of the register, with all that it states and its stretches of membership. */
export interface Hoster {
  id: Id
  slug: string
  fictional: boolean
  facts: HosterFacts
  provenances: Provenances
  logo: string | null
  periods: RecordedPeriod[]
  revision: number
  createdAt: Instant
  updatedAt: Instant
  confirmedAt: Instant | null
  unreadSince: Instant | null
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

/** Whose own files stand at these addresses. */
export async function hostersByDescription(db: Database, addresses: readonly string[]): Promise<Id[]> {
  const rows = await db.selectFrom('hoster').select('id').where('descriptionAddress', 'in', addresses).execute()
  return rows.map(({ id }) => id)
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
    revision: row.revision,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    confirmedAt: row.confirmedAt,
    unreadSince: row.unreadSince,
  }
}

/** A hoster's stretches of membership, in order. */
export async function periodsOf(db: Database, hosterId: Id): Promise<RecordedPeriod[]> {
  return (await periodRows(db, [hosterId])).map(periodOf)
}

function periodOf({ provenance, charterVersion, decidedAt, ...row }: MembershipPeriodTable): RecordedPeriod {
  const { state, litter, from, to, mentor } = row
  return {
    ...{ state, litter, from, to, mentor, provenance: fromJson(provenance) },
    ...(charterVersion !== null && { charterVersion }),
    ...(decidedAt !== null && { decidedAt }),
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

/** The collective's settings with their revision, and how many times the public register has changed. */
export async function collectiveOf(
  db: Database,
): Promise<{ settings: CollectiveSettings; revision: number; registerRevision: number }> {
  const row = await db.selectFrom('collective').select(['settings', 'revision', 'registerRevision']).executeTakeFirst()
  if (!row) return { settings: blankCollective, revision: 0, registerRevision: 0 }
  const { settings, ...counted } = row
  const said = fromJson(settings)
  return { settings: { ...blankCollective, ...said, rules: completeRules(said.rules) }, ...counted }
}
