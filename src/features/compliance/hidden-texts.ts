import type { Database, Id } from '../../platform/database/index.ts'
import { type Restriction, restrictionsOn } from '../moderation/index.ts'

interface Thing {
  id: Id
  hosterId: Id
}

/** Why a text is not shown: it was hidden, what it belongs to was frozen, or its hoster's pages are. */
export async function hiddenTexts(
  db: Database,
  kind: 'finding-reply' | 'contest' | 'suspicion' | 'ruling',
  things: readonly Thing[],
): Promise<(thing: Thing, field: string) => Restriction | null> {
  // A ruling is not the hoster's own word.
  const hosterIds = kind === 'ruling' ? [] : [...new Set(things.map(({ hosterId }) => hosterId))]
  const present = await restrictionsOn(db, [
    ...things.map(({ id }) => ({ kind, id })),
    ...hosterIds.map((id) => ({ kind: 'hoster', id })),
  ])
  return ({ id, hosterId }, field) =>
    present.find(({ subject, sort, ...own }) => {
      if (subject.kind === kind) return subject.id === id && (sort === 'freeze' || own.field === field)
      return subject.id === hosterId && sort === 'freeze'
    }) ?? null
}
