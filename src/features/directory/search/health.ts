import { membersOf } from './bit-set.ts'
import { Profiles } from './build/profiles.ts'
import { countProfiles } from './facets.ts'
import type { Snapshot } from './snapshot.ts'

/** The same directory with other states of health, and nothing else copied; `stateOf` is asked by the service's id. */
export function withHealth(snapshot: Snapshot, version: string, stateOf: (id: number) => string): Snapshot {
  const states = new Profiles<'health'>()
  const profileOf = snapshot.services.ids.map((id) => {
    const state = stateOf(id)
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
