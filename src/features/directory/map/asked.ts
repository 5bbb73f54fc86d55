import { type MapQuery, paths } from '../../../paths.ts'
import type { View } from '../../../ui/view.ts'
import type { PublicDirectory } from '../keeper.ts'
import { changed, type Listing, servicesListing } from '../listing.ts'
import { searchServices } from '../search/search.ts'
import { type ServicesAsked, servicesAsked } from '../wishes.ts'
import { viewNear } from './found.ts'
import { home, type MapView } from './view.ts'
import { readView, wholeName, writeView } from './view-address.ts'

/** What a map was asked for: the services of a list, and a part of the world. */
export interface MapAsked {
  asked: ServicesAsked
  /** The list of these services, whose filters lead to the map again. */
  listing: Listing
  shown: MapView
  /** Whether the address names no part of the world. */
  isWhole: boolean
  /** The same filters on another part of the world. */
  hrefOf(view: MapView): string
}

/** Order and pages of the list mean nothing here. */
export function mapAsked(view: View, directory: PublicDirectory, given: MapQuery): MapAsked {
  const { view: part, sort: _, page: __, ...filters } = given
  const asked = servicesAsked(filters)
  const shown = part === undefined ? (viewNear(asked) ?? home) : readView(part)
  const addressOf = (to: MapView) => writeView(to) ?? (asked.near.state === 'found' ? wholeName : undefined)
  const found = searchServices(directory.snapshot, asked.wish)
  return {
    asked,
    shown,
    isWhole: part === undefined,
    hrefOf: (to) => view.to(paths.map.href({}, { ...asked.query, view: addressOf(to) })),
    listing: {
      ...servicesListing(view, directory, asked, found),
      href(change = {}) {
        const kept = part === undefined ? {} : { view: addressOf(shown) }
        return paths.map.href({}, { ...changed(asked.query, change), sort: undefined, ...kept })
      },
    },
  }
}
