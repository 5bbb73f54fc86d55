import { type StatedLine, typedAs } from '../../descriptions/index.ts'

/** What is stated at a key, as the file has it; empty when nothing is. */
export const valueAt = (statements: readonly StatedLine[], key: string): string =>
  statements.find((line) => line.key === key)?.value ?? ''

/** The same with another value at this key, in its place; an empty value states nothing. */
export function withValue(statements: readonly StatedLine[], key: string, value: string): StatedLine[] {
  const at = statements.findIndex((line) => line.key === key)
  const others = (line: StatedLine) => line.key !== key
  if (value === '') return statements.filter(others)
  if (at < 0) return [...statements, { key, value }]
  return [...statements.slice(0, at), { key, value }, ...statements.slice(at + 1).filter(others)]
}

export const withValues = (statements: readonly StatedLine[], values: Record<string, string>): StatedLine[] =>
  Object.entries(values).reduce<StatedLine[]>((lines, [key, value]) => withValue(lines, key, value), [...statements])

/** Only where nothing is stated yet. */
export const withMissing = (statements: readonly StatedLine[], values: Record<string, string>): StatedLine[] =>
  withValues(statements, Object.fromEntries(Object.entries(values).filter(([key]) => valueAt(statements, key) === '')))

/** The section of a key: its first word. */
export const sectionOf = (key: string) => key.split('.')[0] ?? ''

/** What a hoster, a service or a machine is called in its draft, as people read it. */
export const nameIn = (statements: readonly StatedLine[], section: 'organization' | 'service' | 'host'): string =>
  typedAs(`${section}.name`, valueAt(statements, `${section}.name`))
