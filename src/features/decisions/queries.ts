import { type Database, fromJson, type Id } from '../../platform/database/index.ts'
import { notFound } from '../../platform/errors.ts'
import type { About, Decision } from './decision.ts'
import type { DecisionTable } from './tables.ts'
import './tables.ts'

/** The decision of this address. Refuses an unknown one. */
export async function findDecision(db: Database, slug: string): Promise<Decision> {
  const decision = await decisionBySlug(db, slug)
  if (!decision) throw notFound('decisions.not-found')
  return decision
}

export async function decisionBySlug(db: Database, slug: string): Promise<Decision | undefined> {
  const row = await rows(db).where('slug', '=', slug).executeTakeFirst()
  return row && decisionOf(row)
}

/** The same by its id. */
export async function findDecisionById(db: Database, id: Id): Promise<Decision> {
  const decision = await decisionById(db, id)
  if (!decision) throw notFound('decisions.not-found')
  return decision
}

export async function decisionById(db: Database, id: Id): Promise<Decision | undefined> {
  const row = await rows(db).where('id', '=', id).executeTakeFirst()
  return row && decisionOf(row)
}

export async function decisionsById(db: Database, ids: readonly Id[]): Promise<Decision[]> {
  return (await rows(db).where('id', 'in', ids).execute()).map(decisionOf)
}

export async function decisionsBySlug(db: Database, slugs: readonly string[]): Promise<Decision[]> {
  return (await rows(db).where('slug', 'in', slugs).execute()).map(decisionOf)
}

/** All that was decided about one thing, the first first. */
export async function decisionsAbout(db: Database, { kind, id }: Pick<About, 'kind' | 'id'>): Promise<Decision[]> {
  const found = rows(db).where('aboutKind', '=', kind).where('aboutId', '=', id)
  return (await found.orderBy('createdAt').orderBy('id').execute()).map(decisionOf)
}

/** Those that are voted on one page, by slug. */
export async function decisionsOfBatch(db: Database, batch: string): Promise<Decision[]> {
  return (await rows(db).where('batch', '=', batch).orderBy('slug').execute()).map(decisionOf)
}

export async function isSlugTaken(db: Database, slug: string): Promise<boolean> {
  return (await db.selectFrom('decision').select('id').where('slug', '=', slug).executeTakeFirst()) !== undefined
}

const rows = (db: Database) => db.selectFrom('decision').selectAll()

export function decisionOf(row: DecisionTable): Decision {
  const { aboutKind: kind, aboutId: id, aboutAddress: address, openedByPersonId: _, ...plain } = row
  return {
    ...plain,
    title: fromJson(row.title),
    text: fromJson(row.text),
    options: fromJson(row.options),
    rules: fromJson(row.rules),
    withoutHosterIds: fromJson(row.withoutHosterIds),
    outcome: row.outcome === null ? null : fromJson(row.outcome),
    secret: row.secret === 1,
    resultsHidden: row.resultsHidden === 1,
    fictional: row.fictional === 1,
    about: kind === null || id === null || address === null ? null : { kind, id, address },
  }
}
