import assert from 'node:assert/strict'
import type { Wish } from '../wish.ts'

/** The same wish without one word, one value of a facet, or its limit of distance. */
export function dropped<Facet extends string>(
  wish: Wish<Facet>,
  facets: readonly Facet[],
  { filter, value }: { filter: string; value: string },
): Wish<Facet> {
  if (filter === 'within') return { ...wish, near: wish.near ? { ...wish.near, within: null } : null }
  if (filter === 'q') {
    const words = (wish.q ?? '').split(' ').filter((word) => word !== value)
    return { ...wish, q: words.join(' ') }
  }
  const facet = facets.find((name) => name === filter)
  assert.ok(facet)
  return { ...wish, chosen: { ...wish.chosen, [facet]: wish.chosen?.[facet]?.filter((one) => one !== value) ?? [] } }
}
