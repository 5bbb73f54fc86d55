import type { Id, Instant } from './database/index.ts'
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
}
