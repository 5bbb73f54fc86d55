import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import type { View } from '../../../../ui/view.ts'
import type { Hoster } from '../../../hosters/index.ts'
import type { Vantage } from '../../vantage/vantage.ts'

export interface FromWhereProps {
  view: View
  /** Of the site itself, as whoever runs it says. */
  addresses: readonly string[]
  places: readonly Vantage[]
  /** Hosters that run one of them. */
  runBy: readonly Hoster[]
}

/** From which addresses we ask, and which other places ask for us. */
export function FromWhere({ view, addresses, places, runBy }: FromWhereProps) {
  const { t } = view
  return (
    <>
      <h2>{t('monitoring.checker-from')}</h2>
      {addresses.length === 0 ? (
        <p class="prose">{t('monitoring.checker-from-unsaid')}</p>
      ) : (
        <>
          <p class="prose">{t('monitoring.checker-from-text')}</p>
          <pre class="letter">{addresses.join('\n')}</pre>
        </>
      )}
      {places.length === 0 ? (
        <p class="prose">{t('monitoring.checker-alone')}</p>
      ) : (
        <div class="prose">
          <p>{t('monitoring.checker-places')}</p>
          <ul>
            {places.map((place) => (
              <li>
                <PlaceNamed view={view} place={place} hoster={runBy.find(({ id }) => id === place.hosterId)} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function PlaceNamed({ view, place, hoster }: { view: View; place: Vantage; hoster: Hoster | undefined }) {
  const { t, to } = view
  const name = <bdi>{place.place === null ? place.name : `${place.name} (${place.place})`}</bdi>
  if (!hoster) return name
  const by = <a href={to(paths.hoster.href({ slug: hoster.slug }))}>{hoster.facts.name}</a>
  return <>{t.rich<Child>('monitoring.checker-place', { name, hoster: by })}</>
}
