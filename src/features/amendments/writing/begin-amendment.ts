import { isDeepStrictEqual } from 'node:util'
import {
  atomically,
  type Database,
  type Id,
  newId,
  toInstant,
  toJson,
  yesNo,
} from '../../../platform/database/index.ts'
import { conflict, forbidden } from '../../../platform/errors.ts'
import { hostersOf } from '../../delegates/index.ts'
import { type Amendment, bounds, type Proposal } from '../amendment.ts'
import { type By, personOf } from '../by.ts'
import { draftsOf, findAmendment } from '../queries.ts'
import { documentTexts } from '../texts.ts'
import { checkedProposal } from './checked-proposal.ts'
import { checkedName } from './write-draft.ts'

export interface Beginning {
  draft: Proposal
  authorName: string | null
  /** Whoever acts for a hoster that was made up may say that this is, too. */
  fictional: boolean
}

/** Begins a draft, which its author alone sees; sent twice, it is one. */
export function beginAmendment(db: Database, { draft, authorName, fictional }: Beginning, by: By): Promise<Amendment> {
  const authorPersonId = personOf(by)
  return atomically(db, async (db) => {
    if (fictional && !(await mayMakeUp(db, authorPersonId))) throw forbidden('amendments.not-yours-to-make-up')
    const own = (await draftsOf(db, authorPersonId)).filter((one) => one.authorPersonId === authorPersonId)
    const written = checkedProposal(draft, await documentTexts(db))
    const name = checkedName(authorName)
    const same = own.find(
      (one) => one.fictional === fictional && one.authorName === name && isDeepStrictEqual(one.draft, written),
    )
    if (same) return same
    if (own.length >= bounds.drafts) throw conflict('amendments.many-drafts')
    return insertAmendment(db, { draft, authorPersonId, authorName, fictional }, by.now)
  })
}

/** The same, in the caller's transaction; whoever calls it knows who may. */
export async function insertAmendment(
  db: Database,
  { draft, authorPersonId, authorName, fictional }: Beginning & Pick<Amendment, 'authorPersonId'>,
  now: Temporal.Instant,
): Promise<Amendment> {
  const id = newId()
  const written = checkedProposal(draft, await documentTexts(db))
  const at = toInstant(now)
  await db
    .insertInto('amendment')
    .values({
      ...{ id, slug: id, authorPersonId, authorName: checkedName(authorName), draft: toJson(written) },
      ...{ fictional: yesNo(fictional), revision: 1, linkNumber: 0, begunAt: at, editedAt: at, forgetToldAt: null },
      ...{ proposedAt: null, withdrawnAt: null, withdrawalReason: null, settledAt: null, outcome: null },
    })
    .execute()
  return findAmendment(db, id)
}

/** Whether somebody acts for a hoster that was made up. */
export const mayMakeUp = async (db: Database, personId: Id): Promise<boolean> =>
  (await hostersOf(db, personId)).some(({ fictional }) => fictional)
