import type { Chapter, Clause, Content } from '../charter/index.ts'
import { type Change, type Place, sameWording, wordingOf } from './change.ts'

/** The text that changes make of another one; whoever applies them to a later text asks `outOfDate` first. */
export function applied(content: Content, changes: readonly Change[]): Content {
  const known = new Map(content.chapters.flatMap(({ clauses }) => clauses.map((clause) => [clause.id, clause])))
  const wordings = new Map(changes.map((change) => [change.clauseId, change.is]))
  const stays = ({ id }: Clause) => wordings.get(id) !== null
  const reworded = {
    ...content,
    chapters: content.chapters.map((chapter) => ({
      ...chapter,
      clauses: chapter.clauses.map((clause) => {
        const wording = wordings.get(clause.id)
        return wording ? { ...clause, ...wordingOf(wording) } : clause
      }),
    })),
  }
  const whole = changes.reduce((text, { clauseId, is, place }) => {
    if (is === null || (place === null && known.has(clauseId))) return text
    const clause = { ...blank, ...known.get(clauseId), id: clauseId, ...wordingOf(is) }
    return placed(text, clause, place)
  }, reworded)
  // What goes leaves last: what stands after it takes its place.
  return {
    ...whole,
    chapters: whole.chapters.map((chapter) => ({ ...chapter, clauses: chapter.clauses.filter(stays) })),
  }
}

/** A new clause: what a machine can see of it is said once it is adopted. */
const blank = { checks: [], sight: 'none', unconfirmed: false } as const satisfies Partial<Clause>

/** Without its chapter it stays where it stands, or comes last; without its neighbour, last in the chapter. */
function placed(content: Content, clause: Clause, place: Place | null): Content {
  const isThere = content.chapters.some(({ clauses }) => clauses.some(({ id }) => id === clause.id))
  const chapters = withOpened(content.chapters, place)
  const wanted = chapters.find(({ id }) => id === place?.chapterId)
  if (!wanted && isThere) return content
  const chapter = wanted ?? chapters.at(-1)
  const without = (clauses: Clause[]) => clauses.filter(({ id }) => id !== clause.id)
  return {
    ...content,
    chapters: chapters.map((one) =>
      one.id === chapter?.id
        ? inserted({ ...one, clauses: without(one.clauses) }, clause, place)
        : { ...one, clauses: without(one.clauses) },
    ),
  }
}

function withOpened(chapters: Chapter[], place: Place | null): Chapter[] {
  if (!place?.opens || chapters.some(({ id }) => id === place.chapterId)) return chapters
  return [...chapters, { id: place.chapterId, title: place.opens, lead: {}, clauses: [] }]
}

function inserted(chapter: Chapter, clause: Clause, place: Place | null): Chapter {
  const at = chapter.clauses.findIndex(({ id }) => id === place?.after)
  const isFirst = place !== null && place.after === null
  const position = isFirst ? 0 : at === -1 ? chapter.clauses.length : at + 1
  return { ...chapter, clauses: chapter.clauses.toSpliced(position, 0, clause) }
}

/** A change that was written over a clause that reads otherwise now. */
export interface OutOfDate {
  change: Change
  /** The clause as it stands; null: it is there no more. */
  theirs: Clause | null
}

/** The changes whose clauses others changed meanwhile; those that stand already as wished are not among them. */
export function outOfDate(present: Content, changes: readonly Change[]): OutOfDate[] {
  const clauses = new Map(present.chapters.flatMap(({ clauses }) => clauses.map((clause) => [clause.id, clause])))
  const chapters = new Set(present.chapters.map(({ id }) => id))
  return changes.flatMap((change) => {
    const theirs = clauses.get(change.clauseId) ?? null
    const hasPlace = !change.place || change.place.opens !== undefined || chapters.has(change.place.chapterId)
    const isFresh = sameWording(theirs, change.was) || sameWording(theirs, change.is)
    return isFresh && hasPlace ? [] : [{ change, theirs }]
  })
}
