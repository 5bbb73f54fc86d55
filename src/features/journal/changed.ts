import type { Values } from './entry.ts'

/** The fields that differ, before and after; null when none does. Compared in JSON, the way they are stored. */
export function changedFields(before: object, after: object): { before: Values; after: Values } | null {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  const names = [...new Set([...was.keys(), ...is.keys()])].filter(
    (name) => JSON.stringify(was.get(name)) !== JSON.stringify(is.get(name)),
  )
  if (names.length === 0) return null
  const chosen = (values: Map<string, unknown>) =>
    Object.fromEntries(names.map((name) => [name, values.get(name) ?? null]))
  return { before: chosen(was), after: chosen(is) }
}
