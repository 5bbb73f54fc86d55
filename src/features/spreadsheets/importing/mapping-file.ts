import { z } from 'zod'
import { isAllowedKey } from '../matching/columns.ts'
import type { Matching } from '../matching/matching.ts'
import { type Fault, fault, type Sheet, type Subject, subjects } from '../sheet.ts'

/** What the file beside a list says of it: docs/import.md. */
export interface Mapping {
  about: Subject
  /** Where in the document the list stands; null: the document itself, or its only list. */
  list: string | null
  /** Heading → key. */
  columns: Record<string, string>
  words: Record<string, Record<string, string>>
  fixed: Record<string, string>
  source: string | null
}

const Texts = z.record(z.string(), z.string())
const File = z.strictObject({
  about: z.enum(subjects),
  list: z.string().nullable().default(null),
  columns: Texts,
  words: z.record(z.string(), Texts).default({}),
  fixed: Texts.default({}),
  source: z.string().nullable().default(null),
})

/** Reads a mapping file; or says what is wrong with it. */
export function readMapping(text: string): { mapping: Mapping } | { fault: Fault } {
  const read = File.safeParse(parsed(text))
  if (!read.success) {
    const [issue] = read.error.issues
    return fault('spreadsheets.mapping-wrong', { where: issue?.path.join('.') || '.', problem: issue?.message ?? '' })
  }
  const { about, columns, fixed, words } = read.data
  const keys = [...Object.values(columns), ...Object.keys(fixed), ...Object.keys(words)]
  const wrong = keys.find((key) => !isAllowedKey(about, key))
  return wrong === undefined ? { mapping: read.data } : fault('spreadsheets.mapping-key', { key: wrong })
}

/** The mapping for the columns of a list; or which of its headings are not there. */
export function matchingOf(
  { columns, words, fixed }: Mapping,
  { headings }: Sheet,
): { matching: Matching } | { fault: Fault } {
  const missing = Object.keys(columns).filter((heading) => !headings.includes(heading))
  if (missing.length > 0)
    return fault('spreadsheets.mapping-heading', { headings: missing.join(', '), count: missing.length })
  return { matching: { columns: headings.map((heading) => ownValue(columns, heading)), words, fixed } }
}

const ownValue = (columns: Record<string, string>, heading: string): string | null =>
  Object.hasOwn(columns, heading) ? (columns[heading] ?? null) : null

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
