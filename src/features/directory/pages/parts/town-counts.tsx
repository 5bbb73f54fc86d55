import { paths } from '../../../../paths.ts'
import { Counts } from '../../../../ui/counts.tsx'
import type { View } from '../../../../ui/view.ts'
import { placeSlug, townCentre } from '../../../places/index.ts'
import type { TownCount } from '../../hosters-by-place.ts'

/** Towns with how many hosters can be met there, each leading to its page. */
export const TownCounts = ({ view, towns }: { view: View; towns: readonly TownCount[] }) => (
  <Counts counts={towns.map((town) => ({ href: view.to(hrefOf(town)), label: town.town, count: town.count }))} />
)

/** A town that the gazetteer lacks has no page: it is searched for. */
function hrefOf({ town, region, country }: TownCount): string {
  const known = townCentre({ town, postcode: null, region, country })
  return known ? paths.place.href({ slug: placeSlug(known) }) : paths.hosters.href({}, { q: town })
}
