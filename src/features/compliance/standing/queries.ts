import { type Database, fromJson, type Id, type Instant } from '../../../platform/database/index.ts'
import type { Result, Sentence } from '../finding.ts'
import type { RulingTable, Saw } from '../reply-tables.ts'
import { holdingOf, lastToSay } from '../ruling/holding-of.ts'
import { isStillSaid } from '../still-said.ts'
import '../tables.ts'

/** What somebody of another hoster ruled of a clause, as it holds after an appeal. */
export interface RulingGround {
  id: Id
  outcome: 'met' | 'not-met'
  at: Instant
  /** By the members, on an appeal. */
  isDecided: boolean
}

/** A finding that its hoster says is wrong, while nobody has ruled. */
export interface ContestGround {
  id: Id
  hosterId: Id
  findingId: Id
  clauseId: string
  /** What the finding said then. */
  saw: Saw
  at: Instant
}

/** By hoster and clause, the last ruling that says met or not met. */
export async function rulingGrounds(db: Database, hosterIds: Id[]): Promise<Map<Id, Map<string, RulingGround>>> {
  const rows = await db
    .selectFrom('ruling')
    .select(['id', 'hosterId', 'clauseId', 'outcome', 'appealOutcome', 'at', 'decidedAt'])
    .where('hosterId', 'in', hosterIds)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return new Map([...Map.groupBy(rows, ({ hosterId }) => hosterId)].map(([id, some]) => [id, lastByClause(some)]))
}

type RulingRow = Pick<RulingTable, 'id' | 'clauseId' | 'outcome' | 'appealOutcome' | 'at' | 'decidedAt'>

function lastByClause(rows: RulingRow[]): Map<string, RulingGround> {
  const grounds = [...Map.groupBy(rows, ({ clauseId }) => clauseId)].flatMap(([clauseId, some]) => {
    const last = lastToSay(some.map((row) => ({ id: row.id, ...holdingOf(row) })))
    if (!last || last.stands === 'unfounded') return []
    const { id, stands: outcome, standsSince: at, isDecided } = last
    return [[clauseId, { id, outcome, at, isDecided }] as const]
  })
  return new Map(grounds)
}

/** By hoster, the contests that wait for a ruling, the oldest first. */
export async function openContests(db: Database, hosterIds: Id[]): Promise<Map<Id, ContestGround[]>> {
  const rows = await db
    .selectFrom('contest')
    .leftJoin('ruling', 'ruling.contestId', 'contest.id')
    .select(['contest.id', 'contest.hosterId', 'findingId', 'contest.clauseId', 'saw', 'contest.at'])
    .where('contest.hosterId', 'in', hosterIds)
    .where('withdrawnAt', 'is', null)
    .where('ruling.id', 'is', null)
    .orderBy('contest.at')
    .orderBy('contest.id')
    .execute()
  const contests = rows.map(({ saw, ...row }) => ({ ...row, saw: fromJson(saw) }))
  return Map.groupBy(contests, ({ hosterId }) => hosterId)
}

/** When a hoster said that what a finding says now is wrong; null: it did not, or said it of something else. */
export const contestedAt = (
  finding: { id: Id | null; result: Result | null; sentence: Sentence | null },
  contests: readonly ContestGround[],
): Instant | null =>
  contests.find(({ findingId, saw }) => findingId === finding.id && isStillSaid(finding, saw))?.at ?? null
