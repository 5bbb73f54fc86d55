import type { Database, Id, Tables } from './database/index.ts'

/** What somebody wishes who leaves. */
export interface Leaving {
  /** What they wrote in public goes too; otherwise it stays without their name. */
  withTexts: boolean
}

/** What a room tells of one person, and how it forgets them. Each room that knows people has one at its front door. */
export interface PersonalData {
  /** The room's word for it in the export: `accounts`, `journal`… */
  name: string
  /** Tables with a person's id, or with what a person wrote; a test asserts that none is left out. */
  tables: readonly (keyof Tables)[]
  /** All that stands in these tables of this person, as plain JSON with readable names. */
  aboutPerson(db: Database, personId: Id): Promise<Record<string, unknown>>
  /** Erases it, or takes the name off what must stay. In the caller's transaction; may run twice. */
  forgetPerson(db: Database, personId: Id, now: Temporal.Instant, wish?: Leaving): Promise<void>
}
