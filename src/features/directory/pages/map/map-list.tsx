import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import type { View } from '../../../../ui/view.ts'
import { listedTowns } from '../../map/listed.ts'
import type { MapPicture, TownHosters } from '../../map/picture.ts'
import type { MapHoster, MapTown } from '../../map/towns.ts'
import { home, isSame, type MapView } from '../../map/view.ts'
import { regionName, townName } from './map-words.ts'

interface Props {
  view: View
  picture: MapPicture
  hrefOf(view: MapView): string
  /** The services of these hosters as a list. */
  list: string
}

/** What the map shows, in words: towns with their hosters. */
export function MapList({ view, picture, hrefOf, list }: Props) {
  const { t, format } = view
  const isWhole = isSame(picture.view, home)
  const { towns, more } = listedTowns(picture, (a, b) => format.compare(townName(view, a.town), townName(view, b.town)))
  const isFar = ({ town }: TownHosters) => picture.insets.some(({ towns }) => towns.includes(town))
  return (
    <section class="map-list" id="places" tabindex={-1} aria-labelledby="places-title">
      <h2 id="places-title">{t('directory.map-towns', { count: picture.towns.length })}</h2>
      {towns.length === 0 && picture.elsewhere.length > 0 && <p>{t('directory.map-nobody-here')}</p>}
      <div class="places">
        {towns.map((town) => (
          <Town view={view} {...town} isFar={isFar(town)} />
        ))}
      </div>
      {more > 0 && <p class="soft">{t('directory.map-more-towns', { count: more })}</p>}
      {isWhole && picture.elsewhere.length > 0 && (
        <>
          <h2>{t('directory.map-off')}</h2>
          <div class="places">
            {picture.elsewhere.map((town) => (
              <Town view={view} {...town} isFar />
            ))}
          </div>
        </>
      )}
      {!isWhole && picture.elsewhere.length > 0 && (
        <p>
          {t.rich<Child>('directory.map-elsewhere', {
            count: picture.elsewhere.length,
            link: (words) => <a href={hrefOf(home)}>{words}</a>,
          })}
        </p>
      )}
      <p>
        <a href={list}>{t('directory.map-as-list')}</a>
      </p>
    </section>
  )
}

const mostHosters = 12

function Town({ view, town, hosters, isFar }: TownHosters & { view: View; isFar: boolean }) {
  const more = hosters.length - mostHosters
  return (
    <section id={town.slug}>
      <h3>
        <TownLink view={view} town={town} />
        {isFar && <small class="soft"> {around(view, town)}</small>}
      </h3>
      <ul>
        {hosters.slice(0, mostHosters).map((hoster) => (
          <li>
            <HosterLink view={view} hoster={hoster} />
          </li>
        ))}
      </ul>
      {more > 0 && <p class="small soft">{view.t('directory.map-more-hosters', { count: more })}</p>}
    </section>
  )
}

function TownLink({ view, town }: { view: View; town: MapTown }) {
  const name = <bdi>{townName(view, town)}</bdi>
  return town.hasPage ? <a href={view.to(paths.place.href({ slug: town.slug }))}>{name}</a> : name
}

/** Where a far town is: its region unless that is its own name, and its country unless that is France. */
function around(view: View, { name, region, country }: MapTown): string {
  const regions = name !== undefined && region !== null ? [regionName(view, region)] : []
  const countries = country !== null && country !== 'FR' ? [view.format.country(country)] : []
  return [...regions, ...countries].join(', ')
}

const HosterLink = ({ view, hoster }: { view: View; hoster: MapHoster }) => (
  <>
    <a href={view.to(paths.hoster.href({ slug: hoster.slug }))}>
      <bdi>{hoster.name}</bdi>
    </a>
    {hoster.standing === 'fictional' && (
      <>
        {' '}
        <FictionalMark view={view} />
      </>
    )}
  </>
)
