import type { DecisionsQuery } from '../../../paths.ts'
import { type DecisionKind, decisionKinds } from '../decision.ts'

export const phases = ['open', 'soon', 'closed'] as const
export type Phase = (typeof phases)[number]

/** Which decisions are asked for: none named, all. */
export interface Asked {
  phases: Phase[]
  kinds: DecisionKind[]
}

/** What the address asks, without what does not exist; each once. */
export const askedIn = ({ state = [], kind = [] }: DecisionsQuery): Asked => ({
  phases: phases.filter((phase) => state.includes(phase)),
  kinds: decisionKinds.filter((each) => kind.includes(each)),
})

export const asksFor = ({ phases }: Asked, phase: Phase): boolean => phases.length === 0 || phases.includes(phase)

/** How it stands in the address. */
export const queryOf = ({ phases, kinds }: Asked) => ({ state: phases, kind: kinds })
