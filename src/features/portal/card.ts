import type { Candidate, Circumstances } from './candidate.ts'
import { takesPart } from './candidate.ts'
import type { Portal } from './keeper.ts'
import type { Stall } from './stalls.ts'
import { hosterOf } from './wish.ts'

/** How long things stay, in days, over those that say it. */
export interface Kept {
  least: number
  most: number
  /** Whether some of them do not say. */
  someUnsaid: boolean
}

/** A stall of the portal with who serves there. */
export interface Card {
  stall: Stall
  /** The drawing of the kind. */
  icon: string
  /** `unchecked`: nobody looks whether they answer. `unwell`: somebody does, and none answers well. */
  state: 'serving' | 'unchecked' | 'unwell' | 'nobody'
  /** One service a hoster: those that serve, or would if they answered. */
  services: Candidate[]
  hosters: number
  takesName: boolean
  kept: Kept | null
  /** The slug of the only hoster whose services these are, where one was asked for. */
  hoster: string | null
}

/** What the card of a stall says now, of all hosters or one. It never says who will be chosen. */
export function cardOf(stall: Stall, portal: Portal, icon: string, hoster: string | null = null): Card {
  const at = portal.circumstances()
  const isAsked = (candidate: Candidate) => hoster === null || hosterOf(candidate) === hoster
  const serving = portal.servingOf(stall.kind).filter(isAsked)
  const taking = portal.candidatesOf(stall.kind).filter((each) => isAsked(each) && takesPart(each, at.day))
  const shown = serving.length > 0 ? serving : taking
  return {
    stall,
    icon,
    state: stateOf(serving, taking, at),
    services: [...shown],
    hosters: new Set(shown.map(({ hosterId }) => hosterId)).size,
    takesName: shown.some(({ door }) => door.takesName),
    kept: keptOf(shown),
    hoster,
  }
}

function stateOf(serving: readonly Candidate[], taking: readonly Candidate[], { watched }: Circumstances) {
  if (serving.length > 0) return watched ? 'serving' : 'unchecked'
  return taking.length > 0 ? 'unwell' : 'nobody'
}

/** Null when nobody says how long. */
export function keptOf(services: readonly Pick<Candidate, 'keptDays'>[]): Kept | null {
  const said = services.flatMap(({ keptDays }) => keptDays ?? [])
  if (said.length === 0) return null
  return { least: Math.min(...said), most: Math.max(...said), someUnsaid: said.length < services.length }
}
