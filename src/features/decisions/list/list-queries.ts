import { type Database, type Id, type Instant, toInstant } from '../../../platform/database/index.ts'
import type { Decision, DecisionKind } from '../decision.ts'
import { decisionOf } from '../queries.ts'
import { type Asked, asksFor, type Phase, phases } from './asked.ts'
import '../tables.ts'

/** A decision with how many may vote, and did. */
export interface Listed extends Decision {
  voters: number
  cast: number
}

export interface DecisionList {
  /** Those that close first come first. */
  open: Listed[]
  /** Those that open first come first. */
  soon: Listed[]
  /** The last first; withdrawn ones among them. */
  closed: Listed[]
  hasMore: boolean
  /** How many there are of each kind in each phase, whatever is asked. */
  counts: Record<Phase, Map<DecisionKind, number>>
}

const perPage = 20
const mostAtOnce = 200

/** What is voted now, soon, and was: as the address asks, the closed ones page by page. */
export async function listDecisions(
  db: Database,
  asked: Asked,
  { now, after }: { now: Temporal.Instant; after?: string | undefined },
): Promise<DecisionList> {
  const at = toInstant(now)
  const rowsIn = async (phase: Phase) => (asksFor(asked, phase) ? rowsOf(db, phase, { at, asked, after }) : [])
  const [open, soon, closed] = [await rowsIn('open'), await rowsIn('soon'), await rowsIn('closed')]
  const shown = closed.slice(0, perPage)
  const all = await withFigures(db, [...open, ...soon, ...shown].map(decisionOf))
  return {
    open: all.slice(0, open.length),
    soon: all.slice(open.length, open.length + soon.length),
    closed: all.slice(open.length + soon.length),
    hasMore: closed.length > perPage,
    counts: {
      open: await countOf(db, 'open', at),
      soon: await countOf(db, 'soon', at),
      closed: await countOf(db, 'closed', at),
    },
  }
}

/** These decisions, each with how many may vote, and did. */
export async function withFigures(db: Database, decisions: readonly Decision[]): Promise<Listed[]> {
  const ids = decisions.map(({ id }) => id)
  const figures = await figuresOf(db, ids)
  return decisions.map((decision) => ({ ...decision, ...figures(decision.id) }))
}

const decisions = (db: Database, phase: Phase, at: Instant) => {
  const all = db.selectFrom('decision')
  if (phase === 'closed')
    return all.where(({ or, eb }) => or([eb('closedAt', 'is not', null), eb('withdrawnAt', 'is not', null)]))
  return all
    .where('closedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('opensAt', phase === 'open' ? '<=' : '>', at)
}

interface Wish {
  at: Instant
  asked: Asked
  after: string | undefined
}

async function rowsOf(db: Database, phase: Phase, { at, asked, after }: Wish) {
  let rows = decisions(db, phase, at).selectAll('decision')
  if (asked.kinds.length > 0) rows = rows.where('kind', 'in', asked.kinds)
  if (phase === 'soon') return rows.orderBy('opensAt').orderBy('id').limit(mostAtOnce).execute()
  if (phase === 'open') return rows.orderBy('closesAt').orderBy('id').limit(mostAtOnce).execute()
  const last = after === undefined ? undefined : await endOfPage(db, after)
  if (last)
    rows = rows.where(({ or, and, eb }) =>
      or([eb('closesAt', '<', last.closesAt), and([eb('closesAt', '=', last.closesAt), eb('id', '<', last.id)])]),
    )
  return rows
    .orderBy('closesAt', 'desc')
    .orderBy('id', 'desc')
    .limit(perPage + 1)
    .execute()
}

/** Pages go on after the decision of this slug. */
const endOfPage = (db: Database, slug: string) =>
  db.selectFrom('decision').select(['id', 'closesAt']).where('slug', '=', slug).executeTakeFirst()

async function figuresOf(db: Database, ids: readonly Id[]) {
  const count = async (table: 'decisionVoter' | 'participation') => {
    const rows = await db
      .selectFrom(table)
      .select(({ fn }) => ['decisionId', fn.countAll<number>().as('count')])
      .where('decisionId', 'in', ids)
      .groupBy('decisionId')
      .execute()
    return new Map(rows.map(({ decisionId, count }) => [decisionId, count]))
  }
  const [voters, cast] = [await count('decisionVoter'), await count('participation')]
  return (id: Id) => ({ voters: voters.get(id) ?? 0, cast: cast.get(id) ?? 0 })
}

async function countOf(db: Database, phase: Phase, at: Instant): Promise<Map<DecisionKind, number>> {
  const rows = await decisions(db, phase, at)
    .select(({ fn }) => ['kind', fn.countAll<number>().as('count')])
    .groupBy('kind')
    .execute()
  return new Map(rows.map(({ kind, count }) => [kind, count]))
}

/** How many of these kinds in these phases; none named, of all. */
export const countIn = (counts: DecisionList['counts'], { phases: asked, kinds }: Asked): number =>
  phases
    .filter((phase) => asked.length === 0 || asked.includes(phase))
    .flatMap((phase) => [...counts[phase]])
    .filter(([kind]) => kinds.length === 0 || kinds.includes(kind))
    .reduce((sum, [, count]) => sum + count, 0)
