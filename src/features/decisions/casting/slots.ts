import type { Database, Id } from '../../../platform/database/index.ts'
import { conflict } from '../../../platform/errors.ts'
import type { Decision } from '../decision.ts'
import '../tables.ts'

interface Asked {
  decision: Pick<Decision, 'id' | 'rules'>
  personId: Id
  hosterId: Id
}

interface Before {
  /** What the hoster cast before; null: nothing. */
  standing: { byMandateOfHosterId: Id | null } | null
  slot: number
}

/**
 * What stands of a hoster, and which of their ballots of this decision a person uses for it: who replaces a ballot of
 * theirs uses no other. Refuses one too many.
 */
export async function slotFor(db: Database, { decision, personId, hosterId }: Asked): Promise<Before> {
  const columns = ['hosterId', 'byPersonId', 'slot', 'byMandateOfHosterId'] as const
  const cast = db.selectFrom('participation').select(columns).where('decisionId', '=', decision.id)
  // Each part has an index of its own; with `or`, SQLite reads every ballot of the decision.
  const rows = await cast
    .where('byPersonId', '=', personId)
    .union(cast.where('hosterId', '=', hosterId))
    .execute()
  const standing = rows.find((row) => row.hosterId === hosterId) ?? null
  const own = rows.filter(({ byPersonId }) => byPersonId === personId)
  if (standing?.byPersonId === personId) return { standing, slot: standing.slot }
  const taken = new Set(own.map(({ slot }) => slot))
  for (let slot = 1; slot <= decision.rules.ballotsPerPerson; slot++) if (!taken.has(slot)) return { standing, slot }
  throw conflict('decisions.too-many-ballots')
}
