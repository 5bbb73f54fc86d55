import { programOf } from '../software/index.ts'
import type { Candidate, Circumstances } from './candidate.ts'
import { type OpenWish, wishOf } from './wish.ts'

export const noon = Temporal.Instant.from('2026-11-23T12:00:00Z')
export const now: Circumstances = { now: noon, day: '2026-11-23', watched: true }

/** A pad that serves, but for what is said otherwise. */
export function givenCandidate(over: Partial<Candidate> & { slug?: string; program?: string } = {}): Candidate {
  const { slug = 'ortie', program = 'etherpad', ...rest } = over
  const door = programOf(program)?.doors[0]
  if (!door) throw new Error(`nobody knows how to open ${program}`)
  return {
    ...{ placeId: slug, serviceId: slug, hosterId: slug, kind: door.kind, reference: `${slug}/pad`, name: 'Pad' },
    ...{ hosterName: slug, fictional: false, address: `https://${slug}.example/`, software: program, door },
    softwareName: program,
    ...{ trusted: true, weight: 2, heldWhy: null, heldSince: null, openToAll: true, endsOn: null, country: 'FR' },
    ...{ places: [], keptDays: null, megabytes: null, languages: ['fr'], largeCompany: null, health: good() },
    ...rest,
  }
}

/** A check that was good so many minutes before noon. */
export const good = (minutesAgo = 3): Candidate['health'] => {
  const goodAt = noon.subtract({ minutes: minutesAgo }).toString()
  return {
    ...{ serviceId: 's', state: 'up', since: goodAt, reason: null, confirmingSince: null, checkedAt: goodAt, goodAt },
    ...{ ms: 90, version: null, disagreement: null, rhythm: 5, firstSeenAt: goodAt },
  }
}

export const wished = (query = ''): OpenWish => wishOf(new URLSearchParams(query))
