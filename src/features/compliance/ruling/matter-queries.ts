import type { Database, Id, Instant } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import { contestsById } from '../reply/index.ts'
import { suspicionsById } from '../suspicion/index.ts'
import { inTurns } from './in-turns.ts'
import { isSort, type Matter, matterOfContest, matterOfSuspicion, type Sort } from './matter.ts'
import '../tables.ts'

export const casesPerPage = 50

/** What waits for somebody who rules, without its texts. */
export interface WaitingCase {
  sort: Sort
  id: Id
  hosterId: Id
  since: Instant
  isSecret: boolean
}

/** Refuses what is not there, and a suspicion that is nobody's to rule on yet. */
export async function findMatter(db: Database, sort: string, id: Id): Promise<Matter> {
  const [matter] = isSort(sort) ? await mattersById(db, sort, [id]) : []
  if (!matter || (matter.waitsSince === null && matter.ruling === null)) throw notFound('compliance.no-matter')
  return matter
}

/** All that waits for somebody who rules: hosters take turns, the oldest of each first. */
export async function waitingCases(db: Database): Promise<WaitingCase[]> {
  const contests = await openContests(db).select(['contest.id', 'contest.hosterId', 'contest.at as since']).execute()
  const suspicions = await openSuspicions(db)
    .select(['suspicion.id', 'suspicion.hosterId', 'toRulingAt as since', 'publicAt'])
    .execute()
  return inTurns([
    ...contests.map((contest) => ({ sort: 'contests' as const, ...contest, isSecret: false })),
    ...suspicions.map(({ publicAt, since, ...suspicion }) => {
      return { sort: 'suspicions' as const, ...suspicion, since: since ?? '', isSecret: publicAt === null }
    }),
  ])
}

/** These with what they say, in the same order. */
export async function mattersOf(db: Database, cases: readonly WaitingCase[]): Promise<Matter[]> {
  const idsOf = (sort: Sort) => cases.filter((each) => each.sort === sort).map(({ id }) => id)
  const found = [
    ...(await mattersById(db, 'contests', idsOf('contests'))),
    ...(await mattersById(db, 'suspicions', idsOf('suspicions'))),
  ]
  const matters = new Map(found.map((matter) => [matter.id, matter]))
  return cases.flatMap(({ id }) => matters.get(id) ?? [])
}

/** Whom the coordination asked to rule on these, the first first. */
export async function askedToRule(db: Database, ids: readonly Id[]): Promise<{ of: Id; personId: Id; at: Instant }[]> {
  const rows = await db
    .selectFrom('rulingRequest')
    .select(['contestId', 'suspicionId', 'personId', 'at'])
    .where(({ or, eb }) => or([eb('contestId', 'in', ids), eb('suspicionId', 'in', ids)]))
    .orderBy('at')
    .execute()
  return rows.flatMap(({ contestId, suspicionId, personId, at }) => {
    const of = contestId ?? suspicionId
    return of !== null && personId !== null ? [{ of, personId, at }] : []
  })
}

async function mattersById(db: Database, sort: Matter['sort'], ids: readonly Id[]): Promise<Matter[]> {
  return sort === 'contests'
    ? (await contestsById(db, ids)).map(matterOfContest)
    : (await suspicionsById(db, ids)).map(matterOfSuspicion)
}

const openContests = (db: Database) =>
  db
    .selectFrom('contest')
    .leftJoin('ruling', 'ruling.contestId', 'contest.id')
    .where('ruling.id', 'is', null)
    .where('contest.withdrawnAt', 'is', null)

const openSuspicions = (db: Database) =>
  db
    .selectFrom('suspicion')
    .leftJoin('ruling', 'ruling.suspicionId', 'suspicion.id')
    .where('ruling.id', 'is', null)
    .where('toRulingAt', 'is not', null)
    .where('dismissedAt', 'is', null)
    .where('suspicion.withdrawnAt', 'is', null)
