import type { Language } from '../../../platform/i18n/index.ts'
import { KeptParts } from '../../../ui/kept-parts.ts'
import type { Snapshot } from '../search/search.ts'

const mostCards = 5000
const kept = new WeakMap<Snapshot, KeptParts>()

/** The row of a thing in a list, in a language: rendered once for a snapshot, cut where the query has its say. */
export function keptCard(snapshot: Snapshot, language: Language, id: string, render: () => unknown) {
  const cards = kept.get(snapshot) ?? new KeptParts(mostCards)
  kept.set(snapshot, cards)
  return cards.of(language + id, render)
}
