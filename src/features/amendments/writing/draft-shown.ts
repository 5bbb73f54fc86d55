import type { Request } from '../../../platform/web/index.ts'
import type { Comparison } from '../../charter/index.ts'
import { type AmendmentState, type PublishedVersion, stateOf } from '../amendment.ts'
import { isInVote } from '../carrying/carryings.ts'
import { publishedOf } from '../queries.ts'
import { comparisonsOf } from '../showing/comparisons.ts'
import { currentDocuments, type StaleChange } from '../standing-changes.ts'
import type { DraftAsked } from './asked.ts'
import { hasLink, tokenOf } from './draft-link.ts'

/** A draft with what it makes of each document so far. */
export interface DraftShown extends DraftAsked {
  state: AmendmentState
  comparisons: Comparison[]
  stale: StaleChange[]
  published: PublishedVersion[]
  /** What others need to write too; null: there is no link. */
  token: string | null
}

export async function draftShown(c: Request, asked: DraftAsked): Promise<DraftShown> {
  const { db, view, now, site } = c.var
  const { amendment, texts } = asked
  const { documents, stale } = currentDocuments(amendment.draft.documents, texts)
  return {
    ...asked,
    state: stateOf(amendment, await isInVote(db, amendment.id, now)),
    comparisons: comparisonsOf(documents, texts, view.language),
    stale,
    published: await publishedOf(db, amendment.id),
    token: hasLink(amendment) ? tokenOf(amendment, site.secret) : null,
  }
}
