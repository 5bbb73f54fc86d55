import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import type { By } from '../../hosters/index.ts'
import { refusedForm } from '../refused-form.ts'
import { refuseUnlessOwn } from './own-people.ts'
import { findReply } from './queries.ts'
import { recordAnswer } from './record-answer.ts'
import { editableMinutes, mayEdit } from './reply.ts'

/** Corrects a reply while few have read it; afterwards, only another reply does. */
export function editReply(
  db: Database,
  { hosterId, id, text }: { hosterId: Id; id: Id; text: string },
  by: By,
): Promise<void> {
  return atomically(db, async (db) => {
    await refuseUnlessOwn(db, by, hosterId)
    const reply = await findReply(db, id)
    if (reply.hosterId !== hosterId) throw notFound('compliance.no-reply')
    if (reply.hidden) throw refusedForm('form', 'compliance.reply-hidden', 409)
    if (!mayEdit(reply, by.now))
      throw refusedForm('form', 'compliance.reply-too-old', 409, { minutes: editableMinutes })
    if (reply.text === text) return
    await db
      .updateTable('findingReply')
      .set({ text, editedAt: toInstant(by.now) })
      .where('id', '=', id)
      .execute()
    const subject = { kind: 'finding-reply', id }
    const change = { verb: 'finding.reply-edited', subject, before: null, after: null }
    await recordAnswer(db, { ...change, hosterId, findingId: reply.findingId }, by)
  })
}
