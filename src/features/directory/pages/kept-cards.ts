import { KeptParts } from '../../../ui/kept-parts.ts'
import type { View } from '../../../ui/view.ts'
import type { FilterWords } from '../filter-words.ts'
import type { Listing } from '../listing.ts'
import type { Here } from '../present/place-shown.ts'
import type { Snapshot } from '../search/search.ts'

/** What the rows of one list have in common. */
export interface CardsOf {
  view: View
  words: FilterWords
  snapshot: Snapshot
  /** Where distances are counted from. */
  here: Here
}

export const cardsOf = ({ view, words, near }: Listing, snapshot: Snapshot): CardsOf => ({
  ...{ view, words, snapshot },
  here: near.state === 'found' ? near.place : null,
})

const mostCards = 5000
const kept = new WeakMap<Snapshot, KeptParts>()

/** The row of a thing in a list: rendered once for a snapshot and a language, cut where the query has its say. */
export function keptCard({ snapshot, view }: CardsOf, id: string, render: () => unknown): readonly string[] {
  const cards = kept.get(snapshot) ?? new KeptParts(mostCards)
  kept.set(snapshot, cards)
  return cards.of(view.language + id, render)
}
