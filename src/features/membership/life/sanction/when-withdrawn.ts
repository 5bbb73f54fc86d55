import type { WhenWithdrawn } from '../../../decisions/index.ts'
import { findSanction } from './queries.ts'
import { stageOf } from './sanction.ts'
import { dropSanction } from './withdraw-sanction.ts'
import '../tables.ts'

/**
 * Of a vote that is taken off, what was asked against a member is taken back: it may be asked anew. An appeal is the
 * hoster's own, and once only: it is put to the vote again.
 */
export const sanctionWithdrawn: WhenWithdrawn = async (db, { id, about }, by) => {
  if (about?.kind !== 'sanction') return
  const sanction = await findSanction(db, about.id)
  if (stageOf(sanction) !== 'voted' || sanction.decisionId !== id) return
  if (sanction.kind !== 'appeal') return dropSanction(db, sanction, by)
  await db.updateTable('sanction').set({ decisionId: null }).where('id', '=', sanction.id).execute()
}
