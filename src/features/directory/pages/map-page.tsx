import { paths } from '../../../paths.ts'
import { inLanguage } from '../../../platform/i18n/index.ts'
import { Chips } from '../../../ui/chips.tsx'
import { Finder } from '../../../ui/finder.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { attribution } from '../../places/index.ts'
import { filterLabel, filtersKept } from '../listing.ts'
import type { MapAsked } from '../map/asked.ts'
import { hereOn, type MapPicture, pictureOf } from '../map/picture.ts'
import type { MapHoster } from '../map/towns.ts'
import { nearField } from '../near-asked.ts'
import { filtersSaid } from '../search-title.ts'
import { MapDrawing } from './map/map-drawing.tsx'
import { MapList } from './map/map-list.tsx'
import { MapTools } from './map/map-tools.tsx'
import { namingIn } from './map/map-words.ts'
import { Everywhere, Unplaced } from './map/not-on-map.tsx'
import { NoResults } from './no-results.tsx'
import { SearchFilters } from './search-filters.tsx'
import { isIndexed, itemList } from './search-meta.ts'
import { Notes } from './search-tools.tsx'

interface Props extends MapAsked {
  view: View
  /** Those that fit, in the order of the day. */
  hosters: MapHoster[]
}

/** Where hosters can be met: a drawing, and all that it says in words. */
export function MapPage({ view, asked, listing, shown, isWhole, hrefOf, hosters }: Props) {
  const { t } = view
  const title = titleOf(listing, hosters.length)
  const isIndexable = isWhole && isIndexed(listing)
  const picture = pictureOf(shown, hosters, namingIn(view))
  return (
    <Shell
      view={view}
      title={title}
      description={t('directory.map-description', { collective: view.collective.name })}
      index={isIndexable}
      jsonLd={isIndexable ? itemList(listing, addressesOf(hosters)) : undefined}
      {...(isWhole && { canonical: listing.href() })}
      trail={[]}
      modules={['map', 'near']}
      skips={[{ href: '#places', label: t('directory.map-skip') }]}
    >
      <MapHead listing={listing} title={title} hosters={hosters} />
      <div class="wrap aside">
        <SearchFilters listing={listing} />
        <div>
          <Notes listing={listing} />
          {hosters.length === 0 && <NoResults listing={listing} />}
          <div class="map-and-list">
            <div class="sticky">
              <MapTools view={view} from={shown} hrefOf={hrefOf} />
              <MapFigure
                view={view}
                picture={picture}
                near={listing.near}
                within={listing.query.within}
                hrefOf={hrefOf}
              />
            </div>
            <MapList
              view={view}
              picture={picture}
              hrefOf={hrefOf}
              list={view.to(paths.services.href({}, asked.query))}
            />
          </div>
          <Everywhere view={view} hosters={hosters} />
          <Unplaced view={view} hosters={hosters} />
        </div>
      </div>
    </Shell>
  )
}

type Listing = MapAsked['listing']

const mostForMachines = 50

const addressesOf = (hosters: MapHoster[]) =>
  hosters.slice(0, mostForMachines).map(({ slug }) => paths.hoster.href({ slug }))

function titleOf(listing: Listing, count: number): string {
  const { t } = listing.view
  if (listing.filters.length === 0) return t('directory.map-title', { count })
  return t('directory.map-title-for', { count, filters: filtersSaid(listing) })
}

function MapHead({ listing, title, hosters }: { listing: Listing; title: string; hosters: MapHoster[] }) {
  const { view, query, near, filters } = listing
  const { t, to } = view
  const placed = hosters.filter(({ towns }) => towns.length > 0)
  const towns = new Set(placed.flatMap(({ towns }) => towns)).size
  const counts = { placed: placed.length, towns, unplaced: hosters.length - placed.length }
  const [action = ''] = to(listing.href()).split('?')
  return (
    <PageHead title={title} lead={hosters.length > 0 && t('directory.map-lead', counts)}>
      <Finder view={view} action={action} q={query.q} near={nearField(view, near)} kept={filtersKept(listing)} />
      <Chips
        view={view}
        chips={filters.map((each) => ({
          label: filterLabel(listing, each),
          href: to(listing.href({ without: each })),
        }))}
        clear={action}
      />
    </PageHead>
  )
}

interface FigureProps extends Pick<MapAsked, 'hrefOf'> {
  view: View
  picture: MapPicture
  near: Listing['near']
  within: number | undefined
}

const MapFigure = ({ view, picture, near, within, hrefOf }: FigureProps) => (
  <figure>
    <div class="map">
      <MapDrawing
        view={view}
        picture={picture}
        hrefOf={hrefOf}
        here={near.state === 'found' ? hereOn(picture, near.place, within) : null}
      />
      <button class="button small outline" type="button" disabled>
        {view.t('directory.map-reset')}
      </button>
    </div>
    <figcaption class="small soft">
      {view.t('directory.map-credit', { attribution: inLanguage(attribution, view.language)?.text ?? '' })}
    </figcaption>
  </figure>
)
