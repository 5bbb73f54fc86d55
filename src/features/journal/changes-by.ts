import type { Database, Id, Instant } from '../../platform/database/index.ts'
import './tables.ts'

export interface ChangeBy {
  id: Id
  verb: string
  at: Instant
}

const most = 200

/** What a person changed of a hoster, not being its own people, from an instant up to another: the first first. */
export function changesBy(
  db: Database,
  { personId, hosterId, since, until }: { personId: Id; hosterId: Id; since: Instant; until: Instant },
): Promise<ChangeBy[]> {
  return db
    .selectFrom('journalEntry')
    .select(['id', 'verb', 'at'])
    .where('hosterId', '=', hosterId)
    .where('actor', '=', personId)
    .where('forHosterId', 'is', null)
    .where('at', '>=', since)
    .where('at', '<', until)
    .orderBy('at')
    .orderBy('id')
    .limit(most)
    .execute()
}
