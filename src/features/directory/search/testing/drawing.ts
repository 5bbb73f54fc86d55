/** Lots that are the same for the same seed. */
export interface Drawing {
  below(limit: number): number
  chance(share: number): boolean
  one<T>(choices: readonly T[]): T
  some<T>(choices: readonly T[], most: number): T[]
}

export function drawing(seed: number): Drawing {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0
  const below = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  const one = <T>(choices: readonly T[]) => choices[below(choices.length)]!
  const some = <T>(choices: readonly T[], most: number) => [
    ...new Set(Array.from({ length: below(most + 1) }, () => one(choices))),
  ]
  return { below, chance: (share) => below(1000) < share * 1000, one, some }
}
