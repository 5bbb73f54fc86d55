import type { View } from '../../ui/view.ts'
import { findPlaces } from '../places/index.ts'
import { nearText, placeName } from './near-asked.ts'

const mostOffered = 8
const longest = 100

/** What is offered while somebody types where they are, and a sentence that says how much it is. */
export function townsOffered(view: View, typed: string) {
  const text = typed.slice(0, longest).trim()
  const towns = text === '' ? [] : findPlaces(text, mostOffered)
  return {
    towns: towns.map((place) => ({ label: placeName(view, place), value: nearText(place) })),
    said: view.t('directory.towns-offered', { count: towns.length }),
  }
}
