interface Waiting {
  id: string
  hosterId: string
  since: string
}

/** Hosters take turns: the oldest of each, then the second of each, so that none hides what waits about the others. */
export function inTurns<Case extends Waiting>(cases: readonly Case[]): Case[] {
  const oldestFirst = cases.toSorted((a, b) => (`${a.since} ${a.id}` < `${b.since} ${b.id}` ? -1 : 1))
  const ofEach = [...Map.groupBy(oldestFirst, ({ hosterId }) => hosterId).values()]
  const turns = Math.max(0, ...ofEach.map(({ length }) => length))
  return Array.from({ length: turns }).flatMap((_, turn) => ofEach.flatMap((own) => own[turn] ?? []))
}
