import type { Database } from '../../../platform/database/index.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import type { BallotReasonTable, BallotTable, ParticipationTable } from '../tables.ts'
import '../tables.ts'

export interface Written {
  participation: ParticipationTable
  ballot: BallotTable
  reason: { reason: string | null; clauseId: string | null; language: Language } | null
  /** Nothing was cast for the hoster before. */
  isFirst: boolean
}

/**
 * The statements that write ballots in the place of what their hosters cast before; no hoster is twice in a decision.
 */
export function ballotsWritten(db: Database, written: readonly Written[]) {
  const reasons = written.flatMap(({ ballot: { decisionId, hosterId }, reason }) =>
    reason ? [{ decisionId, hosterId, ...reason }] : [],
  )
  const withdrawn = written.filter(({ isFirst, reason }) => !isFirst && reason === null)
  return [
    db
      .insertInto('participation')
      .values(written.map(({ participation }) => participation))
      .onConflict((clash) =>
        clash.columns(['decisionId', 'hosterId']).doUpdateSet(({ ref }) => ({
          byPersonId: ref('excluded.byPersonId'),
          slot: ref('excluded.slot'),
          byMandateOfHosterId: ref('excluded.byMandateOfHosterId'),
          castAt: ref('excluded.castAt'),
        })),
      ),
    db
      .insertInto('ballot')
      .values(written.map(({ ballot }) => ballot))
      .onConflict((clash) =>
        clash.columns(['decisionId', 'hosterId']).doUpdateSet(({ ref }) => ({
          ballot: ref('excluded.ballot'),
          token: ref('excluded.token'),
          resolved: ref('excluded.resolved'),
        })),
      ),
    ...(reasons.length === 0 ? [] : [reasonsWritten(db, reasons)]),
    ...withdrawn.map(({ ballot: { decisionId, hosterId } }) =>
      db.deleteFrom('ballotReason').where('decisionId', '=', decisionId).where('hosterId', '=', hosterId),
    ),
  ]
}

function reasonsWritten(db: Database, reasons: readonly BallotReasonTable[]) {
  return db
    .insertInto('ballotReason')
    .values(reasons)
    .onConflict((clash) =>
      clash.columns(['decisionId', 'hosterId']).doUpdateSet(({ ref }) => ({
        reason: ref('excluded.reason'),
        clauseId: ref('excluded.clauseId'),
        language: ref('excluded.language'),
      })),
    )
}
