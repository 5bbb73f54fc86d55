import type { Snapshot } from './snapshot.ts'

type Rank = (found: Uint32Array, wanted: number) => number[]

/** The ranking of all that was found, with those behind all others that have not answered for long. */
export function deadLast({ last }: Pick<Snapshot, 'last'>, found: Uint32Array, wanted: number, rank: Rank): number[] {
  const isLast = (service: number) => last[service] === 1
  if (last.length === 0 || !found.some(isLast)) return rank(found, wanted)
  const best = rank(
    found.filter((service) => !isLast(service)),
    wanted,
  )
  return best.length >= wanted ? best : [...best, ...rank(found.filter(isLast), wanted - best.length)]
}
