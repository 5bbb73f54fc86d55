import type { Database, Id } from '../../../platform/database/index.ts'
import { inTurns } from '../ruling/in-turns.ts'
import { suspicionsById, unended } from './queries.ts'
import { type Stage, type Suspicion, stageOf } from './suspicion.ts'

export const waitingPerPage = 50

/** What the coordination has before it, what hosters have, what a ruling has. */
const order: readonly Stage[][] = [['answered', 'due'], ['waiting'], ['to-ruling']]

/**
 * A page of what neither the coordination nor a ruling has ended: in each stage hosters take turns, the oldest of each
 * first. `after` is the last one of the page before; once that has ended, its place is lost and the first page comes.
 */
export async function waitingSuspicions(
  db: Database,
  now: Temporal.Instant,
  after?: Id,
): Promise<{ suspicions: Suspicion[]; hasMore: boolean }> {
  const rows = await unended(db)
    .select(['suspicion.id', 'suspicion.hosterId', 'suspicion.at as since'])
    .select(['withdrawnAt', 'dismissedAt', 'toRulingAt', 'answeredAt', 'answerDueAt'])
    .execute()
  const staged = rows.map((row) => ({ ...row, stage: stageOf({ ...row, ruling: null }, now) }))
  const ids = order
    .flatMap((stages) => inTurns(staged.filter(({ stage }) => stages.includes(stage))))
    .map(({ id }) => id)
  const first = after === undefined ? 0 : ids.indexOf(after) + 1
  const shown = ids.slice(first, first + waitingPerPage)
  const found = new Map((await suspicionsById(db, shown)).map((suspicion) => [suspicion.id, suspicion]))
  const suspicions = shown.flatMap((id) => found.get(id) ?? [])
  return { suspicions, hasMore: ids.length > first + waitingPerPage }
}
