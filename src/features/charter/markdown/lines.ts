import type { Language } from '../../../platform/i18n/index.ts'

/** What a line is, beside a line of some text. */
export type Line =
  | { is: 'title'; text: string }
  | { is: 'chapter'; id: string; text: string }
  | { is: 'clause'; id: string }
  | { is: 'why' }
  | { is: 'how' }
  | { is: 'text'; text: string }

/** How the parts of a clause are headed; either language is understood. */
export const headings: Record<Language, { why: string; how: string }> = {
  fr: { why: 'Pourquoi', how: 'Comment le montrer' },
  en: { why: 'Why', how: 'How to show it' },
}

const chapter = /^## (?:(.*) )?\{#([^{}\s]{1,80})\}$/
const clause = /^### ([a-z0-9-]{1,80}\.[a-z0-9-]{1,80})$/
const part = /^#### (.+)$/
const words = {
  why: new Set(Object.values(headings).map(({ why }) => why)),
  how: new Set(Object.values(headings).map(({ how }) => how)),
}

/** What a line of a file is; `first` until the title has come. A backslash in front makes a text of any other. */
export function lineOf(line: string, first: boolean): Line {
  const plain = line.trimEnd()
  if (first && /^#( |$)/.test(plain)) return { is: 'title', text: plain.slice(2) }
  return structureOf(plain) ?? { is: 'text', text: isGuarded(plain) ? line.slice(1) : line }
}

function structureOf(line: string): Line | undefined {
  const [, id] = clause.exec(line) ?? []
  if (id !== undefined) return { is: 'clause', id }
  const [, text = '', chapterId] = chapter.exec(line) ?? []
  if (chapterId !== undefined) return { is: 'chapter', id: chapterId, text }
  const [, heading = ''] = part.exec(line) ?? []
  if (words.why.has(heading)) return { is: 'why' }
  return words.how.has(heading) ? { is: 'how' } : undefined
}

/** A line of a text as a file has it: one that would be taken for something else gets a backslash in front. */
export const guarded = (line: string): string => (structureOf(line.trimEnd().replace(/^\\+/, '')) ? `\\${line}` : line)

const isGuarded = (line: string) => /^\\+/.test(line) && structureOf(line.replace(/^\\+/, '')) !== undefined
