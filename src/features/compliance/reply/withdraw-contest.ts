import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { conflict, notFound } from '../../../platform/errors.ts'
import type { By } from '../../hosters/index.ts'
import { askToCount } from '../ask-to-count.ts'
import { findContest } from './contest-queries.ts'
import { refuseUnlessOwn } from './own-people.ts'
import { recordAnswer } from './record-answer.ts'

/** A hoster takes back what it contested, while nobody has ruled. */
export function withdrawContest(db: Database, { hosterId, id }: { hosterId: Id; id: Id }, by: By): Promise<void> {
  return atomically(db, async (db) => {
    await refuseUnlessOwn(db, by, hosterId)
    const contest = await findContest(db, id)
    if (contest.hosterId !== hosterId) throw notFound('compliance.no-contest')
    if (contest.ruling) throw conflict('compliance.ruled-already')
    if (contest.withdrawnAt !== null) return
    await db
      .updateTable('contest')
      .set({ withdrawnAt: toInstant(by.now) })
      .where('id', '=', id)
      .execute()
    await askToCount(db, by.now)
    const { clauseId, findingId } = contest
    const change = {
      verb: 'finding.contest-withdrawn',
      subject: { kind: 'contest', id },
      before: { clauseId },
      after: null,
    }
    await recordAnswer(db, { ...change, hosterId, findingId }, by)
  })
}
