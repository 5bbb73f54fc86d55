import { type Database, type Id, toInstant } from '../../platform/database/index.ts'
import type { Report } from './report.ts'
import './tables.ts'

/** Reports that say the same: of one thing, and with one problem. */
export type Same = Pick<Report, 'subject' | 'problem'>

/** What came of the same within a day: how many, and the first of them that waits for an answer in the list. */
export async function crowdOf(
  db: Database,
  same: Same,
  now: Temporal.Instant,
): Promise<{ count: number; leadId: Id | null }> {
  const within = sameRows(db, same).where('createdAt', '>', toInstant(now.subtract({ hours: 24 })))
  const { count } = await within.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const lead = await within
    .select('id')
    .where('joinsId', 'is', null)
    .where('answeredAt', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return { count, leadId: lead?.id ?? null }
}

/** Pages that the register does not know are one thing: anybody can make up as many addresses as they like. */
function sameRows(db: Database, { subject, problem }: Same) {
  const rows = db.selectFrom('report').where('problem', '=', problem)
  return subject
    ? rows.where('subjectId', '=', subject.id).where('subjectKind', '=', subject.kind)
    : rows.where('subjectId', 'is', null)
}

/** How many joined each of these. */
export async function joinedCounts(db: Database, ids: Id[]): Promise<Map<Id, number>> {
  const rows = await db
    .selectFrom('report')
    .select(({ fn }) => ['joinsId', fn.countAll<number>().as('count')])
    .where('joinsId', 'in', ids)
    .groupBy('joinsId')
    .execute()
  return new Map(rows.flatMap(({ joinsId, count }) => (joinsId === null ? [] : [[joinsId, count] as const])))
}
