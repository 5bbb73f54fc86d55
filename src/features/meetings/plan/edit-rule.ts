import { atomically, type Database, toInstant, toJson } from '../../../platform/database/index.ts'
import { refuseMoved } from '../../../platform/edit-conflict.ts'
import type { By } from '../../hosters/index.ts'
import { changedFields, recordChange } from '../../journal/index.ts'
import { refuseOthers } from '../by.ts'
import { ruleOf } from '../queries.ts'
import type { MeetingRule } from '../rule/rule.ts'
import '../tables.ts'

/** Changes how the next date is found. */
export function editRule(
  db: Database,
  { rule, revision }: { rule: MeetingRule; revision: number },
  by: By,
): Promise<void> {
  return atomically(db, async (db) => {
    await refuseOthers(db, by)
    const known = await ruleOf(db)
    const change = changedFields(known.rule, rule)
    if (!change) return
    refuseMoved(revision, { value: known.rule, revision: known.revision })
    const row = { rule: toJson(rule), revision: known.revision + 1, updatedAt: toInstant(by.now) }
    await db
      .insertInto('meetingRule')
      .values({ id: 'rule', ...row })
      .onConflict((clash) => clash.column('id').doUpdateSet(row))
      .execute()
    const { actor, now, undoes = null } = by
    const subject = { kind: 'meeting-rule', id: 'rule' }
    const what = { verb: 'meeting.rule-edited', subject, hosterId: null, visibility: 'public' } as const
    await recordChange(db, { actor, ...what, ...change, undoes }, now)
  })
}
