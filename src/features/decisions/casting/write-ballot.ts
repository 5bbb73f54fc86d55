import type { Database } from '../../../platform/database/index.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import type { BallotTable, ParticipationTable } from '../tables.ts'
import '../tables.ts'

interface Cast {
  participation: ParticipationTable
  ballot: BallotTable
  reason: { reason: string | null; clauseId: string | null; language: Language } | null
  /** Nothing was cast for the hoster before. */
  isFirst: boolean
}

/** Writes a ballot in the place of what the hoster cast before. */
export async function writeBallot(db: Database, { participation, ballot, reason, isFirst }: Cast): Promise<void> {
  const { decisionId, hosterId, ...voted } = participation
  await db
    .insertInto('participation')
    .values(participation)
    .onConflict((clash) => clash.columns(['decisionId', 'hosterId']).doUpdateSet(voted))
    .execute()
  const { decisionId: _, hosterId: __, ...said } = ballot
  await db
    .insertInto('ballot')
    .values(ballot)
    .onConflict((clash) => clash.columns(['decisionId', 'hosterId']).doUpdateSet(said))
    .execute()
  if (!isFirst)
    await db.deleteFrom('ballotReason').where('decisionId', '=', decisionId).where('hosterId', '=', hosterId).execute()
  if (reason)
    await db
      .insertInto('ballotReason')
      .values({ decisionId, hosterId, ...reason })
      .execute()
}
