import type { Id, Instant } from '../../../platform/database/index.ts'

/** How a hoster asked the coordination to do something in its place. */
export const means = ['phone', 'mail', 'met'] as const
export type Means = (typeof means)[number]

/** Hours that one may choose: a demand is done with the same day. */
export const hours = [1, 2, 4, 8] as const
export const longestNote = 500

/** Somebody of the coordination acts for a hoster at its demand: what they change of it meanwhile says so. */
export interface Acting {
  id: Id
  hosterId: Id
  /** Null: forgotten. */
  personId: Id | null
  means: Means
  /** For the coordination alone: who called, what was asked. */
  note: string | null
  startedAt: Instant
  /** When it ends by itself. */
  until: Instant
  endedAt: Instant | null
}

export const endOf = ({ until, endedAt }: Pick<Acting, 'until' | 'endedAt'>): Instant => endedAt ?? until

/** What stands in the journal of a change. */
export interface Changed {
  id: Id
  hosterId: Id | null
  actor: string
  at: Instant
}

/** The demand under which a change was made: closed-open, by the same person, of the same hoster. */
export function demandBehind(actings: readonly Acting[], { hosterId, actor, at }: Changed): Acting | undefined {
  return actings.find(
    (acting) =>
      acting.hosterId === hosterId &&
      (acting.personId === null || acting.personId === actor) &&
      acting.startedAt <= at &&
      at < endOf(acting),
  )
}
