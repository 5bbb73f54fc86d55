import { slugOf } from '../../../platform/slug.ts'
import { type Words, wordsIn } from './words.ts'

/** A document of `docs/`, as far as it is shown on a page. */
export interface GuideDocument {
  title: string
  /** Its first paragraph. */
  lead: Words
  blocks: Block[]
}

export type Block =
  | { sort: 'heading'; level: 2 | 3; id: string; text: string }
  | { sort: 'paragraph'; words: Words }
  | { sort: 'list'; isOrdered: boolean; items: Words[] }
  | { sort: 'code'; text: string }

/**
 * Reads the Markdown that our documents use: headings, one-line paragraphs, lists of one level, fenced code. A
 * paragraph in italics speaks to who reads it in the repository, and is left out.
 */
export function readDocument(markdown: string): GuideDocument {
  const [heading = '', ...rest] = markdown.replaceAll('\r\n', '\n').split('\n')
  const blocks: Block[] = []
  for (const [at, part] of rest.join('\n').split(fence).entries()) {
    if (at % 2 === 1) blocks.push({ sort: 'code', text: part })
    else for (const line of part.split('\n')) addLine(blocks, line)
  }
  const lead = blocks.findIndex(({ sort }) => sort === 'paragraph')
  const [first] = lead < 0 ? [] : blocks.splice(lead, 1)
  return { title: heading.replace(/^# /, ''), lead: first?.sort === 'paragraph' ? first.words : [], blocks }
}

const fence = /^```\w*\n([\s\S]*?)\n```$/m

function addLine(blocks: Block[], line: string): void {
  if (line.trim() === '' || /^\*[^*].*\*$/.test(line)) return
  const [, marks, title = ''] = /^(##+) (.+)$/.exec(line) ?? []
  if (marks) {
    blocks.push({ sort: 'heading', level: marks === '##' ? 2 : 3, id: slugOf(title), text: title })
    return
  }
  const [, mark, item = ''] = /^(-|\d+\.) (.+)$/.exec(line) ?? []
  if (mark) addItem(blocks, item, mark !== '-')
  else blocks.push({ sort: 'paragraph', words: wordsIn(line) })
}

function addItem(blocks: Block[], item: string, isOrdered: boolean): void {
  const last = blocks.at(-1)
  if (last?.sort === 'list' && last.isOrdered === isOrdered) last.items.push(wordsIn(item))
  else blocks.push({ sort: 'list', isOrdered, items: [wordsIn(item)] })
}
