import type { Database, Id } from '../../../platform/database/index.ts'
import { actedForAtEach } from '../../delegates/index.ts'
import type { Decision } from '../decision.ts'
import { mandatesFrom } from '../mandates/mandate-queries.ts'
import '../tables.ts'

/** How somebody may cast for a hoster. */
export interface WayToCast {
  hoster: { id: Id; slug: string }
  /** The hoster that holds its mandate; null: it is their own. */
  byMandateOf: { id: Id; slug: string } | null
}

interface Wanted {
  decision: Pick<Decision, 'id' | 'opensAt'>
  personId: Id
  hosterId: Id
}

/** As `voicesOf` says it of all hosters, of one alone for each that is wanted. Null: they may not. */
export async function waysToCast(db: Database, wanted: readonly Wanted[]): Promise<(WayToCast | null)[]> {
  const own = await actedForAtEach(
    db,
    wanted.map(({ personId, decision }) => ({ personId, at: decision.opensAt })),
  )
  const decisionIds = [...new Set(wanted.map(({ decision }) => decision.id))]
  const hosterIds = [...new Set([...wanted.map(({ hosterId }) => hosterId), ...own.flat()])]
  const voters = await db
    .selectFrom('decisionVoter')
    .select(['decisionId', 'hosterId as id', 'slug'])
    .where('decisionId', 'in', decisionIds)
    .where('hosterId', 'in', hosterIds)
    .execute()
  const voterIn = (decisionId: Id, id: Id) => voters.find((voter) => voter.decisionId === decisionId && voter.id === id)
  const others = wanted.filter(({ hosterId }, at) => !own[at]?.includes(hosterId))
  const mandates = others.length === 0 ? [] : await mandatesFrom(db, decisionIds, hosterIds)
  return wanted.map(({ decision, hosterId }, at) => {
    const hoster = voterIn(decision.id, hosterId)
    if (!hoster) return null
    if (own[at]?.includes(hosterId)) return { hoster, byMandateOf: null }
    const given = mandates.find(
      ({ decisionId, fromHosterId }) => decisionId === decision.id && fromHosterId === hosterId,
    )
    const byMandateOf =
      given && own[at]?.includes(given.toHosterId) ? voterIn(decision.id, given.toHosterId) : undefined
    return byMandateOf ? { hoster, byMandateOf } : null
  })
}
