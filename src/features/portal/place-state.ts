import { hasEnded } from '../hosters/index.ts'
import { type Candidate, type Circumstances, closesSoon, serves } from './candidate.ts'
import type { PortalPlace } from './places.ts'

/** How a place stands now, and if it does not serve, the first reason why. */
export const placeStates = [
  'serving',
  'unwell',
  'held',
  'untrusted',
  'weightless',
  'account',
  'closing',
  'ended',
  'gone',
] as const
export type PlaceState = (typeof placeStates)[number]

/** `candidate` is undefined when nothing can be opened: removed, frozen, gone, or a program without a door there. */
export function placeState(place: PortalPlace, candidate: Candidate | undefined, at: Circumstances): PlaceState {
  if (place.heldWhy !== null || candidate?.heldWhy) return 'held'
  if (!candidate) return 'gone'
  if (!candidate.trusted) return 'untrusted'
  if (candidate.weight === 0) return 'weightless'
  if (!candidate.openToAll) return 'account'
  if (hasEnded(candidate.endsOn, at.day)) return 'ended'
  if (closesSoon(candidate, at.day)) return 'closing'
  return serves(candidate, at) ? 'serving' : 'unwell'
}
