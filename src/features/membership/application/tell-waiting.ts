import { paths } from '../../../paths.ts'
import { atomically, type Database } from '../../../platform/database/index.ts'
import { notify } from '../../notifications/index.ts'
import { phaseOn, takes } from '../litter/litter.ts'
import { numeral } from '../litter/litter-name.ts'
import { littersOf } from '../litter/queries.ts'
import { type Written, withHosters } from './queries.ts'
import { peopleOf } from './tell.ts'
import '../tables.ts'

/** A litter takes applications: who waits for one with a complete dossier is told, once. May run twice. */
export async function tellWaiting(db: Database, day: string, now: Temporal.Instant): Promise<void> {
  const open = (await littersOf(db)).filter((litter) => phaseOn(litter, day) === 'applications')
  if (open.length === 0) return
  for (const application of await waiting(db)) {
    const litter = open.findLast((litter) => takes(litter, application.hoster))
    if (litter) await tell(db, application, litter.number, now)
  }
}

async function waiting(db: Database): Promise<Written[]> {
  const rows = db.selectFrom('application').selectAll().where('waitsSince', 'is not', null)
  return withHosters(db, await rows.orderBy('waitsSince').limit(500).execute())
}

async function tell(db: Database, application: Written, number: number, now: Temporal.Instant): Promise<void> {
  const { id, slug, hosterId, hoster } = application
  await atomically(db, async (db) => {
    const { numUpdatedRows } = await db
      .updateTable('application')
      .set({ waitsSince: null })
      .where('id', '=', id)
      .where('waitsSince', 'is not', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return
    const href = paths.applicationDraft.href({ slug })
    const said = {
      key: 'membership.litter-opens',
      values: { name: hoster.name, number: numeral(number) },
      href,
      hosterId,
    } as const
    await notify(db, { kind: 'waiting', to: await peopleOf(db, application), ...said }, now)
  })
}
