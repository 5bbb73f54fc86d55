import { paths } from '../../../../paths.ts'
import { atomically, type Database, type Id, toInstant } from '../../../../platform/database/index.ts'
import type { By } from '../../../hosters/index.ts'
import { recordChange } from '../../../journal/index.ts'
import { notify } from '../../../notifications/index.ts'
import { othersFor, refuseOthers } from '../as-whom.ts'
import { findWelcome } from './offer-welcome.ts'
import '../tables.ts'

/** Takes an offer back: who was sent there before keeps what they were told. */
export function endWelcome(db: Database, hosterId: Id, id: Id, by: By): Promise<void> {
  return atomically(db, async (db) => {
    await refuseOthers(db, by, hosterId)
    await findWelcome(db, hosterId, id)
    await end(db, [{ id, hosterId }], by)
    const to = await othersFor(db, hosterId, by)
    const href = paths.migration.href()
    const told = { key: 'membership.told-welcome-ended', values: {}, href, hosterId } as const
    await notify(db, { kind: 'hoster', to, ...told }, by.now)
  })
}

/** Takes all offers of who is gone. */
export async function endWelcomes(db: Database, of: { hosterId: Id } | { serviceId: Id }, by: By): Promise<void> {
  const open = db.selectFrom('welcome').select(['id', 'hosterId']).where('openFor', 'is not', null)
  const rows = 'hosterId' in of ? open.where('hosterId', '=', of.hosterId) : open.where('serviceId', '=', of.serviceId)
  await end(db, await rows.execute(), by)
}

async function end(db: Database, rows: readonly { id: Id; hosterId: Id }[], { actor, now }: By): Promise<void> {
  for (const { id, hosterId } of rows) {
    await db
      .updateTable('welcome')
      .set({ openFor: null, endedAt: toInstant(now) })
      .where('id', '=', id)
      .execute()
    const change = { actor, verb: 'welcome.ended', subject: { kind: 'welcome', id }, hosterId } as const
    await recordChange(db, { ...change, before: null, after: null, visibility: 'public' }, now)
  }
}
