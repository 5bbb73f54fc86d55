import { invalid, Refusal } from '../../../platform/errors.ts'
import { cleanLine } from '../clean-text.ts'
import type { Content } from '../content.ts'
import { readContent } from '../content-schema.ts'

const longest = { url: 500, name: 200 }

/** The content as it is kept. Refuses one that is wrong, and says all that is. */
export function checkedContent(typed: unknown): Content {
  const read = readContent(typed)
  if (read.ok) return read.content
  const errors = read.problems.map(({ path, key, values }) => ({ field: path, key, values }))
  throw new Refusal(422, 'charter.content-wrong', errors)
}

/** An address of the web, or null for none. */
export function checkedUrl(field: string, typed: string | null): string | null {
  if (typed === null || typed.trim() === '') return null
  const url = URL.parse(typed.trim())
  if (!url || !/^https?:$/.test(url.protocol) || url.href.length > longest.url)
    throw invalid(field, 'charter.url-wrong', { most: longest.url })
  return url.href
}

/** How a decision is called, or null where nobody knows. */
export function checkedName(field: string, typed: string | null): string | null {
  const name = cleanLine(typed ?? '')
  if (name.length > longest.name) throw invalid(field, 'charter.problem-too-long', { most: longest.name })
  return name === '' ? null : name
}
