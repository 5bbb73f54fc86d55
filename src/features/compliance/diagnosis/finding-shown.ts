import type { Database } from '../../../platform/database/index.ts'
import type { FindingKept } from '../looking/index.ts'
import { type ClauseStanding, standingOf } from '../standing/index.ts'
import { type Change, lastChanges, type Said, saidOf } from './diagnosis.ts'
import type { Whose } from './whose.ts'

/** One finding, with the clauses on which it bears, what it was, and what people said of it. */
export interface FindingShown extends Said {
  whose: Whose
  finding: FindingKept
  /** Where the charter stands. */
  charter: string | null
  clauses: ClauseStanding[]
  changes: Change[]
}

export async function findingShown(
  db: Database,
  whose: Whose,
  finding: FindingKept,
  { day, now }: { day: string; now: Temporal.Instant },
): Promise<FindingShown> {
  const asked = { now, public: !whose.seesAll }
  const standing = await standingOf(db, whose.subjectId, { day, ...asked })
  const bearsOn = ({ findings }: ClauseStanding) => findings.some(({ id }) => id === finding.id)
  return {
    ...{ whose, finding },
    charter: standing?.charter.document.slug ?? null,
    clauses: standing?.clauses.filter(bearsOn) ?? [],
    changes: await lastChanges(db, new Map([[finding.id, finding]]), asked),
    ...(await saidOf(db, whose, [finding.id])),
  }
}
