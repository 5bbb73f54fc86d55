import { type Database, fromJson, type Id, type Instant, toInstant } from '../../../platform/database/index.ts'
import { actedForAt } from '../../delegates/index.ts'
import { hostersById } from '../../hosters/index.ts'
import { type Ballot, type Decision, stateOf } from '../decision.ts'
import { mandatesOf } from '../mandates/mandate-queries.ts'
import '../tables.ts'

/** A hoster's name and address. */
export interface Named {
  id: Id
  slug: string
  name: string
}

/** A hoster for which somebody may cast: their own, or one that gave a mandate to theirs. */
export interface Voice {
  hoster: Named
  /** The hoster that holds its mandate; null: it is their own. */
  byMandateOf: Named | null
  /** What was cast for it so far; a mandate shows that it voted, and not what others said for it. */
  cast: CastSoFar | null
  /** Its own ballot stands: a mandate does not replace it. */
  isOwnCast: boolean
}

export interface CastSoFar {
  castAt: Instant | null
  /** Null: it is secret, or another's to know. */
  ballot: Ballot | null
  reason: string | null
  clauseId: string | null
  /** An objection that was lifted. */
  isResolved: boolean
  byPersonId: Id | null
  byMandateOfHosterId: Id | null
}

/** For whom a person may cast now in an open decision, and what was cast; nobody once it is over. */
export async function mayCastIn(
  db: Database,
  personId: Id,
  decision: Decision,
  now: Temporal.Instant,
): Promise<Voice[]> {
  if (stateOf(decision, toInstant(now)) !== 'open') return []
  return voicesOf(db, personId, decision)
}

/** The same whatever the hour: for what one's hosters cast. */
export async function voicesOf(db: Database, personId: Id, decision: Decision): Promise<Voice[]> {
  const own = await hostersVotingBy(db, personId, decision)
  const mandates = (await mandatesOf(db, decision.id)).filter(({ toHosterId }) => own.includes(toHosterId))
  const given = mandates.filter(({ fromHosterId }) => !own.includes(fromHosterId))
  const ids = [...own, ...mandates.map(({ fromHosterId }) => fromHosterId)]
  const named = new Map((await hostersById(db, ids)).map(({ id, slug, facts }) => [id, { id, slug, name: facts.name }]))
  const cast = await castIn(db, decision, ids)
  const voice = (id: Id, holder: Id | null): Voice[] => {
    const hoster = named.get(id)
    const so = cast.get(id) ?? null
    if (!hoster) return []
    const isOwnCast = so !== null && so.byMandateOfHosterId === null
    const seen = so && holder !== null && so.byMandateOfHosterId !== holder ? { ...so, ...unsaid } : so
    return [{ hoster, byMandateOf: (holder && named.get(holder)) || null, cast: seen, isOwnCast }]
  }
  return [
    ...own.flatMap((id) => voice(id, null)),
    ...given.flatMap(({ fromHosterId, toHosterId }) => voice(fromHosterId, toHosterId)),
  ]
}

const unsaid = { ballot: null, reason: null, clauseId: null, isResolved: false }

/** Hosters of the electorate for which a person acts since before the opening: who comes later does not cast. */
export async function hostersVotingBy(
  db: Database,
  personId: Id,
  { id, opensAt }: Pick<Decision, 'id' | 'opensAt'>,
): Promise<Id[]> {
  const hosterIds = await actedForAt(db, personId, opensAt)
  const rows = await db
    .selectFrom('decisionVoter')
    .select('hosterId')
    .where('decisionId', '=', id)
    .where('hosterId', 'in', hosterIds)
    .execute()
  return hosterIds.filter((hosterId) => rows.some((row) => row.hosterId === hosterId))
}

async function castIn(db: Database, { id, secret }: Decision, hosterIds: Id[]): Promise<Map<Id, CastSoFar>> {
  const rows = await db
    .selectFrom('participation')
    .leftJoin('ballot', (join) =>
      join
        .onRef('ballot.decisionId', '=', 'participation.decisionId')
        .onRef('ballot.hosterId', '=', 'participation.hosterId'),
    )
    .leftJoin('ballotReason', (join) =>
      join
        .onRef('ballotReason.decisionId', '=', 'participation.decisionId')
        .onRef('ballotReason.hosterId', '=', 'participation.hosterId'),
    )
    .select([
      'participation.hosterId',
      'castAt',
      'byPersonId',
      'byMandateOfHosterId',
      'ballot',
      'resolved',
      'reason',
      'clauseId',
    ])
    .where('participation.decisionId', '=', id)
    .where('participation.hosterId', 'in', hosterIds)
    .execute()
  const shown = (row: (typeof rows)[number]) =>
    secret
      ? { ballot: null, reason: null, clauseId: null }
      : { ballot: row.ballot === null ? null : fromJson(row.ballot), reason: row.reason, clauseId: row.clauseId }
  return new Map(
    rows.map((row) => {
      const { castAt, byPersonId, byMandateOfHosterId } = row
      const isResolved = row.resolved === 1
      return [row.hosterId, { castAt, byPersonId, byMandateOfHosterId, isResolved, ...shown(row) }]
    }),
  )
}
