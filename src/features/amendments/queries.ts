import { type Database, fromJson, type Id } from '../../platform/database/index.ts'
import { forbidden, notFound } from '../../platform/errors.ts'
import type { Amendment, AmendmentHead, PublishedVersion } from './amendment.ts'
import './tables.ts'

const headColumns = [
  ...(['id', 'slug', 'authorPersonId', 'authorName', 'revision', 'linkNumber', 'begunAt', 'editedAt'] as const),
  ...(['fictional', 'proposedAt', 'withdrawnAt', 'withdrawalReason', 'settledAt', 'outcome'] as const),
] as const
const columns = [...headColumns, 'draft'] as const

const rows = (db: Database) => db.selectFrom('amendment').select(columns)

type Row = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>

const amendmentOf = ({ draft, ...row }: Row): Amendment => ({ ...headOf(row), draft: fromJson(draft) })

const headOf = (row: Omit<Row, 'draft'>): AmendmentHead => ({ ...row, fictional: row.fictional === 1 })

/** The amendment at an address; a draft is at its id, and stays known by it. Refuses one that there is not. */
export async function findAmendment(db: Database, slug: string): Promise<Amendment> {
  const row = await rows(db)
    .where(({ or, eb }) => or([eb('slug', '=', slug), eb('id', '=', slug)]))
    .executeTakeFirst()
  if (!row) throw notFound('amendments.none')
  return amendmentOf(row)
}

export async function amendmentsById(db: Database, ids: readonly Id[]): Promise<Amendment[]> {
  const found = await rows(db).where('id', 'in', ids).execute()
  return found.map(amendmentOf)
}

/** The same for who writes it. Of a draft, nobody else learns that there is one. */
export async function findOwn(db: Database, slug: string, personId: Id): Promise<Amendment> {
  const amendment = await findAmendment(db, slug)
  if (await writes(db, amendment, personId)) return amendment
  throw amendment.proposedAt === null ? notFound('amendments.none') : forbidden('amendments.only-writers')
}

/** Whether somebody is its author, or was invited to write it. */
export async function writes(
  db: Database,
  { id, authorPersonId }: Pick<Amendment, 'id' | 'authorPersonId'>,
  personId: Id,
): Promise<boolean> {
  return authorPersonId === personId || (await writersOf(db, id)).some((writer) => writer.personId === personId)
}

/** Who was invited and came, the first first. */
export const writersOf = (db: Database, amendmentId: Id) =>
  db
    .selectFrom('amendmentWriter')
    .select(['personId', 'at'])
    .where('amendmentId', '=', amendmentId)
    .orderBy('at')
    .orderBy('personId')
    .execute()

/** Everybody who writes it. */
export async function allWritersOf(
  db: Database,
  { id, authorPersonId }: Pick<Amendment, 'id' | 'authorPersonId'>,
): Promise<Id[]> {
  const invited = (await writersOf(db, id)).map(({ personId }) => personId)
  return [...(authorPersonId === null ? [] : [authorPersonId]), ...invited]
}

/** What one writes and has not proposed yet, the last touched first. */
export async function draftsOf(db: Database, personId: Id): Promise<Amendment[]> {
  const invited = db.selectFrom('amendmentWriter').select('amendmentId').where('personId', '=', personId)
  const found = await rows(db)
    .where('proposedAt', 'is', null)
    .where(({ or, eb }) => or([eb('authorPersonId', '=', personId), eb('id', 'in', invited)]))
    .orderBy('editedAt', 'desc')
    .execute()
  return found.map(amendmentOf)
}

/** All that was proposed, the last first, without what is written of it. */
export const proposedOnes = async (db: Database): Promise<AmendmentHead[]> =>
  (await proposedRows(db).execute()).map(headOf)

const proposedRows = (db: Database) =>
  db
    .selectFrom('amendment')
    .select(headColumns)
    .where('proposedAt', 'is not', null)
    .orderBy('proposedAt', 'desc')
    .orderBy('id')

/** Proposals of which nothing came yet: neither withdrawn nor decided. */
export const openOnes = async (db: Database): Promise<AmendmentHead[]> =>
  (await proposedRows(db).where('withdrawnAt', 'is', null).where('settledAt', 'is', null).execute()).map(headOf)

/** What was published of it, the last first. */
export async function publishedOf(db: Database, amendmentId: Id): Promise<PublishedVersion[]> {
  const found = await db
    .selectFrom('amendmentVersion')
    .select(['number', 'proposal', 'note', 'at'])
    .where('amendmentId', '=', amendmentId)
    .orderBy('number', 'desc')
    .execute()
  return found.map(({ proposal, ...row }) => ({ ...row, proposal: fromJson(proposal) }))
}

/** The last published version of each of several. */
export async function lastPublished(db: Database, ids: readonly Id[]): Promise<Map<Id, PublishedVersion>> {
  const newest = db
    .selectFrom('amendmentVersion')
    .select(['amendmentId', ({ fn }) => fn.max('number').as('last')])
    .where('amendmentId', 'in', ids)
    .groupBy('amendmentId')
    .as('newest')
  const found = await db
    .selectFrom('amendmentVersion as version')
    .innerJoin(newest, (join) =>
      join.onRef('newest.amendmentId', '=', 'version.amendmentId').onRef('newest.last', '=', 'version.number'),
    )
    .select(['version.amendmentId', 'version.number', 'version.proposal', 'version.note', 'version.at'])
    .execute()
  return new Map(
    found.map(({ amendmentId, proposal, ...row }) => [amendmentId, { ...row, proposal: fromJson(proposal) }]),
  )
}
