/** Does some work for each of a list, so many at a time, in its order. */
export async function severalAtOnce<Item>(
  atOnce: number,
  items: Iterable<Item>,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const waiting = items[Symbol.iterator]()
  const hand = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) await work(next.value)
  }
  await Promise.all(Array.from({ length: atOnce }, hand))
}

/**
 * The same for work of two parts, such as fetching and writing: so many halves together are given to the second part,
 * one group after the other, while all hands go on with the next items.
 */
export async function inTwoParts<Item, Half>(
  { atOnce, together }: { atOnce: number; together: number },
  items: AsyncIterable<Item>,
  first: (item: Item) => Promise<Half>,
  second: (halves: Half[]) => Promise<unknown>,
): Promise<void> {
  const waiting = items[Symbol.asyncIterator]()
  let halves: Half[] = []
  let last: Promise<unknown> = Promise.resolve()
  const handOn = async () => {
    const [group, before] = [halves, last]
    halves = []
    last = before.then(() => second(group))
    // What goes wrong is told by whoever waits for it, next or at the end.
    last.catch(() => {})
    await before
  }
  const hand = async () => {
    for (let next = await waiting.next(); !next.done; next = await waiting.next()) {
      // Awaited before the list is looked at: by then it may be another.
      const half = await first(next.value)
      halves.push(half)
      if (halves.length >= together) await handOn()
    }
  }
  await Promise.all(Array.from({ length: atOnce }, hand))
  await handOn()
  await last
}
