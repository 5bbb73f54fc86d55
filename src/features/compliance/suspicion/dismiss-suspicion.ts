import { paths } from '../../../paths.ts'
import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { delegatesOf } from '../../delegates/index.ts'
import { type By, hosterById } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import { notify } from '../../notifications/index.ts'
import { refusedForm } from '../refused-form.ts'
import { eraseAt } from './erase-suspicion.ts'
import type { Means } from './means.ts'
import { findSuspicion } from './queries.ts'
import { erasureOf, isOver, stageOf } from './suspicion.ts'
import { tellAuthors } from './tell-authors.ts'
import { refuseUnlessImpartial } from './without-interest.ts'

/** The coordination answers that there is nothing in it, and why; at any time before it brings it to a ruling. */
export function dismissSuspicion(
  db: Database,
  { id, dismissal }: { id: Id; dismissal: string },
  { means, ...by }: By & { means: Means },
): Promise<void> {
  return atomically(db, async (db) => {
    const { hosterId, clauseId, publicAt, ...suspicion } = await findSuspicion(db, id)
    const dismissedByPersonId = await refuseUnlessImpartial(db, by, { id, hosterId })
    const stage = stageOf(suspicion, by.now)
    if (isOver(stage) || stage === 'to-ruling') throw refusedForm('form', 'compliance.suspicion-over', 409)
    const dismissedAt = toInstant(by.now)
    await db
      .updateTable('suspicion')
      .set({ dismissal, dismissedAt, dismissedByPersonId })
      .where('id', '=', id)
      .execute()
    await tellHoster(db, { id, hosterId }, by.now)
    await tellAuthors(db, { id, hosterId, became: 'dismissed' }, { now: by.now, means })
    const change = {
      actor: by.actor,
      verb: 'suspicion.dismissed',
      subject: { kind: 'suspicion', id },
      hosterId,
    } as const
    const visibility = publicAt === null ? 'private' : 'public'
    await recordChange(db, { ...change, before: null, after: { clauseId }, visibility }, by.now)
    await eraseAt(db, id, erasureOf(by.now))
  })
}

async function tellHoster(db: Database, { id, hosterId }: { id: Id; hosterId: Id }, now: Temporal.Instant) {
  const hoster = await hosterById(db, hosterId)
  if (!hoster) return
  const to = (await delegatesOf(db, hosterId)).map(({ personId }) => personId)
  const href = paths.hosterSuspicion.href({ slug: hoster.slug, id })
  const values = { hoster: hoster.facts.name }
  await notify(db, { kind: 'hoster', to, key: 'compliance.told-suspicion-dismissed', values, href, hosterId }, now)
}
