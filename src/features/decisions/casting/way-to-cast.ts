import type { Database, Id } from '../../../platform/database/index.ts'
import { actedForAt } from '../../delegates/index.ts'
import type { Decision } from '../decision.ts'
import { mandateFrom } from '../mandates/mandate-queries.ts'
import '../tables.ts'

/** How somebody may cast for a hoster. */
export interface WayToCast {
  hoster: { id: Id; slug: string }
  /** The hoster that holds its mandate; null: it is their own. */
  byMandateOf: { id: Id; slug: string } | null
}

interface Asked {
  personId: Id
  hosterId: Id
}

/** As `voicesOf` says it of all hosters, of one alone, in as few questions as that takes. Null: they may not. */
export async function wayToCast(
  db: Database,
  { personId, hosterId }: Asked,
  { id, opensAt }: Pick<Decision, 'id' | 'opensAt'>,
): Promise<WayToCast | null> {
  const own = await actedForAt(db, personId, opensAt)
  const voters = await db
    .selectFrom('decisionVoter')
    .select(['hosterId as id', 'slug'])
    .where('decisionId', '=', id)
    .where('hosterId', 'in', [hosterId, ...own])
    .execute()
  const hoster = voters.find((voter) => voter.id === hosterId)
  if (!hoster) return null
  if (own.includes(hosterId)) return { hoster, byMandateOf: null }
  const mandate = await mandateFrom(db, id, hosterId)
  const byMandateOf = voters.find((voter) => voter.id === mandate?.toHosterId && own.includes(voter.id))
  return byMandateOf ? { hoster, byMandateOf } : null
}
