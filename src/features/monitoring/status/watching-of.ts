import type { Database } from '../../../platform/database/index.ts'
import type { Hoster } from '../../hosters/index.ts'
import { usualRhythm } from '../watching/rhythm.ts'
import '../tables.ts'

/** How a hoster's services are watched. */
export interface Watching {
  /** Minutes between two checks. */
  rhythm: number
  isOptedOut: boolean
  /** Where the hoster itself says how it is doing. */
  statusPage: string | null
}

export async function watchingOf(db: Database, { id, facts }: Hoster): Promise<Watching> {
  const choice = await db
    .selectFrom('watchChoice')
    .select(['rhythm', 'optedOutAt', 'statusPage'])
    .where('hosterId', '=', id)
    .executeTakeFirst()
  return {
    rhythm: choice?.rhythm ?? usualRhythm,
    isOptedOut: (choice?.optedOutAt ?? null) !== null,
    statusPage: choice?.statusPage ?? facts.statusPageUrl,
  }
}
