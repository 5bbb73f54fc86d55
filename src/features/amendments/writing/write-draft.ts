import { atomically, type Database, type Id, toInstant, toJson } from '../../../platform/database/index.ts'
import { refuseMoved } from '../../../platform/edit-conflict.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { cleanLine } from '../../charter/index.ts'
import { type Amendment, bounds, type Proposal } from '../amendment.ts'
import { type By, personOf } from '../by.ts'
import { isInVote } from '../carrying/carryings.ts'
import { findAmendment, findOwn } from '../queries.ts'
import { documentTexts } from '../texts.ts'
import { checkedProposal } from './checked-proposal.ts'

interface Writing {
  id: Id
  /** The revision that was written over. */
  revision: number
  draft: Proposal
  /** Undefined: as it was. */
  authorName?: string | null
}

/** Writes what is not published yet: of a draft, or of the next version of a proposal. */
export function writeDraft(db: Database, { id, revision, draft, authorName }: Writing, by: By): Promise<Amendment> {
  return atomically(db, async (db) => {
    const amendment = await findOwn(db, id, personOf(by))
    await refuseOver(db, amendment, by.now)
    refuseMoved(revision, { value: amendment.draft, revision: amendment.revision })
    const written = checkedProposal(draft, await documentTexts(db))
    const name = authorName === undefined ? amendment.authorName : checkedName(authorName)
    await db
      .updateTable('amendment')
      .set({ draft: toJson(written), authorName: name, revision: revision + 1 })
      .set({ editedAt: toInstant(by.now), forgetToldAt: null })
      .where('id', '=', id)
      .execute()
    return findAmendment(db, id)
  })
}

/** What is voted on, decided or withdrawn stays as it is. */
export async function refuseOver(db: Database, amendment: Amendment, now: Temporal.Instant): Promise<void> {
  if (amendment.settledAt !== null) throw conflict('amendments.settled')
  if (amendment.withdrawnAt !== null) throw conflict('amendments.withdrawn-already')
  if (await isInVote(db, amendment.id, now)) throw conflict('amendments.in-vote')
}

export function checkedName(typed: string | null): string | null {
  const name = cleanLine(typed ?? '')
  if (name.length > bounds.name) throw invalid('authorName', 'charter.problem-too-long', { most: bounds.name })
  return name === '' ? null : name
}
