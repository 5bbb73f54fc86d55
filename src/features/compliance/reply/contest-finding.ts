import { paths } from '../../../paths.ts'
import { atomically, type Database, type Id, newId, toInstant, toJson } from '../../../platform/database/index.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import type { By } from '../../hosters/index.ts'
import { tellCoordination } from '../../moderation/index.ts'
import { askToCount } from '../ask-to-count.ts'
import { answered } from '../looking/index.ts'
import { refuseUnlessOwn } from './own-people.ts'
import { recordAnswer } from './record-answer.ts'
import { findingToContest, type ToContest } from './to-contest.ts'

export interface NewContest extends ToContest {
  reason: string
  language: Language
}

/** A hoster says that a finding is wrong for a clause: it waits for somebody of another hoster who rules. */
export function contestFinding(db: Database, contest: NewContest, by: By): Promise<Id> {
  return atomically(db, async (db) => {
    const { hosterId, findingId, clauseId } = contest
    const byPersonId = await refuseUnlessOwn(db, by, hosterId)
    const saw = await findingToContest(db, contest, by.now)
    const [id, at] = [newId(), toInstant(by.now)]
    await db
      .insertInto('contest')
      .values({ id, ...contest, saw: toJson(saw), byPersonId, at, withdrawnAt: null })
      .execute()
    await answered(db, hosterId, by, findingId)
    await askToCount(db, by.now)
    const href = paths.coordinationRuling.href({ sort: 'contests', id })
    await tellCoordination(db, { key: 'compliance.told-contest', href, hosterId }, by.now)
    const change = { verb: 'finding.contested', subject: { kind: 'contest', id }, before: null, after: { clauseId } }
    await recordAnswer(db, { ...change, hosterId, findingId }, by)
    return id
  })
}
