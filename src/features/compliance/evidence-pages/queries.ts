import type { Database, Id } from '../../../platform/database/index.ts'
import type { EvidencePage, PageVersion } from './evidence-page.ts'
import '../tables.ts'

/** The pages of a hoster that are kept in versions. */
export const evidencePagesOf = (db: Database, hosterId: Id): Promise<EvidencePage[]> =>
  withVersions(db, pages(db).where('hosterId', '=', hosterId))

/** One of them. */
export async function findEvidencePage(db: Database, hosterId: Id, id: Id): Promise<EvidencePage | undefined> {
  return (await withVersions(db, pages(db).where('hosterId', '=', hosterId).where('id', '=', id)))[0]
}

/** Those of these ids, of whatever hoster. */
export const evidencePagesById = (db: Database, ids: Id[]): Promise<EvidencePage[]> =>
  withVersions(db, pages(db).where('id', 'in', ids))

/** What a page said in one of its versions. */
export const versionOfPage = (db: Database, pageId: Id, number: number): Promise<PageVersion | undefined> =>
  db
    .selectFrom('evidencePageVersion')
    .select(['number', 'at', 'title', 'text'])
    .where('pageId', '=', pageId)
    .where('number', '=', number)
    .executeTakeFirst()

const pages = (db: Database) =>
  db
    .selectFrom('evidencePage')
    .select(['id', 'hosterId', 'topic', 'url', 'firstAt', 'lookedAt', 'goneAt'])
    .orderBy('topic')
    .orderBy('firstAt')
    .orderBy('id')

async function withVersions(db: Database, query: ReturnType<typeof pages>): Promise<EvidencePage[]> {
  const rows = await query.execute()
  const ids = rows.map(({ id }) => id)
  const versions = await db
    .selectFrom('evidencePageVersion')
    .select(['pageId', 'number', 'at', 'title'])
    .where('pageId', 'in', ids)
    .orderBy('number', 'desc')
    .execute()
  const byPage = Map.groupBy(versions, ({ pageId }) => pageId)
  return rows.map((row) => ({
    ...row,
    versions: (byPage.get(row.id) ?? []).map(({ pageId: _page, ...version }) => version),
  }))
}
