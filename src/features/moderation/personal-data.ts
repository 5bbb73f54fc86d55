import type { Database, Id } from '../../platform/database/index.ts'
import { mailboxOf } from '../../platform/email.ts'
import type { PersonalData } from '../../platform/personal-data.ts'
import { findPerson } from '../accounts/index.ts'
import './tables.ts'

/** Reports that a person sent, and decisions and answers that they wrote. */
export const personalData: PersonalData = {
  name: 'moderation',
  tables: ['restriction', 'report'],
  async aboutPerson(db, personId) {
    return { reports: await reportsBy(db, personId), decisions: await decisionsBy(db, personId) }
  },
  async forgetPerson(db, personId) {
    const nobody = { byPersonId: null, name: null, email: null, mailbox: null }
    for (const { id } of await reportsOf(db, personId))
      await db.updateTable('report').set(nobody).where('id', '=', id).execute()
    await db
      .updateTable('report')
      .set({ answeredByPersonId: null })
      .where('answeredByPersonId', '=', personId)
      .execute()
    for (const column of ['byPersonId', 'endedByPersonId', 'answeredByPersonId'] as const)
      await db
        .updateTable('restriction')
        .set({ [column]: null })
        .where(column, '=', personId)
        .execute()
  },
}

async function reportsBy(db: Database, personId: Id) {
  const reports = await reportsOf(db, personId)
  return reports.map(
    ({ about, problem, explanation, name, email, createdAt, decision, decisionReason, answeredAt }) => ({
      ...{ about, problem, explanation, name, email, createdAt },
      ...{ decision, decisionReason, answeredAt },
    }),
  )
}

/** Those that they sent while signed in, or that name their mailbox. */
async function reportsOf(db: Database, personId: Id) {
  const { email } = await findPerson(db, personId)
  return db
    .selectFrom('report')
    .selectAll()
    .where(({ or, eb }) => {
      const signedIn = eb('byPersonId', '=', personId)
      return email === null ? signedIn : or([signedIn, eb('mailbox', '=', mailboxOf(email))])
    })
    .orderBy('createdAt')
    .execute()
}

/** Which of it they did is told by its dates alone: what others wrote beside it is not theirs. */
async function decisionsBy(db: Database, personId: Id) {
  const rows = await db
    .selectFrom('restriction')
    .selectAll()
    .where(({ or, eb }) =>
      or([
        eb('byPersonId', '=', personId),
        eb('endedByPersonId', '=', personId),
        eb('answeredByPersonId', '=', personId),
      ]),
    )
    .orderBy('startedAt')
    .execute()
  const answered = await db
    .selectFrom('report')
    .select(['decision', 'decisionReason', 'answeredAt'])
    .where('answeredByPersonId', '=', personId)
    .orderBy('answeredAt')
    .execute()
  return [
    ...rows.flatMap((row) => [
      ...(row.byPersonId === personId ? [{ did: row.sort, at: row.startedAt, wrote: row.reason }] : []),
      ...(row.answeredByPersonId === personId ? [{ did: 'answer', at: row.answeredAt, wrote: row.answer }] : []),
      ...(row.endedByPersonId === personId ? [{ did: 'lift', at: row.endedAt, wrote: row.endReason }] : []),
    ]),
    ...answered.map((row) => ({ did: `report ${row.decision}`, at: row.answeredAt, wrote: row.decisionReason })),
  ]
}
