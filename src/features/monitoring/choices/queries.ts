import type { Database, Id, Instant } from '../../../platform/database/index.ts'
import { usualChoice, type WatchChoice } from './choice.ts'
import '../tables.ts'

export interface KeptChoice {
  choice: WatchChoice
  optedOutAt: Instant | null
  /** 0 while nothing was chosen. */
  revision: number
}

/** What a hoster chose, or what holds for who chose nothing. */
export async function choiceOf(db: Database, hosterId: Id): Promise<KeptChoice> {
  const row = await db
    .selectFrom('watchChoice')
    .select(['rhythm', 'optedOutAt', 'toldFirst', 'statusPage', 'revision'])
    .where('hosterId', '=', hosterId)
    .executeTakeFirst()
  if (!row) return { choice: usualChoice, optedOutAt: null, revision: 0 }
  const { rhythm, optedOutAt, toldFirst, statusPage, revision } = row
  const choice = { rhythm, optedOut: optedOutAt !== null, toldFirst: toldFirst === 1, ownStatusPage: statusPage }
  return { choice, optedOutAt, revision }
}
