import { createHash } from 'node:crypto'
import type { Database, Id } from '../../../platform/database/index.ts'
import { askForJob } from '../../../platform/jobs/index.ts'
import type { Decision } from '../decision.ts'
import '../tables.ts'

/**
 * What a hoster said in secret is parted from its name: the sheet holds each ballot under its token, in the order of
 * tokens, and the rows that knew both go. Reasons are parted from who gave them whatever the vote: they are unsigned.
 */
export async function unlinkBallots(db: Database, { id, secret }: Pick<Decision, 'id' | 'secret'>): Promise<void> {
  await unsignReasons(db, id)
  if (!secret) return
  const rows = await db
    .selectFrom('ballot')
    .select(['token', 'ballot', 'resolved'])
    .where('decisionId', '=', id)
    .orderBy('token')
    .execute()
  for (const { token, ballot, resolved } of rows)
    await db
      .insertInto('sheetLine')
      .values({ decisionId: id, token: token ?? '', ballot, resolved })
      .execute()
  await db.deleteFrom('ballot').where('decisionId', '=', id).execute()
  await db.updateTable('participation').set({ castAt: null }).where('decisionId', '=', id).execute()
}

/** In the order of their hashes, which follows nothing that anybody knows of who wrote them. */
async function unsignReasons(db: Database, decisionId: Id): Promise<void> {
  const rows = await db
    .selectFrom('ballotReason')
    .select(['reason', 'clauseId', 'language'])
    .where('decisionId', '=', decisionId)
    .execute()
  const keyed = rows.map((row) => ({ row, key: hash(`${decisionId} ${row.clauseId} ${row.reason}`) }))
  const ordered = keyed.sort((a, b) => (a.key < b.key ? -1 : 1))
  for (const [at, { row }] of ordered.entries())
    await db
      .insertInto('sheetReason')
      .values({ decisionId, position: at + 1, ...row })
      .execute()
  await db.deleteFrom('ballotReason').where('decisionId', '=', decisionId).execute()
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

/** Of a decision that is taken off, what was said in secret goes as well. */
export async function discardBallots(
  db: Database,
  { id, secret }: Pick<Decision, 'id' | 'secret'>,
  now: Temporal.Instant,
) {
  await db.deleteFrom('ballotReason').where('decisionId', '=', id).execute()
  if (!secret) return
  await db.deleteFrom('ballot').where('decisionId', '=', id).execute()
  await db.updateTable('participation').set({ castAt: null }).where('decisionId', '=', id).execute()
  await askForJob(db, { kind: 'wipe-ballots', name: id, payload: null, runAt: now })
}
