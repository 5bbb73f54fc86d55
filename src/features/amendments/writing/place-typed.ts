import { slugOf } from '../../../platform/slug.ts'
import type { Typed } from '../../../platform/web/index.ts'
import { type Content, textAt } from '../../charter/index.ts'
import type { Place } from '../change.ts'
import { openingTyped } from './frame-typed.ts'

/** A place as a form writes it: `chapter` or `chapter after.clause`. */
export const placeSaid = ({ chapterId, after }: Place): string => (after === null ? chapterId : `${chapterId} ${after}`)

/** What a form says of a chapter that is not there yet. */
export const inNewChapter = '+'

interface Around {
  /** The text as the draft has it. */
  content: Content
  /** The text in force. */
  standing: Content
}

/** Undefined: it stays where it stands. A chapter that only the draft has is opened by each clause in it. */
export function placeTyped(typed: Typed, { content, standing }: Around): Place | undefined {
  const [chapterId = '', after = null] = textAt(typed, 'place').split(' ')
  if (chapterId === inNewChapter) return newChapter(typed, content)
  const chapter = content.chapters.find(({ id }) => id === chapterId)
  if (!chapter) return undefined
  const isNew = !standing.chapters.some(({ id }) => id === chapterId)
  return { chapterId, after, ...(isNew ? { opens: chapter.title } : {}) }
}

function newChapter(typed: Typed, { original, chapters }: Content): Place {
  const opens = openingTyped(typed, 'chapter', original)
  const taken = new Set(chapters.map(({ id }) => id))
  const id = slugOf(opens[original] ?? '').slice(0, 36)
  return { chapterId: freeId(id.replace(/-+$/, ''), taken), after: null, opens }
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`
}
