import { paths } from '../../../../paths.ts'
import { inLanguage } from '../../../../platform/i18n/index.ts'
import { Missing } from '../../../../ui/missing.tsx'
import { SourceNote } from '../../../../ui/source-note.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Place } from '../../../hosters/index.ts'
import { placeSlug, regionByCode, townCentre } from '../../../places/index.ts'
import { nearText } from '../../near-asked.ts'
import { type ShownHoster, sourceIn } from '../../shown.ts'

/** Where one can meet a hoster: addresses, or the town alone when somebody lives there. */
export function MeetingPlaces({ view, shown: { hoster, isHome } }: { view: View; shown: ShownHoster }) {
  const { t } = view
  const { places } = hoster.facts
  if (places.length === 0) return <p>{<Missing view={view}>{t('directory.hoster-where-unknown')}</Missing>}</p>
  return (
    <>
      <ul class="stack plain">
        {places.map((place) => (
          <li>
            <MeetingPlace view={view} place={place} />
          </li>
        ))}
      </ul>
      <SourceNote view={view} source={sourceIn(hoster.provenances)('town')} />
      <OnMap view={view} places={places} />
      {isHome && <p class="small soft">{t('directory.hoster-where-home')}</p>}
    </>
  )
}

/** The map around the first place whose town is known. */
function OnMap({ view, places }: { view: View; places: Place[] }) {
  const [known] = places.flatMap((place) => (place.town ? (townCentre(place) ?? []) : []))
  if (known === undefined) return null
  return (
    <p class="small no-print">
      <a href={view.to(paths.map.href({}, { near: nearText(known) }))}>{view.t('directory.hoster-on-map')}</a>
    </p>
  )
}

function MeetingPlace({ view, place }: { view: View; place: Place }) {
  const { to, format, language } = view
  const { address, town, region, country } = place
  const known = town ? townCentre(place) : undefined
  const around = [
    inLanguage(regionByCode(region ?? '')?.name ?? null, language)?.text,
    country ? format.country(country) : undefined,
  ].filter((name) => name !== undefined && name !== town)
  return (
    <>
      {address && (
        <>
          <bdi>{address}</bdi>
          <br />
        </>
      )}
      {known ? <a href={to(paths.place.href({ slug: placeSlug(known) }))}>{town}</a> : <bdi>{town}</bdi>}
      {town && around.length > 0 && ', '}
      {around.join(', ')}
    </>
  )
}
