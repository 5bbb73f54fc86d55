import { paths } from '../../../paths.ts'
import type { Database } from '../../../platform/database/index.ts'
import { clausesOf } from '../clauses-of.ts'
import { listDocuments, versionInForce, versionsOf } from '../queries.ts'
import { isPublic } from '../version.ts'

/** Addresses, without language, that search engines may list: documents, and the clauses that have force on a day. */
export async function indexedDocuments(db: Database, day: string): Promise<string[]> {
  const hrefs = [paths.documents.href()]
  for (const { id, slug } of await listDocuments(db)) {
    if (!(await versionsOf(db, id)).some(isPublic)) continue
    hrefs.push(paths.document.href({ slug }), paths.documentVersions.href({ slug }))
    const version = await versionInForce(db, id, day)
    const clauses = version ? clausesOf(version.content) : []
    hrefs.push(...clauses.map((clause) => paths.clause.href({ slug, clause: clause.id })))
  }
  return hrefs
}
