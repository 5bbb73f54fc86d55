import { paths } from '../../../paths.ts'
import { atomically, type Database, toInstant } from '../../../platform/database/index.ts'
import { draftMonths } from '../../../platform/drafts/index.ts'
import { notify } from '../../notifications/index.ts'
import { eraseDraft, forgetNewcomer } from './discard-application.ts'
import { type Written, withHosters } from './queries.ts'
import { peopleOf } from './tell.ts'
import '../tables.ts'

const atOnce = 100

/** Drafts that nobody saves any more: their people are told, and a month later they go. May run twice. */
export async function ageDrafts(db: Database, now: Temporal.Instant): Promise<void> {
  for (const application of await savedBefore(db, draftMonths.told, now)) {
    if (application.toldAt === null) await tell(db, application, now)
  }
  const by = { actor: { kind: 'job', name: 'age-applications' }, now } as const
  for (const application of await savedBefore(db, draftMonths.kept, now)) {
    await atomically(db, (db) => eraseDraft(db, application, by))
    await forgetNewcomer(db, application, by)
  }
}

async function savedBefore(
  db: Database,
  months: number,
  now: Temporal.Instant,
): Promise<(Written & { toldAt: string | null })[]> {
  const before = now.toZonedDateTimeISO('UTC').subtract({ months }).toInstant()
  const rows = await db
    .selectFrom('application')
    .selectAll()
    .where('state', '=', 'draft')
    .where('savedAt', '<=', toInstant(before))
    .orderBy('savedAt')
    .limit(atOnce)
    .execute()
  const toldAt = new Map(rows.map((row) => [row.id, row.toldAt]))
  return (await withHosters(db, rows)).map((one) => ({ ...one, toldAt: toldAt.get(one.id) ?? null }))
}

async function tell(db: Database, application: Written, now: Temporal.Instant): Promise<void> {
  const { id, slug, hosterId, hoster } = application
  await atomically(db, async (db) => {
    const href = paths.applicationDraft.href({ slug })
    const said = { key: 'membership.fading', values: { name: hoster.name }, href, hosterId } as const
    await notify(db, { kind: 'hoster', to: await peopleOf(db, application), ...said }, now)
    await db
      .updateTable('application')
      .set({ toldAt: toInstant(now) })
      .where('id', '=', id)
      .execute()
  })
}
