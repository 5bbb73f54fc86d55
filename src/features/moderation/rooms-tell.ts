import type { Database, Id } from '../../platform/database/index.ts'
import type { Subject } from '../journal/index.ts'

interface Found {
  subject: Subject
  /** Null: no hoster's. */
  hosterId: Id | null
}

/** What stands at an address of the site, without its language, and whose it is; null: nothing to be taken away. */
export type SubjectAt = (db: Database, address: string) => Promise<Found | null>

/** What the rooms above tell this one, which knows none of them (src/rooms.ts). */
export interface ToldOfSubjects {
  subjectAt: SubjectAt
  /** Who acts for a hoster: they are told what is decided about it. */
  actingFor(db: Database, hosterId: Id): Promise<Id[]>
  /** Who wrote a thing of no hoster's: they are told, and answer. */
  authorsOf(db: Database, subject: Subject): Promise<Id[]>
}
