import { type Database, toInstant } from '../../../../platform/database/index.ts'
import type { IncidentMessageTable } from '../../tables.ts'

/** Keeps a message under the number of its entry in the journal, by which it is taken back. */
export async function keepMessage(
  db: Database,
  message: Omit<IncidentMessageTable, 'at'>,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('incidentMessage')
    .values({ ...message, at: toInstant(now) })
    .execute()
}
