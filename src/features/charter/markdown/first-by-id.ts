/** Chapters or clauses by their ids: of two that bear the same, the first. */
export const firstById = <Item extends { id: string }>(items: readonly Item[] = []): ReadonlyMap<string, Item> =>
  new Map(items.toReversed().map((item) => [item.id, item]))
