import { isDeepStrictEqual } from 'node:util'
import { changedFields, type Values } from '../journal/index.ts'
import type { Correction, DeclaredDate, Difference, Provenances, Stated } from './facts.ts'
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

/** Which side has the last word where somebody typed over a file. */
export type Lead = 'file' | 'site'

/**
 * What a file states now, under the corrections that hold. Where the file leads, it has the last word as soon as it
 * says something else than it did; else, and while nobody has said who leads, what was typed holds until both agree.
 */
export function underCorrections<Facts extends object>(
  file: Stated<Facts>,
  known: Stated<Facts>,
  leads: Lead | null,
): Stated<Facts> {
  const said = new Map<string, unknown>(Object.entries(file.facts))
  const typed = new Map<string, unknown>(Object.entries(known.facts))
  const holds = ([field, { instead }]: [string, Correction]) =>
    isDeepStrictEqual(said.get(field), leads === 'file' ? instead : typed.get(field)) === (leads === 'file')
  const holding = Object.entries(known.provenances.byHand ?? {})
    .filter(holds)
    .map(([field, { on }]) => [field, { on, instead: said.get(field) }] as const)
  if (holding.length === 0) return file
  const values = Object.fromEntries(holding.map(([field]) => [field, typed.get(field)]))
  return { facts: withValues(file.facts, values), provenances: withCorrections(file.provenances, new Map(holding)) }
}

/**
 * What was typed here, once a file is found for it: all that it says stands over the file like any correction, with the
 * day on which it was typed.
 */
export function typedOverFile<Facts extends object>(typed: Stated<Facts>, today: DeclaredDate): Stated<Facts> {
  const on = typed.provenances.entry.date ?? today
  const said = Object.entries(typed.facts).filter(([, value]) => isSaid(value))
  const byHand = new Map(said.map(([field]) => [field, { on, instead: undefined }]))
  return { ...typed, provenances: withCorrections(typed.provenances, byHand) }
}

/** Whether a value says something: nothing, an empty text and what holds only such say nothing. */
export function isSaid(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false
  return typeof value !== 'object' || Object.values(value).some(isSaid)
}

/** Where a file and what was typed over it say different things. */
export function differing<Facts extends object>({ facts, provenances }: Stated<Facts>): Difference[] {
  const here = new Map<string, unknown>(Object.entries(facts))
  const corrections = Object.entries(provenances.byHand ?? {})
  return corrections.map(([fact, { instead }]) => ({ fact, here: here.get(fact), inFile: instead }))
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

/** The same sources, and nothing typed over them. */
export const withoutCorrections = (provenances: Provenances): Provenances => withCorrections(provenances, new Map())

function withCorrections(provenances: Provenances, corrections: Map<string, Correction>): Provenances {
  const { byHand: _, ...rest } = provenances
  return corrections.size > 0 ? { ...rest, byHand: Object.fromEntries(corrections) } : rest
}
