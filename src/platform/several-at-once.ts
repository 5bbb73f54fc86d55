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
 * The same for work of two parts, such as fetching and writing: while the second part of one item is done, the hand that
 * did its first goes on with the next.
 */
export async function inTwoParts<Item, Half>(
  atOnce: number,
  items: AsyncIterable<Item>,
  first: (item: Item) => Promise<Half>,
  second: (half: Half) => Promise<unknown>,
): Promise<void> {
  const waiting = items[Symbol.asyncIterator]()
  const hand = async () => {
    let before: Promise<unknown> = Promise.resolve()
    for (let next = await waiting.next(); !next.done; next = await waiting.next()) {
      const half = await first(next.value)
      await before
      before = second(half)
    }
    await before
  }
  await Promise.all(Array.from({ length: atOnce }, hand))
}
