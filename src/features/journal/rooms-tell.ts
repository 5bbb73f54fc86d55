import type { Database, Id, Instant } from '../../platform/database/index.ts'
import type { Formats, Language, Translate } from '../../platform/i18n/index.ts'
import type { Variables } from '../../platform/web/index.ts'
import type { Actor, Subject, Values } from './entry.ts'

/** A thing that was changed, as a page names it. */
export interface SubjectShown {
  name: string
  /** Its address, without its language; null when it has no page, or none any more. */
  href: string | null
  /** It was made up to show how things work, and is marked wherever it is named. */
  fictional?: boolean
}

/** How a room names its things: those of `ids` that it knows. Asked once for all that a page shows. */
export type Describe = (db: Database, ids: string[], language: Language) => Promise<Map<string, SubjectShown>>

/** By the kind of subject. Each room brings its own; the house puts them together (src/rooms.ts). */
export type Describers = Record<Subject['kind'], Describe>

/** In which words a page speaks. */
export interface Words {
  language: Language
  t: Translate
  format: Formats
  timeZone: string
}

/** What the values of a field stand for: other things of this kind, or what is said of codes, dates, closed lists. */
export type Meaning = { of: Subject['kind'] } | { said(value: string, words: Words): string | undefined }

/** By the name of the field. A value of which nothing is said stands as the data have it. */
export type Meanings = Record<string, Meaning>

/** A change to take back: `after` are the values that it left, `before` those to bring back. */
export interface ToUndo {
  /** The entry of the journal that is taken back: whoever records the new change names it in `undoes`. */
  entryId: Id
  subject: Subject
  before: Values | null
  after: Values | null
}

/**
 * Takes one change back, as a new change that names it, in the caller's transaction.
 * Refuses with a conflict when what was changed has changed again since.
 */
export type Undo = (db: Database, change: ToUndo, by: Undoing) => Promise<void>

export interface Undoing {
  actor: Actor
  now: Temporal.Instant
  /** Until when what could be a takeover is not theirs. */
  guardedUntil?: Temporal.Instant | null
}

/** By verb. A verb without one cannot be taken back from the journal. */
export type Undoers = Record<string, Undo>

/** Whether the verb behind an undoer would let this person, where a room asks more of them than the journal does. */
export type MayUndo = (db: Database, person: Reader, change: { verb: string; subjectId: string }) => Promise<boolean>

/** Whoever is signed in, as the room of accounts says it. */
export type Reader = NonNullable<Variables['person']>

/** Whether this person is a delegate of this hoster now. */
export type MayActFor = (db: Database, person: Reader, hosterId: Id) => Promise<boolean>

/** That the coordination did something in a hoster's place, as it asked by phone, by mail or where they met. */
export interface Demand {
  means: 'phone' | 'mail' | 'met'
  startedAt: Instant
}

/** Which of these entries were made at the demand of their hoster. */
export type DemandsOn = (
  db: Database,
  entries: { id: Id; hosterId: Id | null; actor: string; at: Instant }[],
) => Promise<ReadonlyMap<Id, Demand>>

/** What the rooms above tell the journal, which knows none of them (src/rooms.ts). */
export interface ToldByRooms {
  describers: Describers
  meanings: Meanings
  undoers: Undoers
  mayUndo: MayUndo
  mayActFor: MayActFor
  demandsOn: DemandsOn
  isCoordination(person: Reader): boolean
  /** Until when what could be a takeover of a hoster is not theirs; null when it is. */
  guardedUntil(db: Database, person: Reader, hosterId: Id, now: Temporal.Instant): Promise<Temporal.Instant | null>
  /** The hoster of this id or slug, present or former. */
  hosterIdOf(db: Database, idOrSlug: string): Promise<Id | undefined>
}
