import type { Child } from 'hono/jsx'
import type { Key } from '../../../../platform/i18n/index.ts'
import type { Fact } from '../../../../ui/facts.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Provenance, Provenances } from '../../../hosters/index.ts'
import { sourceIn } from '../../shown.ts'
import type { HiddenTexts } from '../../taken-away.ts'
import { HiddenText } from './hidden-text.tsx'

/** A fact whose label is also a plain word, to be told among what nobody says. */
export interface NamedFact extends Fact {
  label: string
}

/** Writes the facts of an entry, each with the source of its field; `from` is for what comes from elsewhere. */
export function factsOf(view: View, provenances: Provenances, hidden: HiddenTexts = new Map()) {
  const told = new Set<string>()
  return (label: Key, stated: Child, field: string, from?: Pick<Provenance, 'source' | 'url' | 'date'>): NamedFact => {
    const why = hidden.get(field)
    const value = why ? HiddenText({ view, why, again: told.has(field) }) : stated
    told.add(field)
    const source = isSaid(value) && !why ? (from ?? sourceIn(provenances)(field)) : null
    return { label: view.t(label), value: isSaid(value) ? value : null, source }
  }
}

export const said = (facts: NamedFact[]): NamedFact[] => facts.filter(({ value }) => value !== null)
export const unsaid = (facts: NamedFact[]): NamedFact[] => facts.filter(({ value }) => value === null)

const isSaid = (value: Child) => value !== null && value !== undefined && value !== false && value !== ''
