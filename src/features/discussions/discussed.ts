import type { Database, Id } from '../../platform/database/index.ts'
import type { Translated } from '../../platform/i18n/index.ts'

/** A public thing that has a page, as those who talk about it name it. */
export interface About {
  title: string | Translated
  /** The one address under which it is talked about, when this was another spelling of it. */
  address?: string
  /** It was made up to show how things work. */
  fictional?: boolean
  /** Whose it is: who acts for that hoster is told when people begin to talk about it. */
  hosterId?: Id | null
}

export interface When {
  now: Temporal.Instant
  /** The same as a day of the collective's zone: `2026-11-23`. */
  day: string
}

/**
 * What stands in public at an address, without its language and query, if it is one of the room's; undefined otherwise.
 * `src/subjects.ts` lists those of all rooms.
 */
export type Discussed = (db: Database, address: string, when: When) => Promise<About | undefined>

/** What the rooms above tell this one, which knows none of them (src/rooms.ts). */
export interface ToldOfDiscussions {
  discussed: readonly Discussed[]
}

/** What stands at an address, and under which one it is talked about; undefined where nothing public does. */
export async function aboutAt(
  db: Database,
  discussed: readonly Discussed[],
  address: string,
  when: When,
): Promise<(About & { address: string }) | undefined> {
  for (const ask of discussed) {
    const about = await ask(db, address, when)
    if (about) return { address, ...about }
  }
  return undefined
}
