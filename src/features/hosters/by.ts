import type { Id } from '../../platform/database/index.ts'
import type { Actor } from '../journal/index.ts'

/** Who changes the register, and when. */
export interface By {
  actor: Actor
  now: Temporal.Instant
  /** The entry of the journal that this change takes back, if it does. */
  undoes?: Id | null
  /** Until when what could be a takeover is not theirs: they came by the hoster's domain a few days ago. */
  guardedUntil?: Temporal.Instant | null
}

/** A program run by who keeps the machine, such as the import of files. */
export const byMachine = (name: string, now: Temporal.Instant): By => ({ actor: { kind: 'machine', name }, now })

/** Whether who changes it acts for this hoster. */
export const isForHoster = ({ actor }: By, hosterId: Id): boolean =>
  'forHosterId' in actor && actor.forHosterId === hosterId

/** The day of a change, as the date of what was typed then. */
export const dayOf = ({ now }: By): string => now.toString().slice(0, 10)

/** Whether what could be a takeover is not theirs yet. */
export const isGuarded = ({ guardedUntil = null, now }: By): boolean =>
  guardedUntil !== null && Temporal.Instant.compare(now, guardedUntil) < 0
