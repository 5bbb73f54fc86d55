import type { View } from '../../ui/view.ts'
import type { Sentence } from './finding.ts'

/** A sentence of a finding in the reader's language, things that it lists included. */
export function said({ t, format }: Pick<View, 't' | 'format'>, { key, values, lists = {} }: Sentence): string {
  const listed = Object.entries(lists).map(([name, keys]) => [name, format.list(keys.map((each) => t(each)))])
  return t(key, { ...values, ...Object.fromEntries(listed) })
}
