/**
 * The first `wanted` of equal services when hosters take turns: each one's first, then each one's second… They come in
 * the order of the day, a hoster's services together, so a turn is a place in a run.
 */
export function takingTurns(equals: ArrayLike<number>, hosterOf: Uint32Array, wanted: number): number[] {
  const { places, end } = placesOfTurns(equals, hosterOf, wanted)
  const first = new Array<number>(Math.min(wanted, equals.length))
  let [turn, hoster] = [0, -1]
  for (let i = 0; i < end; i++) {
    const owner = hosterOf[equals[i]!]!
    turn = owner === hoster ? turn + 1 : 0
    hoster = owner
    if (turn >= places.length) continue
    const place = places[turn]!++
    if (place < wanted) first[place] = equals[i]!
  }
  return first
}

/** The place at which each turn begins, and how far one must read: to the last first turn that is wanted. */
function placesOfTurns(equals: ArrayLike<number>, hosterOf: Uint32Array, wanted: number) {
  const sizes: number[] = []
  let [turn, hoster, end] = [0, -1, 0]
  for (; end < equals.length && (sizes[0] ?? 0) < wanted; end++) {
    const owner = hosterOf[equals[end]!]!
    turn = owner === hoster ? turn + 1 : 0
    hoster = owner
    sizes[turn] = (sizes[turn] ?? 0) + 1
  }
  const places: number[] = []
  for (let next = 0; places.length < sizes.length && next < wanted; next += sizes[places.length - 1]!) places.push(next)
  return { places, end }
}
