import { type Database, type Id, toInstant } from '../../../platform/database/index.ts'

const most = 400

/** When keys were last used: kept in memory, so that reading writes nothing, and written every few seconds. */
export class KeyUses {
  #used = new Map<Id, Temporal.Instant>()

  count(keyId: Id, now: Temporal.Instant): void {
    this.#used.set(keyId, now)
  }

  /** Writes what was counted; keys that were used since the last time share the instant of the latest. */
  async flush(db: Database): Promise<void> {
    const used = [...this.#used]
    this.#used = new Map()
    for (let first = 0; first < used.length; first += most) {
      const some = used.slice(first, first + most)
      const latest = some
        .map(([, at]) => toInstant(at))
        .sort()
        .at(-1)
      const ids = some.map(([id]) => id)
      await db
        .updateTable('apiKey')
        .set({ lastUsedAt: latest ?? null })
        .where('id', 'in', ids)
        .execute()
    }
  }
}
