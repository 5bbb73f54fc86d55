import { diffArrays } from 'diff'
import { type Words, wordsBetween } from '../../charter/index.ts'
import type { PageVersion } from './evidence-page.ts'

/** Everybody may ask: beyond that many changed lines, or milliseconds, two texts stand side by side. */
const most = { lines: 300, ms: 20 }
/** Signs of changed lines in which words are looked for: line by line beyond. */
const mostSigns = 40_000

/** What a page says and did not say: line by line, and word by word inside the lines that changed. */
export function differenceOfVersions(before: PageVersion, after: PageVersion): Words[] {
  if (before.text === after.text) return piece(before.text, 'same')
  const [former, present] = [linesOf(before.text), linesOf(after.text)]
  const changes = diffArrays(former, present, { maxEditLength: most.lines, timeout: most.ms })
  if (!changes) return [...piece(before.text, 'removed'), ...piece(after.text, 'added')]
  const words: Words[] = []
  let left = mostSigns
  let removed = ''
  for (const { value, added, removed: isRemoved } of changes) {
    const text = value.join('')
    if (isRemoved) {
      removed += text
      continue
    }
    const size = removed.length + text.length
    if (added && removed !== '' && size <= left) {
      words.push(...wordsBetween(removed, text))
      left -= size
    } else words.push(...piece(removed, 'removed'), ...piece(text, added ? 'added' : 'same'))
    removed = ''
  }
  return [...words, ...piece(removed, 'removed')]
}

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

const piece = (text: string, was: Words['was']): Words[] => (text === '' ? [] : [{ text, was }])
