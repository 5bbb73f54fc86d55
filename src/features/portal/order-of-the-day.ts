import { createHash } from 'node:crypto'

/** No fixed winner: each day another order, the same for everybody. */
export function inOrderOfTheDay<Named extends { reference: string }>(named: readonly Named[], day: string): Named[] {
  const drawn = named.map((each) => ({ each, at: createHash('sha1').update(`${day} ${each.reference}`).digest('hex') }))
  return drawn.sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ each }) => each)
}
