import type { Child } from 'hono/jsx'
import type { Id } from '../../platform/database/index.ts'
import type { Key } from '../../platform/i18n/index.ts'
import type { Request } from '../../platform/web/index.ts'
import type { Clause, Content } from './content.ts'

/** What a room above says on the pages of the charter that has force; `src/rooms.ts` lists these. */
export interface CharterPart {
  /** Checks that may bear on a clause, each with what it is called and how it looks. */
  checks?: readonly KnownCheck[]
  /** One short line beside a clause, by the clause's id: asked once for all of them. */
  beside?(c: Request, shown: CharterShown): Promise<ReadonlyMap<string, Child>>
  /** A section of a clause's own page, with a title of its own; null when there is nothing to say. */
  about?(c: Request, shown: CharterShown & { clause: Clause }): Promise<Child>
}

export interface KnownCheck {
  name: string
  title: Key
  method: Key
}

export interface CharterShown {
  document: { id: Id; slug: string }
  version: number
  content: Content
}
