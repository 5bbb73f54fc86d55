import { inLanguage, type Translated } from '../../../platform/i18n/index.ts'
import { Sign } from '../../../ui/art/sign.tsx'
import { KeptParts } from '../../../ui/kept-parts.ts'
import type { View } from '../../../ui/view.ts'
import { Where } from '../../../ui/where.tsx'
import { placeShown } from '../present/place-shown.ts'
import type { HosterEntry } from '../search/search.ts'
import type { CardsOf } from './kept-cards.ts'

const places = new KeptParts(5000)

/** Where one can meet a hoster of the list, for `raw()`: the nearest of its places, and how far it is. */
export function foundWhere({ view, here }: CardsOf, hoster: HosterEntry, distanceKm: number | null): string {
  const place = placeShown(hoster.places, here)
  const shown = {
    town: place?.town ?? null,
    country: place?.country ?? hoster.country,
    distanceKm: distanceKm === null ? null : Math.round(distanceKm),
    everywhere: hoster.everywhere,
  }
  const [where = ''] = places.of(view.language + Object.values(shown).join('\n'), () => (
    <Where view={view} {...shown} />
  ))
  return where
}

export function Languages({ view, codes }: { view: View; codes: readonly string[] }) {
  if (codes.length === 0) return null
  return (
    <div class="soft small">
      <Sign name="talk" /> {view.format.list(codes.map(view.format.languageName))}
    </div>
  )
}

const longest = 60

/** A short text of a hoster, in the language that it has. */
export function ShortText({ view, text }: { view: View; text: Translated }) {
  const found = inLanguage(text, view.language)
  if (!found) return null
  const short = found.text.length > longest ? `${found.text.slice(0, longest).toWellFormed()}…` : found.text
  return <bdi lang={found.language === view.language ? undefined : found.language}>{short}</bdi>
}
