import type { View } from '../../ui/view.ts'
import { type Place, regionOf, resolvePlace } from '../places/index.ts'

/** What `near=` was understood as. Where nothing is found, or too much, the list is not narrowed. */
export type NearAsked =
  | { state: 'none' }
  | { state: 'found'; place: Place; others: Place[]; typed: string }
  | { state: 'choice'; choice: Place[]; typed: string }
  | { state: 'unknown'; typed: string }

const longest = 100

export function nearAsked(given: string | undefined): NearAsked {
  const typed = (given ?? '').slice(0, longest).trim()
  if (typed === '') return { state: 'none' }
  const answer = resolvePlace(typed)
  if (answer === 'unknown') return { state: 'unknown', typed }
  if ('choice' in answer) return { state: 'choice', choice: answer.choice, typed }
  return { state: 'found', place: answer.found, others: answer.others, typed }
}

/** What an address writes for a place, the same in every language: `Brest FR-29`, or the position `48.4,-4.5`. */
export function nearText({ name, region, precision, latitude, longitude }: Place): string {
  if (precision === 'position') return `${latitude},${longitude}`
  return region ? `${name} ${region}` : name
}

/** What stands in the field: what was typed, or the name of what an address wrote as a code. */
export function nearField(view: View, near: NearAsked): string | undefined {
  if (near.state === 'none') return undefined
  const isCode = near.state === 'found' && near.place.precision !== 'position' && near.typed === nearText(near.place)
  return isCode ? placeName(view, near.place) : near.typed
}

/** `Brest (Finistère)`, as a visitor reads it and may type it. */
export function placeName({ language }: View, place: Place): string {
  const region = regionOf(place)
  const named = region?.name[language] ?? region?.name.fr
  return named === undefined || named === place.name ? place.name : `${place.name} (${named})`
}
