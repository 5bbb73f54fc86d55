import { type Database, type Id, toInstant } from '../../platform/database/index.ts'
import { notFound } from '../../platform/errors.ts'
import { hashOf } from '../../platform/token.ts'
import { perPage } from './per-page.ts'
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

/** How many reports gave this mailbox, or were sent by this person, within a day. */
export async function reportsFrom(
  db: Database,
  who: { mailbox: string } | { byPersonId: Id },
  now: Temporal.Instant,
): Promise<number> {
  const [column, value] =
    'mailbox' in who ? (['mailbox', who.mailbox] as const) : (['byPersonId', who.byPersonId] as const)
  const rows = await db
    .selectFrom('report')
    .select('id')
    .where(column, '=', value)
    .where('createdAt', '>', toInstant(now.subtract(aDay)))
    .execute()
  return rows.length
}

/** Those that wait for an answer in the list, the oldest first; `after` is the last one of the page before. */
export async function openReports(db: Database, after?: Id): Promise<Report[]> {
  const last = after ? await reportById(db, after) : undefined
  const rows = await laterThan(openRows(db), last)
    .limit(perPage + 1)
    .execute()
  return rows.map(reportOf)
}

/** How many lines of the list wait for an answer. */
export async function countOpenReports(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('report')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('answeredAt', 'is', null)
    .where('joinsId', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** Those that joined this one, the oldest first; `after` is the last one of the page before. */
export async function joinedReports(db: Database, joinsId: Id, after?: Id): Promise<Report[]> {
  const last = after ? await reportById(db, after) : undefined
  const rows = db.selectFrom('report').selectAll().where('joinsId', '=', joinsId)
  return (
    await laterThan(rows, last)
      .limit(perPage + 1)
      .execute()
  ).map(reportOf)
}

/** All that an answer to this one answers: those that joined it and have no answer of their own. */
export async function openAmongJoined(db: Database, joinsId: Id): Promise<Report[]> {
  const rows = db.selectFrom('report').selectAll().where('joinsId', '=', joinsId).where('answeredAt', 'is', null)
  return (await rows.execute()).map(reportOf)
}

const openRows = (db: Database) =>
  db.selectFrom('report').selectAll().where('answeredAt', 'is', null).where('joinsId', 'is', null)

/** In the order in which they came. */
function laterThan(rows: ReturnType<typeof openRows>, last: Report | undefined) {
  const later = last
    ? rows.where(({ eb, refTuple, tuple }) => eb(refTuple('createdAt', 'id'), '>', tuple(last.createdAt, last.id)))
    : rows
  return later.orderBy('createdAt').orderBy('id')
}

/** Those that were answered, the last first; `after` is the last one of the page before. */
export async function answeredReports(db: Database, after?: Id): Promise<Report[]> {
  const last = after ? await reportById(db, after) : undefined
  const rows = await db
    .selectFrom('report')
    .selectAll()
    .where('answeredAt', 'is not', null)
    .where('joinsId', 'is', null)
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
