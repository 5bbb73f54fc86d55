import { countsOf } from './facets.ts'
import { columnOf, type ServiceFacet, type Snapshot } from './snapshot.ts'
import { numberOf } from './strings.ts'

/** How many active services have a value: of every value, where a page of results shows the largest only. */
export function activeCounts(snapshot: Snapshot, name: ServiceFacet): (value: string) => number {
  const facet = snapshot.serviceFacets[name]
  const counts = countsOf(facet, snapshot.columns[columnOf[name]].active)
  return (value) => counts[numberOf(facet.values, value)] ?? 0
}
