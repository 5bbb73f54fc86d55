/** The order in which equals stand on a day: drawn anew each day, the same for everybody. Places of `ids`. */
export function orderOfTheDay(day: string, ids: readonly string[]): Uint32Array<ArrayBuffer> {
  return places(ids.length).sort(byLot(day, ids))
}

/** Services follow their hosters, each one's in the order of the day. `starts`: where each hoster's services begin. */
export function servicesInOrder(
  day: string,
  ids: readonly string[],
  hosterOf: ArrayLike<number>,
  starts: Uint32Array,
): Uint32Array<ArrayBuffer> {
  const order = new Uint32Array(ids.length)
  const next = starts.slice()
  for (let i = 0; i < ids.length; i++) order[next[hosterOf[i]!]!++] = i
  const lots = byLot(day, ids)
  for (let hoster = 0; hoster + 1 < starts.length; hoster++)
    order.subarray(starts[hoster], starts[hoster + 1]).sort(lots)
  return order
}

export function places(count: number): Uint32Array<ArrayBuffer> {
  const all = new Uint32Array(count)
  for (let i = 0; i < count; i++) all[i] = i
  return all
}

/** Each draws its own lot from the day and its id: who comes or goes changes nothing between the others. */
function byLot(day: string, ids: readonly string[]): (a: number, b: number) => number {
  const seed = hash(0x811c9dc5, day)
  const lots = Uint32Array.from(ids, (id) => mixed(hash(seed, id)))
  return (a, b) => lots[a]! - lots[b]! || (ids[a]! < ids[b]! ? -1 : 1)
}

/** FNV-1a over the letters, from a seed. */
function hash(seed: number, text: string): number {
  let bits = seed
  for (let i = 0; i < text.length; i++) bits = Math.imul(bits ^ text.charCodeAt(i), 0x01000193)
  return bits
}

/** Every bit of the number changes about half of the result's. */
function mixed(number: number): number {
  let bits = Math.imul(number ^ (number >>> 16), 0x7feb352d)
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b)
  return bits ^ (bits >>> 16)
}
