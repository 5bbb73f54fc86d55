import { type Database, type Id, type Instant, newId, toJson } from '../../../platform/database/index.ts'
import { heldChangesOf } from '../queries.ts'
import { type Held, wantedBy } from './held.ts'

/**
 * Keeps what waits after a reading, with the answers that still hold; gives what is new. In the caller's transaction.
 */
export async function keepHeld(db: Database, hosterId: Id, held: readonly Held[], now: Instant): Promise<Held[]> {
  const before = new Map((await heldChangesOf(db, hosterId)).map((change) => [change.what, change]))
  const whats = new Set(held.map(({ what }) => what))
  for (const { id, what } of before.values())
    if (!whats.has(what)) await db.deleteFrom('heldChange').where('id', '=', id).execute()
  const fresh: Held[] = []
  for (const { what, shown } of held) {
    const known = before.get(what)
    if (known && wantedBy(known.shown) === wantedBy(shown)) continue
    fresh.push({ what, shown })
    if (known) await db.deleteFrom('heldChange').where('id', '=', known.id).execute()
    const row = { id: newId(), hosterId, what, value: wantedBy(shown), shown: toJson(shown), foundAt: now }
    await db
      .insertInto('heldChange')
      .values({ ...row, answer: null, answeredAt: null })
      .execute()
  }
  return fresh
}
