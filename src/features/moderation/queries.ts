import type { Database, Id } from '../../platform/database/index.ts'
import { notFound } from '../../platform/errors.ts'
import type { Subject } from '../journal/index.ts'
import { perPage } from './per-page.ts'
import type { Restriction } from './restriction.ts'
import type { RestrictionTable } from './tables.ts'

/** What is restricted of these at present. */
export async function restrictionsOn(db: Database, subjects: Subject[]): Promise<Restriction[]> {
  const ids = subjects.map(({ id }) => id)
  const rows = await presentRows(db).where('subjectId', 'in', ids).execute()
  return rows
    .map(restrictionOf)
    .filter(({ subject }) => subjects.some(({ kind, id }) => kind === subject.kind && id === subject.id))
}

/** What is restricted of a hoster and its services at present. */
export async function restrictionsOfHoster(db: Database, hosterId: Id): Promise<Restriction[]> {
  return (await presentRows(db).where('hosterId', '=', hosterId).execute()).map(restrictionOf)
}

/** All that is restricted at present. */
export async function presentRestrictions(db: Database): Promise<Restriction[]> {
  return (await presentRows(db).orderBy('startedAt', 'desc').orderBy('id').execute()).map(restrictionOf)
}

const presentRows = (db: Database) => db.selectFrom('restriction').selectAll().where('endedAt', 'is', null)

/** Those that ended, the last first; `after` is the last one of the page before. */
export async function endedRestrictions(db: Database, after?: Id): Promise<Restriction[]> {
  const last = after ? await restrictionRow(db, after) : undefined
  const rows = await db
    .selectFrom('restriction')
    .selectAll()
    .where('endedAt', 'is not', null)
    .where(({ and, or, eb }) => {
      if (!last?.endedAt) return and([])
      const same = and([eb('endedAt', '=', last.endedAt), eb('id', '<', last.id)])
      return or([eb('endedAt', '<', last.endedAt), same])
    })
    .orderBy('endedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(perPage + 1)
    .execute()
  return rows.map(restrictionOf)
}

/** Refuses an unknown one. */
export async function findRestriction(db: Database, id: Id): Promise<Restriction> {
  const row = await restrictionRow(db, id)
  if (!row) throw notFound('moderation.restriction-not-found')
  return restrictionOf(row)
}

/** Who decided it and who ended it, for the coordination alone. */
export async function decidersOf(db: Database, ids: Id[]) {
  return db
    .selectFrom('restriction')
    .select(['id', 'byPersonId', 'endedByPersonId', 'answeredByPersonId'])
    .where('id', 'in', ids)
    .execute()
}

const restrictionRow = (db: Database, id: Id) =>
  db.selectFrom('restriction').selectAll().where('id', '=', id).executeTakeFirst()

/** Grows with each change of what the public sees by this room; another count may show something else. */
export async function restrictionsRevision(db: Database): Promise<number> {
  const { changes } = await db
    .selectFrom('restriction')
    .select(({ fn }) => fn.sum<number | null>('revision').as('changes'))
    .executeTakeFirstOrThrow()
  return changes ?? 0
}

function restrictionOf(row: RestrictionTable): Restriction {
  const { subjectKind, subjectId, byPersonId, endedByPersonId, answeredByPersonId, revision, ...restriction } = row
  return { ...restriction, subject: { kind: subjectKind, id: subjectId } }
}
