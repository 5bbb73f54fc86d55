import type { Database, Id } from '../../../platform/database/index.ts'
import { type Hoster, standingOn } from '../../hosters/index.ts'
import { presentRestrictions } from '../../moderation/index.ts'

interface Around {
  day: string
  frozen: ReadonlySet<Id>
  /** Those that apply. */
  guests: ReadonlySet<Id>
}

/** Whether a hoster's site is looked at on a day: members, who becomes one or asks to, and nobody made up. */
export function isLookedAt(hoster: Hoster, { day, frozen, guests }: Around): boolean {
  if (hoster.fictional || frozen.has(hoster.id)) return false
  if (guests.has(hoster.id)) return true
  return ['active', 'paused', 'incubating'].includes(standingOn(day, hoster.periods, hoster.fictional))
}

/** What the coordination has frozen, hosters and others. */
export async function frozenIds(db: Database): Promise<Set<Id>> {
  const restrictions = await presentRestrictions(db)
  return new Set(restrictions.filter(({ sort }) => sort === 'freeze').map(({ subject }) => subject.id))
}
