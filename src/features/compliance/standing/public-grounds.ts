import { type Database, fromJson, type Id, type Instant } from '../../../platform/database/index.ts'
import type { Sentence } from '../finding.ts'
import type { FindingGround } from './grounds.ts'
import { type ContestGround, contestedAt } from './queries.ts'
import '../tables.ts'

interface Asked {
  hosterIds: Id[]
  checks: string[]
  /** Of these hosters, by hoster. */
  contests: ReadonlyMap<Id, ContestGround[]>
  at: Instant
}

/** Those that are contested by themselves, with what they say; of the others, one for all that say the same. */
type Ground = Omit<FindingGround, 'contestedAt'> & { id: Id | null; sentence: Sentence | null }

/**
 * By hoster and check, what all may know of what was found, for many hosters at once: without its evidence, and
 * findings that say the same as one, since the last of them, but for those that are contested.
 */
export async function publicGrounds(db: Database, asked: Asked): Promise<Map<Id, Map<string, Ground[]>>> {
  const apart = [...asked.contests.values()].flat().map(({ findingId }) => findingId)
  const rows = [
    ...(await together(db, asked, apart)),
    ...(await presentOnes(db, asked, apart)),
    ...(await formerOnes(db, asked)),
  ]
  const byHoster = Map.groupBy(rows, ({ subjectId }) => subjectId)
  return new Map([...byHoster].map(([id, some]) => [id, Map.groupBy(some, ({ check }) => check)]))
}

type Row = Ground & { subjectId: Id }

const present = (db: Database, { hosterIds, checks, at }: Asked) =>
  db
    .selectFrom('finding')
    .innerJoin('diagnosis', 'diagnosis.subjectId', 'finding.subjectId')
    .where('finding.subjectId', 'in', hosterIds)
    .where('check', 'in', checks)
    .where('diagnosis.publicAt', '<=', at)
    .where('endedAt', 'is', null)

async function together(db: Database, asked: Asked, apart: Id[]): Promise<Row[]> {
  const rows = await present(db, asked)
    .where('finding.publicAt', '<=', asked.at)
    .where('finding.id', 'not in', apart)
    .select(['finding.subjectId', 'check', 'result', ({ fn }) => fn.max('since').as('since')])
    .groupBy(['finding.subjectId', 'check', 'result'])
    .execute()
  return rows.map((row) => ({ ...row, id: null, sentence: null }))
}

async function presentOnes(db: Database, asked: Asked, apart: Id[]): Promise<Row[]> {
  const rows = await present(db, asked)
    .where('finding.publicAt', '<=', asked.at)
    .where('finding.id', 'in', apart)
    .select(['finding.id', 'finding.subjectId', 'check', 'result', 'sentence', 'since'])
    .execute()
  return rows.map(({ sentence, ...row }) => ({ ...row, sentence: sentence && fromJson(sentence) }))
}

/** Of what is not public yet, what was public before it. */
async function formerOnes(db: Database, asked: Asked): Promise<Row[]> {
  const rows = await present(db, asked)
    .innerJoin('findingChange', 'findingChange.findingId', 'finding.id')
    .where('finding.publicAt', '>', asked.at)
    .where('findingChange.publicAt', '<=', asked.at)
    .select(['finding.id', 'finding.subjectId', 'check', 'after', 'findingChange.sentence', 'findingChange.since'])
    .orderBy('findingChange.at')
    .orderBy('findingChange.id')
    .execute()
  const last = new Map(rows.map((row) => [row.id, row]))
  return [...last.values()].map(({ after, sentence, ...row }) => ({
    ...row,
    result: after,
    sentence: fromJson(sentence),
  }))
}

/** What a contest makes of a finding. */
export const withContests = (grounds: readonly Ground[], contests: readonly ContestGround[]): FindingGround[] =>
  grounds.map((ground) => ({ ...ground, contestedAt: contestedAt(ground, contests) }))
