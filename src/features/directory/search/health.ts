import { type BitSet, membersOf } from './bit-set.ts'
import type { Doing } from './entries.ts'
import { countProfiles } from './facets.ts'
import { Profiles } from './making/profiles.ts'
import type { ColumnName, Snapshot } from './snapshot.ts'
import { stringAt } from './strings.ts'

/**
 * The same directory with how its services are doing now, by public id, and nothing else copied. It is made from the
 * directory as it was built, not from one with another health.
 */
export function withHealth(snapshot: Snapshot, version: string, doing: ReadonlyMap<string, Doing>): Snapshot {
  const states = new Profiles<'health'>()
  const idOf = (service: number) => stringAt(snapshot.serviceIds, service)
  const profileOf = snapshot.hosterOf.map((_, service) => {
    const state = doing.get(idOf(service))?.state ?? 'unknown'
    return states.numberOf(state, () => ({ health: [state] }))
  })
  const dead = (step: Doing['dead']) => (service: number) => doing.get(idOf(service))?.dead === step
  const isAnyDead = [...doing.values()].some(({ dead }) => dead !== null)
  // A set of its own: what is counted of a set is remembered with it.
  const active = without(snapshot.active, isAnyDead ? dead('gone') : () => false)
  const columns = { ...snapshot.columns, health: { profileOf, active: new Uint32Array(states.size) } }
  return {
    ...snapshot,
    version,
    active,
    columns: counted(columns, active, isAnyDead ? allColumns : ['health']),
    serviceFacets: { ...snapshot.serviceFacets, health: states.facet('health') },
    doing,
    last: isAnyDead ? Uint8Array.from(snapshot.hosterOf, (_, service) => Number(dead('last')(service))) : nobody,
  }
}

const nobody = new Uint8Array()
const allColumns: ColumnName[] = ['what', 'terms', 'where', 'health', 'hoster']

function without(set: BitSet, isGone: (service: number) => boolean): BitSet {
  const left = set.slice()
  for (const service of membersOf(set)) if (isGone(service)) left[service >>> 5]! &= ~(1 << (service & 31))
  return left
}

/** How many active services have each profile, counted anew where it may differ. */
function counted(columns: Snapshot['columns'], active: BitSet, anew: ColumnName[]): Snapshot['columns'] {
  const members = membersOf(active)
  const fresh = anew.map((name) => {
    const { profileOf, active } = columns[name]
    return [name, { profileOf, active: countProfiles(profileOf, active.length, members) }]
  })
  return { ...columns, ...Object.fromEntries(fresh) }
}
