import { type Database, type Id, toInstant } from '../../platform/database/index.ts'
import './tables.ts'

/** A public change of a hoster: who made it, by the id of the person where it was one. */
export interface ChangeOfHoster {
  hosterId: Id
  personId: Id | null
}

const atATime = 400

/** The public changes of some hosters since an instant, up to another. */
export async function changesSince(
  db: Database,
  hosterIds: readonly Id[],
  { since, until }: { since: Temporal.Instant; until: Temporal.Instant },
): Promise<ChangeOfHoster[]> {
  const changes: ChangeOfHoster[] = []
  for (let at = 0; at < hosterIds.length; at += atATime) {
    const rows = await db
      .selectFrom('journalEntry')
      .select(['hosterId', 'actorKind', 'actor'])
      .where('hosterId', 'in', hosterIds.slice(at, at + atATime))
      .where('visibility', '=', 'public')
      .where('at', '>=', toInstant(since))
      .where('at', '<', toInstant(until))
      .execute()
    for (const { hosterId, actorKind, actor } of rows) {
      const isPerson = actorKind === 'person' || actorKind === 'key'
      if (hosterId !== null) changes.push({ hosterId, personId: isPerson ? actor : null })
    }
  }
  return changes
}
