import { type Database, type Id, toInstant } from '../../platform/database/index.ts'
import { notFound } from '../../platform/errors.ts'
import { hashOf } from '../../platform/token.ts'
import { perPage } from './queries.ts'
import type { Report } from './report.ts'
import type { ReportTable } from './tables.ts'

const aDay = Temporal.Duration.from({ hours: 24 })

/** Refuses an unknown one, or one that is erased. */
export async function findReport(db: Database, id: Id): Promise<Report> {
  const report = await reportById(db, id)
  if (!report) throw notFound('moderation.report-not-found')
  return report
}

export async function reportById(db: Database, id: Id): Promise<Report | undefined> {
  const row = await db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst()
  return row && reportOf(row)
}

/** The report whose receipt this token opens, unless it is erased. */
export async function reportByToken(db: Database, token: string): Promise<Report | undefined> {
  const row = await db.selectFrom('report').selectAll().where('tokenHash', '=', hashOf(token)).executeTakeFirst()
  return row && reportOf(row)
}

export async function isReported(db: Database, tokenHash: string): Promise<boolean> {
  const same = await db.selectFrom('report').select('id').where('tokenHash', '=', tokenHash).executeTakeFirst()
  return same !== undefined
}

/** How many reports gave this mailbox within a day. */
export async function reportsFrom(db: Database, mailbox: string, now: Temporal.Instant): Promise<number> {
  const rows = await db
    .selectFrom('report')
    .select('id')
    .where('mailbox', '=', mailbox)
    .where('createdAt', '>', toInstant(now.subtract(aDay)))
    .execute()
  return rows.length
}

/** Those that wait for an answer, the oldest first. */
export async function openReports(db: Database): Promise<Report[]> {
  const rows = await db
    .selectFrom('report')
    .selectAll()
    .where('answeredAt', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .limit(4 * perPage)
    .execute()
  return rows.map(reportOf)
}

/** Those that were answered, the last first; `after` is the last one of the page before. */
export async function answeredReports(db: Database, after?: Id): Promise<Report[]> {
  const last = after ? await reportById(db, after) : undefined
  const rows = await db
    .selectFrom('report')
    .selectAll()
    .where('answeredAt', 'is not', null)
    .where(({ and, or, eb }) => {
      if (!last?.answeredAt) return and([])
      const same = and([eb('answeredAt', '=', last.answeredAt), eb('id', '<', last.id)])
      return or([eb('answeredAt', '<', last.answeredAt), same])
    })
    .orderBy('answeredAt', 'desc')
    .orderBy('id', 'desc')
    .limit(perPage + 1)
    .execute()
  return rows.map(reportOf)
}

function reportOf({ subjectKind: kind, subjectId, ...row }: ReportTable): Report {
  const { tokenHash, mailbox, answeredByPersonId, ...report } = row
  return { ...report, subject: kind !== null && subjectId !== null ? { kind, id: subjectId } : null }
}
