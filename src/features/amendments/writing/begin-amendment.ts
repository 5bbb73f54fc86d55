import { atomically, type Database, newId, toInstant, toJson } from '../../../platform/database/index.ts'
import { conflict } from '../../../platform/errors.ts'
import { type Amendment, bounds, type Proposal } from '../amendment.ts'
import { type By, personOf } from '../by.ts'
import { draftsOf, findAmendment } from '../queries.ts'
import { documentTexts } from '../texts.ts'
import { checkedProposal } from './checked-proposal.ts'
import { checkedName } from './write-draft.ts'

export interface Beginning {
  draft: Proposal
  authorName: string | null
}

/** Begins a draft, which its author alone sees. */
export function beginAmendment(db: Database, { draft, authorName }: Beginning, by: By): Promise<Amendment> {
  const authorPersonId = personOf(by)
  return atomically(db, async (db) => {
    const own = (await draftsOf(db, authorPersonId)).filter((one) => one.authorPersonId === authorPersonId)
    if (own.length >= bounds.drafts) throw conflict('amendments.many-drafts')
    const id = newId()
    const written = checkedProposal(draft, await documentTexts(db))
    const at = toInstant(by.now)
    await db
      .insertInto('amendment')
      .values({
        ...{ id, slug: id, authorPersonId, authorName: checkedName(authorName), draft: toJson(written) },
        ...{ revision: 1, linkNumber: 0, begunAt: at, editedAt: at, forgetToldAt: null },
        ...{ proposedAt: null, withdrawnAt: null, withdrawalReason: null, settledAt: null, outcome: null },
      })
      .execute()
    return findAmendment(db, id)
  })
}
