import type { MembershipState } from '../../../hosters/index.ts'

/** A member that rests: it is there and does little, or it is not there for a time. */
export const pauses = ['idle', 'away'] as const satisfies readonly MembershipState[]
export type Pause = (typeof pauses)[number]

/** Days by which a pause or a return may be said afterwards. */
export const earliest = 365
