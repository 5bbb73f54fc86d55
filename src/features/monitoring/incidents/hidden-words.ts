import type { Database, Id } from '../../../platform/database/index.ts'
import { type Restriction, restrictionsOn } from '../../moderation/index.ts'

/** Why a hoster’s words are not shown: these were hidden, or all its pages are frozen. */
export async function hiddenWords(
  db: Database,
  kind: 'incident' | 'maintenance',
  things: readonly { id: Id; hosterId: Id }[],
): Promise<(thing: { id: Id; hosterId: Id }) => Restriction | null> {
  const hosterIds = [...new Set(things.map(({ hosterId }) => hosterId))]
  const present = await restrictionsOn(db, [
    ...things.map(({ id }) => ({ kind, id })),
    ...hosterIds.map((id) => ({ kind: 'hoster', id })),
  ])
  return ({ id, hosterId }) =>
    present.find(({ subject }) => subject.kind === kind && subject.id === id) ??
    present.find(({ subject, sort }) => sort === 'freeze' && subject.id === hosterId) ??
    null
}
