import type { Database, Id, Instant } from './database/index.ts'
import type { Key, Values } from './i18n/index.ts'

/** Something that waits for somebody: the coordination, or who acts for a hoster. */
export interface Matter {
  /** Of what sort it is: `report`, `late-review`… */
  sort: string
  /** A whole sentence that names the one next action. */
  key: Key
  values: Values
  /** Where that action is done, without the language. */
  href: string
  since: Instant
  until: Instant | null
  /** Whom it concerns; null: the collective. */
  hosterId: Id | null
  /** How many it stands for, when it is the rest of a long list; else one. */
  count?: number
}

export interface MattersAsked {
  now: Temporal.Instant
  /** The day of the collective. */
  day: string
  /**
   * Of the coordination: what they may not open is neither said to them nor counted. Nobody: what all of it may open.
   */
  readerId?: Id
  /** What the register was read into, another one after each change of it: what was counted for it holds. */
  register?: object
}

/** What waits for the coordination in one room. */
export type AsksMatters = (db: Database, asked: MattersAsked) => Promise<Matter[]>

/** As many of a sort are shown one by one; a query asks for no more. */
export const mostMatters = 100

/** The first of a sort, and one line for all others, which leads to their list. */
export function withRest(
  shown: readonly Matter[],
  { count, ...rest }: Pick<Matter, 'sort' | 'key' | 'href'> & { count: number },
): Matter[] {
  const [some, last] = [shown.slice(0, mostMatters), shown.at(mostMatters - 1)]
  const left = count - some.length
  if (!last || left <= 0) return [...some]
  const { since, until } = last
  return [...some, { ...rest, values: { count: left }, since, until, hosterId: null, count: left }]
}
