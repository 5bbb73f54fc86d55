import type { Id } from '../../../platform/database/index.ts'
import type { Key } from '../../../platform/i18n/index.ts'
import type { EntryKnown } from '../../hosters/index.ts'
import { type Line, wrong } from './line.ts'
import type { Register } from './register.ts'

/** Why an entry is left as it is, whatever a list says of it; null when it may change. */
export function standing(
  { frozen }: Pick<Register, 'frozen'>,
  { id, descriptionAddress }: EntryKnown<unknown>,
): Key | null {
  if (frozen.has(id)) return 'spreadsheets.left-frozen'
  // What a hoster says at home is read again every day, and goes before what others say of it.
  return /^https?:/i.test(descriptionAddress ?? '') ? 'spreadsheets.left-at-home' : null
}

/** Which line has spoken of each thing. */
export type Seen = Map<Id | string, number>

/** The line that spoke of the same before; null when this one is the first. */
export function doubled(seen: Seen, what: Id | string, line: number): number | null {
  const first = seen.get(what)
  if (first === undefined) seen.set(what, line)
  return first ?? null
}

/** The line may mean several: all are named, the first ones at least. */
export function refusedAs<Facts>(
  line: Line<Facts>,
  key: Key,
  candidates: readonly EntryKnown<{ name: string }>[],
): Line<Facts> {
  const names = candidates.map(({ slug, facts }) => `${facts.name} (${slug})`).toSorted()
  return {
    ...line,
    fate: 'refused',
    remarks: [...line.remarks, wrong(key, { names: names.slice(0, 5).join(', ') })],
  }
}
