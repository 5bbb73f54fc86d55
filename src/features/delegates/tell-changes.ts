import { paths } from '../../paths.ts'
import { atomically, type Database } from '../../platform/database/index.ts'
import { hostersById } from '../hosters/index.ts'
import { changesSince } from '../journal/index.ts'
import { notify } from '../notifications/index.ts'
import './tables.ts'

/**
 * Tells each delegate, once a week, how many changes others made to their hosters since the week before: one sentence a
 * hoster, which leads to the journal. What they changed themselves is no news to them.
 */
export function tellChanges(db: Database, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const rows = db.selectFrom('delegation').select(['hosterId', 'personId']).where('endedAt', 'is', null)
    const delegations = await rows.orderBy('hosterId').orderBy('personId').execute()
    const ids = [...new Set(delegations.map(({ hosterId }) => hosterId))]
    const week = { since: now.subtract({ hours: 7 * 24 }), until: now }
    const byHoster = Map.groupBy(await changesSince(db, ids, week), ({ hosterId }) => hosterId)
    const hosters = new Map((await hostersById(db, [...byHoster.keys()])).map((hoster) => [hoster.id, hoster]))
    for (const { hosterId, personId } of delegations) {
      const hoster = hosters.get(hosterId)
      const count = (byHoster.get(hosterId) ?? []).filter((change) => change.personId !== personId).length
      if (!hoster || count === 0) continue
      const values = { hoster: hoster.facts.name, count }
      const href = paths.journal.href({}, { hoster: hoster.slug })
      await notify(db, { kind: 'hoster', to: [personId], key: 'delegates.told-changes', values, href, hosterId }, now)
    }
  })
}
