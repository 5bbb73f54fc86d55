import { inLanguage, type Translated } from '../../../platform/i18n/index.ts'
import { Sign } from '../../../ui/art/sign.tsx'
import type { View } from '../../../ui/view.ts'
import { Where } from '../../../ui/where.tsx'
import type { HosterEntry } from '../search/search.ts'

/** Where one can meet a hoster of the list. */
export function FoundWhere({ view, hoster, distanceKm }: { view: View; hoster: HosterEntry; distanceKm: number | null }) {
  const { places, country, everywhere } = hoster
  const place = places[0]
  return (
    <Where
      view={view}
      town={place?.town ?? null}
      country={place?.country ?? country}
      distanceKm={distanceKm}
      everywhere={everywhere}
    />
  )
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
  return (
    <bdi lang={found.language === view.language ? undefined : found.language}>{short}</bdi>
  )
}
