import { Sign } from './art/sign.tsx'
import { Missing } from './missing.tsx'
import type { View } from './view.ts'

interface Props {
  view: View
  town: string | null
  /** Code of the country; written beside the town, or alone when the town is not known. */
  country?: string | null
  distanceKm?: number | null
  /** The hoster serves people wherever they are: said in the place of a distance. */
  everywhere?: boolean
}

/** Where one can meet the hoster, and how far that is. */
export function Where({ view, town, country = null, distanceKm = null, everywhere = false }: Props) {
  const { t, format } = view
  return (
    <span class="where">
      <Sign name="pin" />
      <span>
        <PlaceName view={view} town={town} country={country} />
        {distanceKm !== null && <small>{t('ui.distance-away', { distance: format.kilometres(distanceKm) })}</small>}
        {distanceKm === null && everywhere && <small>{t('ui.serves-everywhere')}</small>}
      </span>
    </span>
  )
}

function PlaceName({ view, town, country }: { view: View; town: string | null; country: string | null }) {
  const { t, format } = view
  if (town === null && country === null) return <Missing view={view}>{t('ui.place-unknown')}</Missing>
  if (town === null) return <>{format.country(country ?? '')}</>
  if (country === null) return <bdi>{town}</bdi>
  return <bdi>{t('ui.place-in-country', { town, country: format.country(country) })}</bdi>
}
