import type { Candidate } from './candidate.ts'
import { fits, type OpenWish } from './wish.ts'

/** The wishes, by their names in the address. */
export const wishNames = [
  ...(['software', 'country', 'near', 'independent', 'kept', 'size', 'language', 'hoster', 'this', 'not'] as const),
]
export type WishName = (typeof wishNames)[number]

/** Each wish as if nobody had it. */
const unwished: Record<WishName, Partial<OpenWish>> = {
  software: { software: [] },
  country: { country: [] },
  near: { near: null },
  independent: { independent: false },
  kept: { keptDays: 0 },
  size: { megabytes: 0 },
  language: { language: [] },
  hoster: { hoster: [] },
  this: { only: null },
  not: { not: [] },
}

/** How many of those that serve would do without one of the wishes: those that help, in the order of the form. */
export function dropping(serving: readonly Candidate[], wish: OpenWish): { wish: WishName; count: number }[] {
  return wishNames
    .filter((name) => isWished(wish, name))
    .map((name) => {
      const without = { ...wish, ...unwished[name] }
      return { wish: name, count: serving.filter((candidate) => fits(candidate, without)).length }
    })
    .filter(({ count }) => count > 0)
}

const isWished = (wish: OpenWish, name: WishName) =>
  JSON.stringify({ ...wish, ...unwished[name] }) !== JSON.stringify(wish)
