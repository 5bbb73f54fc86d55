import { paths } from '../../paths.ts'
import { atomically, type Database, newId, toInstant } from '../../platform/database/index.ts'
import { mailboxOf } from '../../platform/email.ts'
import { askForJob } from '../../platform/jobs/index.ts'
import { sendMail } from '../../platform/mail/index.ts'
import { hashOf } from '../../platform/token.ts'
import { crowdOf, type Same } from './crowd.ts'
import { receiptMail, type Sender } from './mails.ts'
import { refusedForm } from './refused-form.ts'
import { erasureOf, perMailboxAndDay, perSubjectAndDay, type Report } from './report.ts'
import { isReported, reportsFrom } from './report-queries.ts'
import { tellCoordination } from './tell-coordination.ts'

type Said = 'about' | 'subject' | 'problem' | 'explanation' | 'name' | 'email' | 'language' | 'byPersonId'

export interface NewReport extends Pick<Report, Said> {
  /** Opens the receipt: shown once, only its hash is kept. The same form sent twice has the same. */
  token: string
}

/** Keeps a report, gives its receipt, and tells the coordination that it waits; of a crowd, that it is one. */
export function recordReport(
  db: Database,
  { token, subject, ...written }: NewReport,
  { now, ...sender }: Sender & { now: Temporal.Instant },
): Promise<void> {
  return atomically(db, async (db) => {
    const tokenHash = hashOf(token)
    if (await isReported(db, tokenHash)) return
    const mailbox = written.email && mailboxOf(written.email)
    // The address may be another's: nobody's mailbox is filled with receipts.
    if (mailbox && (await reportsFrom(db, { mailbox }, now)) >= perMailboxAndDay)
      throw refusedForm('email', 'moderation.too-many-from-mailbox', 429, { most: perMailboxAndDay })

    const { count, joinsId } = await placeOf(db, { subject, ...written }, now)
    const report = { id: newId(), ...written, joinsId, createdAt: toInstant(now), answeredAt: null }
    const ofSubject = { subjectKind: subject?.kind ?? null, subjectId: subject?.id ?? null }
    const unanswered = { decision: null, decisionReason: null, answeredByPersonId: null }
    await db
      .insertInto('report')
      .values({ ...report, ...ofSubject, ...unanswered, mailbox, tokenHash })
      .execute()
    if (written.email) await sendMail(db, receiptMail(sender, written.email, written.language, token), now)
    const href = paths.coordinationReport.href({ id: joinsId ?? report.id })
    if (joinsId === null) await tellCoordination(db, { key: 'moderation.told-report', href }, now)
    else if (count === perSubjectAndDay.apart) await tellCoordination(db, { key: 'moderation.told-crowd', href }, now)
    const payload = { reportId: report.id }
    await askForJob(db, { kind: 'erase-report', name: `${report.id}-at-last`, payload, runAt: erasureOf(report) })
  })
}

/** Where a report of the same stands: on its own, or under another. Refuses those beyond what is kept. */
async function placeOf(
  db: Database,
  { byPersonId, ...same }: Same & Pick<NewReport, 'byPersonId'>,
  now: Temporal.Instant,
) {
  const { count, leadId } = await crowdOf(db, same, now)
  const { apart, kept } = perSubjectAndDay
  const isHeard = byPersonId !== null && (await reportsFrom(db, { byPersonId }, now)) < perMailboxAndDay
  if (count >= kept && !isHeard) throw refusedForm('form', 'moderation.too-many-of-this', 429, { most: kept })
  return { count, joinsId: count >= apart ? leadId : null }
}
