import { membersOf } from './bit-set.ts'
import { countProfiles } from './facets.ts'
import { Profiles } from './making/profiles.ts'
import type { Snapshot } from './snapshot.ts'
import { stringAt } from './strings.ts'

/** The same directory with other states of health, and nothing else copied; `stateOf` is asked by the public id. */
export function withHealth(snapshot: Snapshot, version: string, stateOf: (publicId: string) => string): Snapshot {
  const states = new Profiles<'health'>()
  const profileOf = snapshot.hosterOf.map((_, service) => {
    const state = stateOf(stringAt(snapshot.serviceIds, service))
    return states.numberOf(state, () => ({ health: [state] }))
  })
  const active = countProfiles(profileOf, states.size, membersOf(snapshot.active))
  return {
    ...snapshot,
    version,
    columns: { ...snapshot.columns, health: { profileOf, active } },
    serviceFacets: { ...snapshot.serviceFacets, health: states.facet('health') },
  }
}
