import type { Database, Id } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import { clauseHeld } from '../clause-held.ts'
import { refusedForm } from '../refused-form.ts'
import type { Saw } from '../reply-tables.ts'
import { isStillSaid } from '../still-said.ts'
import { findingToAnswer } from './answered-finding.ts'
import { contestsPerDay, isContestable, isContestedEnough, isOpenContest } from './contest.ts'
import { contestsOfFinding, contestsWithinADay } from './contest-queries.ts'

export interface ToContest {
  hosterId: Id
  findingId: Id
  clauseId: string
}

/** What a finding says that may be contested for a clause now. Refuses the others, when the form is opened and sent. */
export async function findingToContest(
  db: Database,
  { hosterId, findingId, clauseId }: ToContest,
  now: Temporal.Instant,
): Promise<Saw> {
  const { finding, saw } = await findingToAnswer(db, hosterId, findingId, now)
  const clause = await clauseHeld(db, clauseId, now)
  if (!clause?.checks.includes(finding.check)) throw notFound('compliance.finding-not-of-clause')
  if (!isContestable(finding)) throw refusedForm('form', 'compliance.nothing-to-contest', 409)
  const past = await contestsOfFinding(db, findingId, clauseId)
  if (past.some((contest) => isOpenContest(contest) && isStillSaid(saw, contest.saw)))
    throw refusedForm('form', 'compliance.contested-already', 409)
  if (isContestedEnough(past, saw)) throw refusedForm('form', 'compliance.contested-enough', 409)
  if ((await contestsWithinADay(db, hosterId, now)) >= contestsPerDay)
    throw refusedForm('form', 'compliance.too-many-contests', 429, { most: contestsPerDay })
  return saw
}
