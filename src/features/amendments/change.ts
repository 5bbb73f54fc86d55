import { isDeepStrictEqual } from 'node:util'
import type { Id } from '../../platform/database/index.ts'
import type { Translated } from '../../platform/i18n/index.ts'
import type { Clause } from '../charter/index.ts'
import type { FrameChange } from './frame.ts'

/** What an amendment may say of a clause; what machines look at stays the coordination's to say. */
export type Wording = Pick<Clause, 'level' | 'text' | 'why' | 'how' | 'translates'>

/** After another clause of a chapter; null: first in it. */
export interface Place {
  chapterId: string
  after: string | null
  /** The title of a chapter that the text has not yet: it comes last. */
  opens?: Translated
}

/** What an amendment does to one clause. */
export interface Change {
  clauseId: string
  /** As it read when this was written; null: it was not there. */
  was: Wording | null
  /** As it would read; null: taken away. */
  is: Wording | null
  /** Where it would stand; null: where it stands. */
  place: Place | null
}

export type Became = 'added' | 'removed' | 'changed' | 'moved'

/** Changes of one document, against the version from which they began. */
export interface DocumentChanges {
  documentId: Id
  /** The number of that version. */
  base: number
  changes: Change[]
  /** What it does to titles, foreword and chapters; left out: nothing. */
  frames?: FrameChange[]
}

export const wordingOf = ({ level, text, why, how, translates }: Wording): Wording => ({
  level,
  text,
  why,
  how,
  translates,
})

/** Whether two wordings say the same; of which wording a translation was made is no part of that. */
export function sameWording(one: Wording | null, other: Wording | null): boolean {
  if (one === null || other === null) return one === other
  const said = ({ level, text, why, how }: Wording) => ({ level, text, why, how })
  return isDeepStrictEqual(said(one), said(other))
}

export function becameOf({ was, is, place }: Change): Became {
  if (is === null) return 'removed'
  if (was === null) return 'added'
  return sameWording(was, is) && place !== null ? 'moved' : 'changed'
}

/** Whether a change leaves all as it is. */
export const isIdle = ({ was, is, place }: Change): boolean => place === null && sameWording(was, is)

/** The changes of a document; none when the amendment does not touch it. */
export const changesOf = (documents: readonly DocumentChanges[], documentId: Id): Change[] =>
  saidOf(documents, documentId).changes

/** All that is said of a document. */
export const saidOf = (documents: readonly DocumentChanges[], documentId: Id): Omit<DocumentChanges, 'base'> =>
  documents.find((one) => one.documentId === documentId) ?? { documentId, changes: [] }

export const countOf = ({ changes, frames = [] }: Pick<DocumentChanges, 'changes' | 'frames'>): number =>
  changes.length + frames.length

export const countChanges = (documents: readonly DocumentChanges[]): number =>
  documents.reduce((sum, own) => sum + countOf(own), 0)

/** The documents with this one as it is now, last; one of which nothing is said goes. */
export function replaced(documents: readonly DocumentChanges[], own: DocumentChanges): DocumentChanges[] {
  const others = documents.filter(({ documentId }) => documentId !== own.documentId)
  return countOf(own) === 0 ? others : [...others, plain(own)]
}

/** No frames are no field: what was written before there were any reads the same. */
export const plain = ({ frames = [], ...own }: DocumentChanges): DocumentChanges =>
  frames.length === 0 ? own : { ...own, frames }

/** The same with this change in the place of the former one on its clause; one that leaves all as it is goes. */
export function withChange(
  documents: readonly DocumentChanges[],
  { documentId, base }: { documentId: Id; base: number },
  change: Change,
): DocumentChanges[] {
  const own = saidOf(documents, documentId)
  const before = own.changes
  const isKnown = before.some(({ clauseId }) => clauseId === change.clauseId)
  const put = isKnown ? before.map((one) => (one.clauseId === change.clauseId ? change : one)) : [...before, change]
  // What never stood and is taken away is nothing.
  return replaced(documents, { ...own, base, changes: put.filter((one) => !isIdle(one)) })
}

/** The same without what it did to a clause; what stood after a new clause that goes stands where that one would. */
export function withoutChange(documents: readonly DocumentChanges[], documentId: Id, clauseId: string) {
  const gone = changesOf(documents, documentId).find((one) => one.clauseId === clauseId)
  const replaced = (place: Place | null): Place | null =>
    gone?.was === null && place?.after === clauseId ? (gone.place ?? place) : place
  return documents
    .map((one) => {
      if (one.documentId !== documentId) return one
      const changes = one.changes.filter((change) => change.clauseId !== clauseId)
      return { ...one, changes: changes.map((change) => ({ ...change, place: replaced(change.place) })) }
    })
    .filter((one) => countOf(one) > 0)
}

/** The same with another title for a chapter that they open: each clause in it opens it. */
export const reopened = (
  documents: readonly DocumentChanges[],
  documentId: Id,
  { chapterId, opens }: Required<Pick<Place, 'chapterId' | 'opens'>>,
): DocumentChanges[] =>
  documents.map((one) => {
    if (one.documentId !== documentId) return one
    const anew = (place: Place | null) => (place?.opens && place.chapterId === chapterId ? { ...place, opens } : place)
    return { ...one, changes: one.changes.map((change) => ({ ...change, place: anew(change.place) })) }
  })
