import { isLanguage } from '../../platform/i18n/index.ts'
import type { Values } from './entry.ts'

/** One value that changed, however deep it stands: `path` are the names that lead to it. */
export interface ChangedValue {
  path: string[]
  before: unknown
  after: unknown
}

const deepest = 6

/** What differs between before and after, value by value; lists and texts by language are one value. */
export function changedValues(before: Values | null, after: Values | null): ChangedValue[] {
  return leavesOf([], before ?? {}, after ?? {}).filter((leaf) => !isNothing(leaf.before) || !isNothing(leaf.after))
}

function leavesOf(path: string[], before: unknown, after: unknown): ChangedValue[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  const [was, is] = [namesIn(before), namesIn(after)]
  const hasNames = (was || is) && (was || isNothing(before)) && (is || isNothing(after))
  if (!hasNames || path.length >= deepest) return [{ path, before, after }]
  const names = new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])
  return [...names].flatMap((name) => leavesOf([...path, name], was?.get(name), is?.get(name)))
}

/** The values of an object by name; null for what is one value in itself. */
function namesIn(value: unknown): Map<string, unknown> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const values = Object.entries(value)
  return isByLanguage(values) ? null : new Map(values)
}

/** Texts by language: every name is a language's code, and one of them is ours (`to` alone is no Tongan). */
export const isByLanguage = (values: [string, unknown][]): boolean =>
  values.every(([name]) => /^[a-z]{2,3}$/.test(name)) && values.some(([name]) => isLanguage(name))

/** Nothing in any of its shapes: an empty text, list or object, or one of nothings. */
export function isNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  if (Array.isArray(value)) return value.every(isNothing)
  return typeof value === 'object' && Object.values(value).every(isNothing)
}
