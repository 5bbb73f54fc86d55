import type { MapPicture, TownHosters } from './picture.ts'

/** Towns as the text beside the map gives them. */
export interface ListedTowns {
  towns: TownHosters[]
  /** How many more there are, which no head shows alone. */
  more: number
}

const mostTowns = 80

/** Every town that has a head of its own, and the largest of the others; those with most hosters first. */
export function listedTowns(
  { towns, sheets }: MapPicture,
  compare: (a: TownHosters, b: TownHosters) => number,
): ListedTowns {
  const alone = new Set(
    [...sheets.desk.pins, ...sheets.phone.pins].flatMap(({ towns: [first, second] }) =>
      first && !second ? [first.town] : [],
    ),
  )
  const inOrder = towns.toSorted((a, b) => b.hosters.length - a.hosters.length || compare(a, b))
  const others = inOrder.filter(({ town }) => !alone.has(town)).slice(0, Math.max(0, mostTowns - alone.size))
  const kept = new Set(others)
  const listed = inOrder.filter((each) => alone.has(each.town) || kept.has(each))
  return { towns: listed, more: towns.length - listed.length }
}
