import { type Database, fromJson, type Id } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import { type Hoster, hosterById, hostersById } from '../../hosters/index.ts'
import type { Application, ApplicationChange } from './application.ts'
import type { ApplicationTable } from './tables.ts'
import type { Version } from './version.ts'
import type { Written } from './written.ts'
import '../tables.ts'

export type { Written }

/** The application of this address, a draft too. Refuses an unknown one. */
export async function findApplication(db: Database, slug: string): Promise<Written> {
  const found = await applicationAt(db, slug)
  if (!found) throw notFound('membership.application-not-found')
  return found
}

export async function applicationAt(db: Database, slug: string): Promise<Written | undefined> {
  const row = await db.selectFrom('application').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row && (await withHosters(db, [row]))[0]
}

export async function applicationById(db: Database, id: Id): Promise<Written | undefined> {
  const row = await db.selectFrom('application').selectAll().where('id', '=', id).executeTakeFirst()
  return row && (await withHosters(db, [row]))[0]
}

export async function applicationsById(db: Database, ids: readonly Id[]): Promise<Written[]> {
  return withHosters(db, await db.selectFrom('application').selectAll().where('id', 'in', ids).execute())
}

/** Those that were sent to a litter, whatever became of them, by the names of their hosters. */
export async function applicationsOf(db: Database, litterNumber: number): Promise<Application[]> {
  const rows = await db.selectFrom('application').selectAll().where('litterNumber', '=', litterNumber).execute()
  const found = await withHosters(db, rows)
  return found.toSorted((one, other) => one.slug.localeCompare(other.slug, 'en'))
}

/** All of one hoster, the last first. */
export async function applicationsOfHoster(db: Database, hosterId: Id): Promise<Written[]> {
  const rows = db.selectFrom('application').selectAll().where('hosterId', '=', hosterId)
  return withHosters(db, await rows.orderBy('begunAt', 'desc').orderBy('id').execute())
}

/** Those that somebody works on: of the hosters that they act for, and those they began for one nobody acts for. */
export async function applicationsWorkedOn(
  db: Database,
  { personId, hosterIds }: { personId: Id; hosterIds: readonly Id[] },
): Promise<Written[]> {
  const rows = await db
    .selectFrom('application')
    .selectAll()
    .where(({ or, eb }) => or([eb('begunByPersonId', '=', personId), eb('hosterId', 'in', hosterIds.slice(0, 400))]))
    .orderBy('savedAt', 'desc')
    .orderBy('id')
    .execute()
  return withHosters(db, rows)
}

/** The hoster that applies. */
export async function applicantOf(db: Database, { hosterId }: Pick<Application, 'hosterId'>): Promise<Hoster> {
  const hoster = await hosterById(db, hosterId)
  if (!hoster) throw notFound('hosters.hoster-not-found')
  return hoster
}

/** Its line of time, the first step first. */
export async function changesOf(db: Database, applicationId: Id): Promise<ApplicationChange[]> {
  const rows = db.selectFrom('applicationChange').selectAll().where('applicationId', '=', applicationId)
  return (await rows.orderBy('position').execute()).map(({ position, byPersonId, applicationId, ...change }) => ({
    ...change,
    partsAsked: fromJson(change.partsAsked),
  }))
}

/** Each time that it was sent, the first first. */
export async function versionsOf(db: Database, applicationId: Id): Promise<Version[]> {
  const rows = db.selectFrom('applicationVersion').selectAll().where('applicationId', '=', applicationId)
  return (await rows.orderBy('number').execute()).map(({ number, at, dossier, hoster, lines }) => ({
    number,
    at,
    dossier: fromJson(dossier),
    hoster: fromJson(hoster),
    lines: fromJson(lines),
  }))
}

export async function withHosters(db: Database, rows: ApplicationTable[]): Promise<Written[]> {
  const hosters = await hostersById(db, [...new Set(rows.map(({ hosterId }) => hosterId))])
  const byId = new Map(hosters.map((hoster) => [hoster.id, hoster]))
  return rows.flatMap((row) => {
    const hoster = byId.get(row.hosterId)
    return hoster ? [applicationOf(row, hoster)] : []
  })
}

function applicationOf(row: ApplicationTable, { slug, facts: { name }, fictional }: Hoster): Written {
  const { clearedAt, clearance, seenAt, openHosterId, toldAt, ...same } = row
  return {
    ...same,
    hoster: { slug, name, fictional },
    partsAsked: fromJson(row.partsAsked),
    dossier: fromJson(row.dossier),
    seen: seenAt === null ? null : { at: seenAt, lines: fromJson(row.seen) },
    cleared: clearedAt === null || clearance === null ? null : { at: clearedAt, how: clearance },
  }
}
