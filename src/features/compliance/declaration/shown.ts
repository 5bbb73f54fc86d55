import { dayIn } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Request } from '../../../platform/web/index.ts'
import { type CharterInForce, charterInForce, findVersion } from '../../charter/index.ts'
import { collectiveOf, findHoster, type Hoster } from '../../hosters/index.ts'
import { type AskedClause, askedClauses, type ChapterAsked, chaptersAsked } from './asked.ts'
import type { Draft } from './draft.ts'
import { draftOf } from './draft-queries.ts'

/** What the pages of a self-assessment are made of. */
export interface Shown {
  hoster: Hoster
  /** The collective’s day. */
  today: string
  charter: CharterInForce | null
  draft: Draft | null
  /** None while no charter is in force, or nothing is begun. */
  clauses: AskedClause[]
  chapters: ChapterAsked[]
}

export async function shownOf(c: Request): Promise<Shown> {
  const { db, view, now } = c.var
  const hoster = await findHoster(db, c.req.param('slug') ?? '')
  const today = dayIn((await collectiveOf(db)).settings.timeZone, now)
  const [charter, draft] = [await charterInForce(db, today), await draftOf(db, hoster.id)]
  if (!charter || !draft) return { hoster, today, charter, draft, clauses: [], chapters: [] }
  const { content, version } = charter
  const before = await contentBegun(db, draft, charter)
  const asked = { draft, before, charter: { content, since: version.inForceOn }, language: view.language }
  const clauses = askedClauses(asked)
  return { hoster, today, charter, draft, clauses, chapters: chaptersAsked(clauses, draft, today) }
}

/** The charter in whose words the draft was begun. */
async function contentBegun(db: Database, { documentId, versionNumber }: Draft, { document, version }: CharterInForce) {
  const isTheSame = document.id === documentId && version.number === versionNumber
  return isTheSame ? version.content : (await findVersion(db, documentId, versionNumber)).content
}

/** The same where something is begun. */
export async function openedDraft(c: Request): Promise<Shown & { draft: Draft; charter: CharterInForce }> {
  const { charter, draft, ...shown } = await shownOf(c)
  if (!charter || !draft) throw notFound('compliance.declaration-not-begun')
  return { ...shown, charter, draft }
}
