import { addRange, type BitSet, both, emptySet, fullSet, sizeBetween } from './bit-set.ts'
import { countProfiles, having, withProfile } from './facets.ts'
import { countingOnce, type Ground, known } from './ground.ts'
import { type ColumnName, columnOf, type ServiceFacet, type Snapshot } from './snapshot.ts'

/** Services: facets that are stored together are counted together, and what is active was counted beforehand. */
export function serviceGround(snapshot: Snapshot): Ground<ServiceFacet> {
  const { serviceFacets, columns, hosterOf, serviceStarts, active } = snapshot
  const once = countingOnce()
  const count = (column: ColumnName, set: BitSet) => {
    if (set === active) return columns[column].active
    if (column === 'hoster' && once.sizeOf(set) > serviceStarts.length) return perHoster(snapshot, set)
    return countProfiles(columns[column].profileOf, columns[column].active.length, once.membersOf(set))
  }
  return {
    ...once,
    facets: serviceFacets,
    everyone: keptSet(snapshot, 'everyone', () => fullSet(hosterOf.length)),
    active,
    both: (a, b) => {
      if (b === active) return known(amongActive, a, () => both(a, b))
      return a === active ? known(amongActive, b, () => both(a, b)) : both(a, b)
    },
    withAny: (facet, values) => keptSet(snapshot, `${facet} ${values}`, () => withAny(snapshot, facet, values)),
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

function withAny(snapshot: Snapshot, facet: ServiceFacet, values: readonly number[]): BitSet {
  const profiles = having(snapshot.serviceFacets[facet], values)
  const column = columnOf[facet]
  if (column === 'hoster') return ofHosters(snapshot, profiles)
  return withProfile(snapshot.columns[column].profileOf, profiles)
}

/** Where a filter's set meets `active`, as in most wishes, and what was counted: both live as long as the set. */
const amongActive = new WeakMap<BitSet, BitSet>()
const counted = new WeakMap<BitSet, Map<ColumnName, Uint32Array>>()

const mostSets = 100
const sets = new WeakMap<Snapshot, Map<string, BitSet>>()

/** Who has the values that are asked most, found once for a snapshot: nobody changes a set. */
function keptSet(snapshot: Snapshot, asked: string, find: () => BitSet): BitSet {
  const kept = known(sets, snapshot, () => new Map())
  if (kept.size >= mostSets && !kept.has(asked)) kept.clear()
  return known(kept, asked, find)
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
