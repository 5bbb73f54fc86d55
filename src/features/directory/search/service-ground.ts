import { addRange, type BitSet, emptySet, fullSet, sizeBetween } from './bit-set.ts'
import { countProfiles, having, withProfile } from './facets.ts'
import { countingOnce, type Ground, known } from './ground.ts'
import { type ColumnName, columnOf, type ServiceFacet, type Snapshot } from './snapshot.ts'

/** Services: facets that are stored together are counted together, and what is active was counted beforehand. */
export function serviceGround(snapshot: Snapshot): Ground<ServiceFacet> {
  const { serviceFacets, columns, hosterOf, serviceStarts, active } = snapshot
  const once = countingOnce()
  const counted = new Map<BitSet, Map<ColumnName, Uint32Array>>()
  const count = (column: ColumnName, set: BitSet) => {
    if (set === active) return columns[column].active
    if (column === 'hoster' && once.sizeOf(set) > serviceStarts.length) return perHoster(snapshot, set)
    return countProfiles(columns[column].profileOf, columns[column].active.length, once.membersOf(set))
  }
  return {
    ...once,
    facets: serviceFacets,
    everyone: fullSet(hosterOf.length),
    active,
    withAny: (facet, values) => {
      const profiles = having(serviceFacets[facet], values)
      const column = columnOf[facet]
      return column === 'hoster' ? ofHosters(snapshot, profiles) : withProfile(columns[column].profileOf, profiles)
    },
    perProfile: (facet, set) => {
      const column = columnOf[facet]
      return known(
        known(counted, set, () => new Map()),
        column,
        () => count(column, set),
      )
    },
  }
}

type Owning = Pick<Snapshot, 'serviceStarts' | 'hosterOf'>

/** The services of the hosters that are marked (1, not 0). */
export function ofHosters({ serviceStarts, hosterOf }: Owning, hosters: Uint8Array): BitSet {
  const services = emptySet(hosterOf.length)
  for (let hoster = 0; hoster < hosters.length; hoster++)
    if (hosters[hoster] === 1) addRange(services, serviceStarts[hoster]!, serviceStarts[hoster + 1]!)
  return services
}

function perHoster({ serviceStarts }: Snapshot, set: BitSet): Uint32Array {
  const counts = new Uint32Array(serviceStarts.length - 1)
  for (let hoster = 0; hoster < counts.length; hoster++)
    counts[hoster] = sizeBetween(set, serviceStarts[hoster]!, serviceStarts[hoster + 1]!)
  return counts
}
