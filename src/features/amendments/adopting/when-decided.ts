import { paths } from '../../../paths.ts'
import { type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import type { Decision, Outcome, WhenClosed } from '../../decisions/index.ts'
import { isAdopted } from '../../decisions/index.ts'
import { touchRegister } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import { carriedIn } from '../carrying/carryings.ts'
import { tellWriters } from '../proposing/tell.ts'
import { amendmentsById, publishedOf } from '../queries.ts'
import { adoptDocuments } from './adopt-documents.ts'

/** What the members decide is done at once, in the closing's own transaction: a new version of each text, or none. */
export const whenAmendmentDecided =
  ({ publicUrl }: { publicUrl: string }): WhenClosed =>
  async (db, { decision, outcome }, now) => {
    const carried = await carriedIn(db, decision.id)
    if (carried.length === 0) return
    const adoptedId = adoptedAmong(
      decision,
      outcome,
      carried.map(({ amendmentId }) => amendmentId),
    )
    const amendments = await amendmentsById(
      db,
      carried.map(({ amendmentId }) => amendmentId),
    )
    for (const { amendmentId, versionNumber } of carried) {
      const amendment = amendments.find(({ id }) => id === amendmentId)
      // What made-up hosters decide settles nothing real.
      if (!amendment || amendment.settledAt !== null || amendment.fictional !== decision.fictional) continue
      const isIt = amendmentId === adoptedId
      await settle(db, amendmentId, isIt ? 'adopted' : 'declined', now)
      await tellWriters(db, amendment, { key: isIt ? 'amendments.told-adopted' : 'amendments.told-declined' }, now)
      const version = (await publishedOf(db, amendmentId)).find(({ number }) => number === versionNumber)
      // Nor does it change a text of the collective.
      if (!isIt || !version || decision.fictional) continue
      const decisionUrl = `${publicUrl}/fr${paths.decision.href({ slug: decision.slug })}`
      await adoptDocuments(db, { amendment, proposal: version.proposal, decision, decisionUrl }, now)
    }
    await touchRegister(db, now)
  }

/** The proposal that won, if one did. */
function adoptedAmong({ method }: Decision, outcome: Outcome, ids: readonly Id[]): Id | undefined {
  if (method === 'for-against') return isAdopted(outcome) ? ids[0] : undefined
  return outcome.state === 'elected' ? ids.find((id) => outcome.winners.includes(id)) : undefined
}

async function settle(db: Database, id: Id, outcome: 'adopted' | 'declined', now: Temporal.Instant): Promise<void> {
  await db
    .updateTable('amendment')
    .set({ settledAt: toInstant(now), outcome })
    .where('id', '=', id)
    .execute()
  const actor = { kind: 'job', name: 'close-decision' } as const
  const verb = outcome === 'adopted' ? 'amendment.adopted' : 'amendment.declined'
  const change = { actor, verb, subject: { kind: 'amendment', id }, hosterId: null, before: null, after: null } as const
  await recordChange(db, { ...change, visibility: 'public' }, now)
}
