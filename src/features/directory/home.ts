import { paths } from '../../paths.ts'
import { isKey } from '../../platform/i18n/index.ts'
import type { Need } from '../../ui/street.tsx'
import type { View } from '../../ui/view.ts'
import type { Alternative, CatalogueIndex, CollectiveAbout } from '../hosters/index.ts'
import { type Counted, counted } from './catalogue-pages.ts'
import { type HostersByPlace, hostersByPlace } from './hosters-by-place.ts'
import type { PublicDirectory } from './keeper.ts'
import { nameOfKind } from './pages/parts/kind-names.ts'
import { type FoundHoster, searchHosters, searchServices } from './search/search.ts'

/** What the home page shows beside its own words. */
export interface Home {
  needs: Need[]
  /** Active members, and their services. */
  hosters: number
  services: number
  fictional: number
  about: CollectiveAbout | null
  places: HostersByPlace
  /** Products that most services can replace. */
  leaving: Counted<Alternative>[]
  /** Hosters that the lot put first today. */
  today: FoundHoster[]
  day: string
}

/** What the stalls of the street are for, when the catalogue knows it. */
const commonNeeds = ['pad', 'visio', 'date', 'spreadsheet', 'file', 'picture', 'postit', 'link', 'secret']
const mostLeaving = 12
const mostToday = 6

/** `stalls` are the kinds that somebody opens in the portal, without an account. */
export async function homeOf(view: View, directory: PublicDirectory, stalls: ReadonlySet<string>): Promise<Home> {
  const { snapshot, catalogue, collective, day } = directory
  const members = searchHosters(snapshot, {})
  return {
    needs: needsIn(view, catalogue, stalls),
    hosters: members.total,
    services: searchServices(snapshot, {}).total,
    fictional: searchHosters(snapshot, { chosen: { status: ['fictional'] } }).total,
    about: collective.about,
    places: await hostersByPlace(snapshot),
    leaving: counted(directory, 'alternative', catalogue.alternatives)
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || a.entry.name.localeCompare(b.entry.name))
      .slice(0, mostLeaving),
    today: members.results.slice(0, mostToday),
    day,
  }
}

/**
 * The nine common needs, each leading to its stall in the portal, or to the page of its kind; a collective whose
 * catalogue has none of them shows its families instead.
 */
function needsIn(view: View, catalogue: CatalogueIndex, stalls: ReadonlySet<string>): Need[] {
  const common = commonNeeds.flatMap((slug) => catalogue.kind(slug) ?? [])
  const shown = common.length > 0 ? common : catalogue.kindsUnder(null).slice(0, commonNeeds.length)
  return shown.map((kind) => {
    const key = `directory.need-${kind.slug}`
    const label = isKey(key) ? view.t(key) : nameOfKind(view, kind)
    const href = stalls.has(kind.slug) ? `${paths.portal.href()}#${kind.slug}` : paths.kind.href({ slug: kind.slug })
    return { icon: kind.icon, label, href: view.to(href) }
  })
}
