import { diffArrays } from 'diff'

/** A piece of two texts that are compared. */
export interface Words {
  text: string
  was: 'same' | 'added' | 'removed'
}

/** Beyond so many changed pieces nobody reads them one by one: lines are compared, then the whole. */
const mostChangedWords = 600
const mostChangedLines = 300
/** Of a short text, a third of its pieces, and always some. */
const alwaysSome = 20

const words = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|\s+|./gsu
const lines = /[^\n]*\n|[^\n]+$/g

/** What was removed and added, word by word; the pieces that are not `added` make the former text, in order. */
export function wordsBetween(before: string, after: string): Words[] {
  if (before === after) return before === '' ? [] : [{ text: before, was: 'same' }]
  const changed =
    changes(piecesOf(before, words), piecesOf(after, words), mostChangedWords) ??
    changes(piecesOf(before, lines), piecesOf(after, lines), mostChangedLines)
  return changed ?? [...pieceOf(before, 'removed'), ...pieceOf(after, 'added')]
}

const piecesOf = (text: string, piece: RegExp): string[] => text.match(piece) ?? []
const pieceOf = (text: string, was: Words['was']): Words[] => (text === '' ? [] : [{ text, was }])

/** Undefined when they differ in more than `most` pieces. */
function changes(before: string[], after: string[], most: number): Words[] | undefined {
  const maxEditLength = Math.min(most, alwaysSome + Math.ceil((before.length + after.length) / 3))
  return diffArrays(before, after, { maxEditLength })?.map(({ value, added, removed }) => ({
    text: value.join(''),
    was: added ? 'added' : removed ? 'removed' : 'same',
  }))
}
