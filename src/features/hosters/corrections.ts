import { isDeepStrictEqual } from 'node:util'
import { changedFields, type Values } from '../journal/index.ts'
import type { Correction, DeclaredDate, Provenances, Stated } from './facts.ts'
import { hereOn } from './sources-by-field.ts'

/** What somebody now says of an entry: over its file, or in the place of what was typed before. */
export function restated<Facts extends object>(
  { hasFile, ...known }: Stated<Facts> & { hasFile: boolean },
  wanted: Facts,
  on: DeclaredDate,
): Stated<Facts> {
  if (hasFile) return correctedByHand(known, wanted, on)
  const isSame = changedFields(known.facts, wanted) === null
  return isSame ? known : { facts: wanted, provenances: { ...known.provenances, entry: hereOn(on, 'typed') } }
}

/** What a file stated, with what a person now says in its place: each changed value is marked with the day. */
export function correctedByHand<Facts extends object>(
  known: Stated<Facts>,
  wanted: Facts,
  on: DeclaredDate,
): Stated<Facts> {
  const { before = {}, after = {} } = changedFields(known.facts, wanted) ?? {}
  const byHand = new Map(Object.entries(known.provenances.byHand ?? {}))
  for (const [field, value] of Object.entries(after)) {
    const correction = byHand.get(field)
    const instead = correction ? correction.instead : before[field]
    // Who types again what the file says gives the word back to the file.
    if (isDeepStrictEqual(instead, value)) byHand.delete(field)
    else byHand.set(field, { on, instead })
  }
  return { facts: wanted, provenances: withCorrections(known.provenances, byHand) }
}

/** What a file states now, under the corrections that hold: those of values of which it says what it said then. */
export function underCorrections<Facts extends object>(file: Stated<Facts>, known: Stated<Facts>): Stated<Facts> {
  const said = new Map<string, unknown>(Object.entries(file.facts))
  const holding = new Map(
    Object.entries(known.provenances.byHand ?? {}).filter(([field, { instead }]) =>
      isDeepStrictEqual(said.get(field), instead),
    ),
  )
  if (holding.size === 0) return file
  const typed = Object.fromEntries(Object.entries(known.facts).filter(([field]) => holding.has(field)))
  return { facts: withValues(file.facts, typed), provenances: withCorrections(file.provenances, holding) }
}

/** What is wanted, but as it was where nothing differs: the order of a form's fields is no change. */
export function keptWhereSame<Facts extends object>(known: Facts, wanted: Facts): Facts {
  const said = new Map<string, unknown>(Object.entries(wanted))
  const same = Object.entries(known).filter(([field, value]) => isDeepStrictEqual(value, said.get(field)))
  return withValues({ ...known, ...wanted }, Object.fromEntries(same))
}

/** Safe: values come by field from facts of the same shape, as they are or as the journal kept them. */
export function withValues<Facts extends object>(facts: Facts, values: Values): Facts {
  return { ...facts, ...values } as Facts
}

function withCorrections(provenances: Provenances, corrections: Map<string, Correction>): Provenances {
  const { byHand: _, ...rest } = provenances
  return corrections.size > 0 ? { ...rest, byHand: Object.fromEntries(corrections) } : rest
}
