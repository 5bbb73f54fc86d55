import { paths } from '../../../paths.ts'
import { atomically, type Database, type Id, type Instant, toInstant } from '../../../platform/database/index.ts'
import { notify } from '../../notifications/index.ts'
import { draftMonths } from '../amendment.ts'
import { eraseDraft } from '../proposing/withdraw-amendment.ts'
import { allWritersOf, amendmentsById } from '../queries.ts'
import { titleOf } from '../title-of.ts'

/** Drafts that nobody touched for long: their writers are told, and a month later they go. */
export async function ageDrafts(db: Database, now: Temporal.Instant): Promise<void> {
  for (const { id } of await untouched(db, monthsBefore(now, draftMonths.kept)))
    await atomically(db, (db) => eraseDraft(db, id))
  for (const { id, forgetToldAt } of await untouched(db, monthsBefore(now, draftMonths.told)))
    if (forgetToldAt === null) await atomically(db, (db) => tell(db, id, now))
}

const untouched = (db: Database, before: Instant) =>
  db
    .selectFrom('amendment')
    .select(['id', 'forgetToldAt'])
    .where('proposedAt', 'is', null)
    .where('editedAt', '<', before)
    .orderBy('id')
    .execute()

const monthsBefore = (now: Temporal.Instant, months: number): Instant =>
  toInstant(now.toZonedDateTimeISO('UTC').subtract({ months }).toInstant())

async function tell(db: Database, id: Id, now: Temporal.Instant): Promise<void> {
  const [amendment] = await amendmentsById(db, [id])
  if (!amendment) return
  const [href, values] = [paths.amendmentDraft.href({ slug: amendment.slug }), { title: titleOf(amendment.draft) }]
  const to = await allWritersOf(db, amendment)
  await notify(db, { kind: 'followed', to, key: 'amendments.told-draft-old', values, href }, now)
  await db
    .updateTable('amendment')
    .set({ forgetToldAt: toInstant(now) })
    .where('id', '=', id)
    .execute()
}
