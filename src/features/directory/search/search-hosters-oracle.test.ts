import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildSnapshot } from './making/build-snapshot.ts'
import { searchHosters } from './search-hosters.ts'
import { type HosterFacet, hosterFacets } from './snapshot.ts'
import { drawDirectory, drawHosterWish } from './testing/draw-directory.ts'
import { drawing } from './testing/drawing.ts'
import { dropped } from './testing/dropped.ts'
import { NaiveHosters } from './testing/naive-hosters.ts'
import type { Wish } from './wish.ts'

type Asked = Wish<HosterFacet>

test('random wishes for hosters are answered as by a search that is plainly right', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const draw = drawing(seed)
    const entries = drawDirectory(draw)
    const [snapshot, naive] = [buildSnapshot(entries), new NaiveHosters(entries)]
    for (let i = 0; i < 12; i++) agree(snapshot, naive, drawHosterWish(draw), `seed ${seed}, wish ${i}`)
  }
})

function agree(snapshot: ReturnType<typeof buildSnapshot>, naive: NaiveHosters, wish: Asked, where: string): void {
  const told = `${where}: ${JSON.stringify(wish)}`
  const page = searchHosters(snapshot, wish)
  const ranking = naive.ranking(wish)
  assert.equal(page.total, naive.total(wish), told)
  assert.equal(page.complete, ranking.filter(({ lacks }) => lacks.length === 0).length, told)
  assert.deepEqual(
    page.results.map(({ hoster: { id }, lacks }) => ({ id, lacks })),
    ranking.slice(0, 20),
    told,
  )
  for (const facet of hosterFacets) {
    const counts = naive.counts(wish, facet)
    for (const { value, count } of page.facets[facet].values)
      assert.equal(count, counts.get(value) ?? 0, `${told} ${facet}=${value}`)
  }
  for (const { filter, value, total } of page.without)
    assert.equal(
      total,
      naive.total(dropped(wish, hosterFacets, { filter, value })),
      `${told} without ${filter}=${value}`,
    )
}
