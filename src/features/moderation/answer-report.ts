import { atomically, type Database, type Id, toInstant } from '../../platform/database/index.ts'
import { askForJob } from '../../platform/jobs/index.ts'
import { sendMail } from '../../platform/mail/index.ts'
import { recordChange } from '../journal/index.ts'
import { type By, personOf, refuseUnlessCoordination } from './by.ts'
import { answerMail, type Sender } from './mails.ts'
import { refusedForm } from './refused-form.ts'
import { type Decision, erasureOf } from './report.ts'
import { findReport, openAmongJoined } from './report-queries.ts'

/** Answers a report once, and those that joined it: on their receipts, and by mail to who left an address. */
export function answerReport(
  db: Database,
  id: Id,
  answer: { decision: Decision; reason: string },
  { actor, now }: By,
  sender: Sender,
): Promise<void> {
  return atomically(db, async (db) => {
    await refuseUnlessCoordination(db, actor)
    const report = await findReport(db, id)
    if (report.answeredAt !== null) throw refusedForm('form', 'moderation.report-answered', 409)
    const answered = [report, ...(await openAmongJoined(db, id))]
    const answeredAt = toInstant(now)
    const { decision, reason: decisionReason } = answer
    await db
      .updateTable('report')
      .set({ decision, decisionReason, answeredAt, answeredByPersonId: personOf(actor) })
      .where('answeredAt', 'is', null)
      .where(({ or, eb }) => or([eb('id', '=', id), eb('joinsId', '=', id)]))
      .execute()
    for (const { email, language } of answered)
      if (email) await sendMail(db, answerMail(sender, email, language, answer), now)
    // The journal keeps no word of a report: it is erased one day, and the journal is not.
    const change = { actor, verb: 'report.answered', subject: { kind: 'report', id }, hosterId: null } as const
    await recordChange(db, { ...change, before: null, after: { decision }, visibility: 'private' }, now)
    for (const { id, createdAt } of answered) {
      const runAt = erasureOf({ createdAt, answeredAt })
      await askForJob(db, { kind: 'erase-report', name: id, payload: { reportId: id }, runAt })
    }
  })
}
