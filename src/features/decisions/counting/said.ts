import type { Ballot, Option } from '../decision.ts'
import { grades } from '../decision.ts'
import type { Ranking } from './pairwise.ts'
import { lastRank } from './proper-ballot.ts'

/**
 * How far each option stands from the best on a ballot, in the order of the options: 0 and 1 for approved or not, the
 * place of the grade, the rank. Among options that are graded, one without a grade is rejected; one without a rank
 * comes after those that have one. A ballot that chooses between no options says nothing of them.
 */
export function rankingOf(options: readonly Option[], ballot: Ballot): Ranking {
  if ('approved' in ballot) return options.map(({ id }) => (ballot.approved.includes(id) ? 0 : 1))
  if ('grades' in ballot) return options.map(({ id }) => grades.indexOf(own(ballot.grades, id) ?? 'reject'))
  return 'ranks' in ballot ? options.map(({ id }) => own(ballot.ranks, id) ?? lastRank + 1) : []
}

/** Nothing for or against, approved or graded, or nothing ranked before anything else. */
export function isBlank(options: readonly Option[], ballot: Ballot): boolean {
  if ('approved' in ballot) return ballot.approved.length === 0
  if ('grades' in ballot) return Object.keys(ballot.grades).length === 0
  return 'ranks' in ballot ? new Set(rankingOf(options, ballot)).size < 2 : ballot.choice === 'blank'
}

/** An option may be called `constructor`. */
const own = <Value>(record: Record<string, Value>, id: string): Value | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined
