import { paths } from '../../../paths.ts'
import { dayIn } from '../../../platform/clock.ts'
import type { Database, Id } from '../../../platform/database/index.ts'
import type { Key, Values } from '../../../platform/i18n/index.ts'
import { delegatesOf } from '../../delegates/index.ts'
import { collectiveOf } from '../../hosters/index.ts'
import { notify } from '../../notifications/index.ts'
import type { Amendment, AmendmentHead, Proposal } from '../amendment.ts'
import { membersOn } from '../members.ts'
import { allWritersOf } from '../queries.ts'
import { titleOf } from '../title-of.ts'

/** Those who act for a member learn of a new proposal, once. */
export async function tellOfProposal(db: Database, amendment: Amendment, now: Temporal.Instant): Promise<void> {
  const day = dayIn((await collectiveOf(db)).settings.timeZone, now)
  const own = new Set(await allWritersOf(db, amendment))
  const to = new Set<Id>()
  for (const { id } of await membersOn(db, day, amendment.fictional))
    for (const { personId } of await delegatesOf(db, id)) if (!own.has(personId)) to.add(personId)
  const href = paths.amendment.href({ slug: amendment.slug })
  const values = { title: titleOf(amendment.draft) }
  await notify(db, { kind: 'hoster', to: [...to], key: 'amendments.told-proposed', values, href }, now)
}

/** Whoever writes it learns what became of it. */
export async function tellWriters(
  db: Database,
  amendment: AmendmentHead & { draft: Pick<Proposal, 'title'> },
  { key, values = {} }: { key: Key; values?: Values },
  now: Temporal.Instant,
): Promise<void> {
  const to = await allWritersOf(db, amendment)
  const href = paths.amendment.href({ slug: amendment.slug })
  await notify(db, { kind: 'followed', to, key, values: { title: titleOf(amendment.draft), ...values }, href }, now)
}
