import { type Line, lineOf } from './lines.ts'
import type { Wrong } from './problem.ts'
import { keysOfOriginal, keysOfTranslation, type Sayings, sayingIn } from './sayings.ts'

/** What a file says, with the lines where it does. Texts are not cleaned yet. */
export interface FileRead {
  /** What its head says of the original language; null: nothing. */
  original: string | null
  title: Piece
  foreword: Piece
  chapters: ChapterRead[]
  problems: Wrong[]
}

export interface ChapterRead {
  id: string
  line: number
  title: string
  lead: Piece
  clauses: ClauseRead[]
}

export interface ClauseRead {
  id: string
  line: number
  sayings: Sayings
  text: Piece
  why: Piece
  how: Piece
}

/** A text, and the line at which it begins. */
export interface Piece {
  line: number
  lines: string[]
}

const known = new Set([...keysOfOriginal, ...keysOfTranslation])
const piece = (line: number): Piece => ({ line, lines: [] })
export const textOf = ({ lines }: Piece): string => lines.join('\n')

/** Reads the file of one language, line by line. */
export function readFile(text: string): FileRead {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|[\n\r]/)
  const head = headOf(lines)
  const read: FileRead = { ...head, title: piece(1), foreword: piece(1), chapters: [], problems: [] }
  const reader = new Reader(read)
  for (const [at, line] of lines.entries()) if (at >= head.length) reader.take(line, at + 1)
  return read
}

/** The lines between two `---` at the top. */
function headOf(lines: string[]): { original: string | null; length: number } {
  const end = lines[0]?.trim() === '---' ? lines.slice(1, 20).findIndex((line) => line.trim() === '---') : -1
  if (end === -1) return { original: null, length: 0 }
  const said = lines.slice(1, end + 1).flatMap((line) => /^original: *(\S*) *$/.exec(line)?.[1] ?? [])
  return { original: said[0] ?? null, length: end + 2 }
}

/** Goes through a file and knows where it is. */
class Reader {
  #hasTitle = false
  #chapter: ChapterRead | undefined
  #clause: ClauseRead | undefined
  #part: 'lead' | 'sayings' | 'text' | 'why' | 'how' = 'text'

  constructor(readonly read: FileRead) {}

  take(line: string, number: number): void {
    const found = lineOf(line, !this.#hasTitle)
    if (found.is === 'text') this.#takeText(found.text, number)
    else if (found.is === 'title') this.#takeTitle(found.text, number)
    else if (found.is === 'chapter') this.#takeChapter(found, number)
    else if (found.is === 'clause') this.#takeClause(found.id, number)
    else this.#takePart(found.is, number)
  }

  #wrong(line: number, key: Wrong['key'], values: Wrong['values'] = {}) {
    this.read.problems.push({ line, key, values })
  }

  #takeTitle(text: string, line: number) {
    this.#hasTitle = true
    this.read.title = { line, lines: [text] }
    this.read.foreword = piece(line + 1)
  }

  #takeChapter({ id, text }: Extract<Line, { is: 'chapter' }>, line: number) {
    this.#chapter = { id, line, title: text, lead: piece(line), clauses: [] }
    this.#clause = undefined
    this.#part = 'lead'
    this.read.chapters.push(this.#chapter)
  }

  #takeClause(id: string, line: number) {
    if (!this.#chapter) return this.#wrong(line, 'charter.md-clause-outside', { id })
    this.#clause = { id, line, sayings: new Map(), text: piece(line), why: piece(line), how: piece(line) }
    this.#part = 'sayings'
    this.#chapter.clauses.push(this.#clause)
  }

  #takePart(part: 'why' | 'how', line: number) {
    if (!this.#clause) return this.#wrong(line, 'charter.md-part-outside')
    if (this.#clause[part].lines.length > 0) this.#wrong(line, 'charter.md-part-twice', { id: this.#clause.id })
    this.#clause[part].line = line
    this.#part = part
  }

  #takeText(text: string, line: number) {
    if (this.#clause) return this.#takeOfClause(this.#clause, text, line)
    if (this.#chapter) return this.#takeLead(this.#chapter, text, line)
    if (this.#hasTitle) this.read.foreword.lines.push(text)
    else if (text.trim() !== '') this.#wrong(line, 'charter.md-before-title')
  }

  #takeLead({ lead, id }: ChapterRead, text: string, line: number) {
    if (text.startsWith('>')) lead.lines.push(text.slice(1).trim())
    else if (text.trim() !== '') this.#wrong(line, 'charter.md-text-outside', { id: id.slice(0, 80) })
  }

  #takeOfClause(clause: ClauseRead, text: string, line: number) {
    if (this.#part === 'sayings' && this.#takeSaying(clause, text, line)) return
    if (this.#part === 'sayings' || this.#part === 'lead') this.#part = 'text'
    const piece = clause[this.#part]
    if (piece.lines.length === 0) {
      if (text.trim() === '') return
      piece.line = line
    }
    piece.lines.push(text)
  }

  /** Says whether the line belonged to what is said of the clause, before its text. */
  #takeSaying({ sayings }: ClauseRead, text: string, line: number): boolean {
    if (text.trim() === '') {
      if (sayings.size > 0) this.#part = 'text'
      return true
    }
    const said = sayingIn(text)
    if (!said || (sayings.size === 0 && !known.has(said.name))) return false
    const { name, value } = said
    if (!known.has(name)) this.#wrong(line, 'charter.md-unknown-key', { name, known: [...known].join(', ') })
    else if (sayings.has(name)) this.#wrong(line, 'charter.md-key-twice', { name })
    sayings.set(name, { value, line })
    return true
  }
}
