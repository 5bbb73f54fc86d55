import { type Database, fromJson, type Id, toInstant } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import { hiddenTexts } from '../hidden-texts.ts'
import type { FindingReplyTable } from '../reply-tables.ts'
import type { Reply } from './reply.ts'
import '../tables.ts'

const mostShown = 100

/** What was answered to these findings, by finding, the oldest first. */
export async function repliesOf(db: Database, findingIds: readonly Id[]): Promise<ReadonlyMap<Id, Reply[]>> {
  const rows = await db
    .selectFrom('findingReply')
    .selectAll()
    .where('findingId', 'in', findingIds)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const byFinding = Map.groupBy(rows, ({ findingId }) => findingId)
  const shown = [...byFinding.values()].flatMap((ofOne) => ofOne.slice(-mostShown))
  return Map.groupBy(await withHidden(db, shown), ({ findingId }) => findingId)
}

/** Refuses an unknown one. */
export async function findReply(db: Database, id: Id): Promise<Reply> {
  const rows = await db.selectFrom('findingReply').selectAll().where('id', '=', id).execute()
  const [reply] = await withHidden(db, rows)
  if (!reply) throw notFound('compliance.no-reply')
  return reply
}

/** How many replies a finding got within a day. */
export async function repliesWithinADay(db: Database, findingId: Id, now: Temporal.Instant): Promise<number> {
  const rows = await db
    .selectFrom('findingReply')
    .select('id')
    .where('findingId', '=', findingId)
    .where('at', '>', toInstant(now.subtract({ hours: 24 })))
    .execute()
  return rows.length
}

async function withHidden(db: Database, rows: FindingReplyTable[]): Promise<Reply[]> {
  const hidden = await hiddenTexts(db, 'finding-reply', rows)
  return rows.map(({ byPersonId, saw, ...row }) => ({ ...row, saw: fromJson(saw), hidden: hidden(row, 'reply') }))
}
