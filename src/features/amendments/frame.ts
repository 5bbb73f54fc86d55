import { isDeepStrictEqual } from 'node:util'
import type { Id } from '../../platform/database/index.ts'
import type { Translated } from '../../platform/i18n/index.ts'
import type { Content } from '../charter/index.ts'
import { applied } from './applied.ts'
import { type DocumentChanges, replaced, saidOf } from './change.ts'

/** What stands above clauses: the title of a document and its foreword, or of a chapter and the sentence under it. */
export interface Framing {
  title: Translated
  words: Translated
}

/** What an amendment does to one of these. */
export interface FrameChange {
  /** Null: the document itself. */
  chapterId: string | null
  /** As it read when this was written. */
  was: Framing
  is: Framing
}

/** As it stands in a text; null: that has no such chapter. */
export function framingIn(content: Content, chapterId: string | null): Framing | null {
  if (chapterId === null) return { title: content.title, words: content.foreword }
  const chapter = content.chapters.find(({ id }) => id === chapterId)
  return chapter ? { title: chapter.title, words: chapter.lead } : null
}

export const sameFraming = (one: Framing | null, other: Framing | null): boolean => isDeepStrictEqual(one, other)

/** The text that all changes of a document make of another one. */
export const amended = (content: Content, { changes, frames = [] }: Said): Content =>
  frames.reduce(framed, applied(content, changes))

type Said = Pick<DocumentChanges, 'changes' | 'frames'>

/** A chapter that is gone is not brought back by its words. */
export function framed(content: Content, { chapterId, is: { title, words } }: Omit<FrameChange, 'was'>): Content {
  if (chapterId === null) return { ...content, title, foreword: words }
  const chapters = content.chapters.map((one) => (one.id === chapterId ? { ...one, title, lead: words } : one))
  return { ...content, chapters }
}

/** Words that others changed meanwhile. */
export interface FrameOutOfDate {
  frame: FrameChange
  /** As they stand; null: their chapter is there no more. */
  theirs: Framing | null
}

export const framesOutOfDate = (present: Content, { frames = [] }: Said): FrameOutOfDate[] =>
  frames.flatMap((frame) => {
    const theirs = framingIn(present, frame.chapterId)
    return sameFraming(theirs, frame.was) || sameFraming(theirs, frame.is) ? [] : [{ frame, theirs }]
  })

/** The same with this change in the place of the former one; one that leaves all as it is goes. */
export function withFrame(
  documents: readonly DocumentChanges[],
  { documentId, base }: { documentId: Id; base: number },
  frame: FrameChange,
): DocumentChanges[] {
  const { changes, frames = [] } = saidOf(documents, documentId)
  const others = frames.filter(({ chapterId }) => chapterId !== frame.chapterId)
  return replaced(documents, { documentId, base, changes, frames: [...others, frame].filter(saysAnything) })
}

export const saysAnything = ({ was, is }: FrameChange): boolean => !sameFraming(was, is)

/** The same without what it did to these words. */
export function withoutFrame(documents: readonly DocumentChanges[], documentId: Id, gone: string | null) {
  const own = documents.find((one) => one.documentId === documentId)
  if (!own) return [...documents]
  return replaced(documents, { ...own, frames: (own.frames ?? []).filter(({ chapterId }) => chapterId !== gone) })
}
