import type { Id } from '../../platform/database/index.ts'

/** Who changed something: named by ids only, so that a person can be forgotten and the row stays true. */
export type Actor =
  | { kind: 'person'; personId: Id; forHosterId: Id | null }
  | { kind: 'key'; personId: Id; keyId: Id; forHosterId: Id | null }
  /** Something that the site does by itself at its hour. */
  | { kind: 'job'; name: string }
  /** A program run by who keeps the machine: an import, the first start. */
  | { kind: 'machine'; name: string }

export const actorKinds = ['person', 'key', 'job', 'machine'] as const satisfies readonly Actor['kind'][]

/** What was changed. The kind is a word of the room that knows it: `hoster`, `service`, `person`, `kind`… */
export interface Subject {
  kind: string
  id: string
}

/** Values of fields by name: in `before` and `after`, only those that changed. */
export type Values = Readonly<Record<string, unknown>>

/** One change of substance. */
export interface Change {
  actor: Actor
  /** What was done, in words of the room that did it: `hoster.edited`. Each has its sentence, `journal.verb-…`. */
  verb: string
  subject: Subject
  /** The hoster that it concerns, if any. */
  hosterId: Id | null
  before: Values | null
  after: Values | null
  /** Private: seen by the coordination, never on the public page. */
  visibility: 'public' | 'private'
  /** The change that this one takes back. */
  undoes?: Id | null
}
