import type { Database, Id } from '../../../platform/database/index.ts'
import { conflict } from '../../../platform/errors.ts'
import type { Decision } from '../decision.ts'
import type { ParticipationTable } from '../tables.ts'
import '../tables.ts'

export type Standing = Omit<ParticipationTable, 'castAt'>

interface Asked {
  decisionIds: readonly Id[]
  personIds: readonly Id[]
  hosterIds: readonly Id[]
}

/** What stands in these decisions, of these hosters or cast by these people. */
export function standingIn(db: Database, { decisionIds, personIds, hosterIds }: Asked): Promise<Standing[]> {
  const columns = ['decisionId', 'hosterId', 'byPersonId', 'slot', 'byMandateOfHosterId'] as const
  const cast = db.selectFrom('participation').select(columns).where('decisionId', 'in', decisionIds)
  // Each part has an index of its own; with `or`, SQLite reads every ballot of the decision.
  return cast
    .where('byPersonId', 'in', personIds)
    .union(cast.where('hosterId', 'in', hosterIds))
    .execute()
}

interface Wanted {
  decision: Pick<Decision, 'id' | 'rules'>
  personId: Id
  hosterId: Id
}

/**
 * Which of their ballots of a decision a person uses for a hoster, and what stands of it: who replaces a ballot of
 * theirs uses no other. Refuses one too many.
 */
export function slotFor(standing: readonly Standing[], { decision, personId, hosterId }: Wanted) {
  const rows = standing.filter(({ decisionId }) => decisionId === decision.id)
  const before = rows.find((row) => row.hosterId === hosterId) ?? null
  if (before?.byPersonId === personId) return { before, slot: before.slot }
  const taken = new Set(rows.filter(({ byPersonId }) => byPersonId === personId).map(({ slot }) => slot))
  for (let slot = 1; slot <= decision.rules.ballotsPerPerson; slot++) if (!taken.has(slot)) return { before, slot }
  throw conflict('decisions.too-many-ballots')
}
