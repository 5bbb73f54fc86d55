import { atomically, type Database, type Id, newId, toInstant, toJson } from '../../../platform/database/index.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import type { By } from '../../hosters/index.ts'
import { answered } from '../looking/index.ts'
import { refusedForm } from '../refused-form.ts'
import { findingToAnswer } from './answered-finding.ts'
import { refuseUnlessOwn } from './own-people.ts'
import { repliesWithinADay } from './queries.ts'
import { recordAnswer } from './record-answer.ts'
import { repliesPerDay } from './reply.ts'

export interface NewReply {
  hosterId: Id
  findingId: Id
  text: string
  language: Language
}

/** A hoster answers a finding in public, beside it; what waited for its answer is public from now on. */
export function replyToFinding(db: Database, { hosterId, findingId, ...said }: NewReply, by: By): Promise<Id> {
  return atomically(db, async (db) => {
    const byPersonId = await refuseUnlessOwn(db, by, hosterId)
    const { saw } = await findingToAnswer(db, hosterId, findingId, by.now)
    if ((await repliesWithinADay(db, findingId, by.now)) >= repliesPerDay)
      throw refusedForm('form', 'compliance.too-many-replies', 429, { most: repliesPerDay })
    const [id, at] = [newId(), toInstant(by.now)]
    await db
      .insertInto('findingReply')
      .values({ id, hosterId, findingId, saw: toJson(saw), ...said, byPersonId, at, editedAt: null })
      .execute()
    await answered(db, hosterId, by, findingId)
    const subject = { kind: 'finding-reply', id }
    const change = { verb: 'finding.replied', subject, before: null, after: null }
    await recordAnswer(db, { ...change, hosterId, findingId }, by)
    return id
  })
}
