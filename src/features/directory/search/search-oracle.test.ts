import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildSnapshot } from './making/build-snapshot.ts'
import { searchServices } from './search-services.ts'
import { type ServiceFacet, serviceFacets } from './snapshot.ts'
import { drawDirectory, drawWish } from './testing/draw-directory.ts'
import { drawing } from './testing/drawing.ts'
import { dropped } from './testing/dropped.ts'
import { NaiveSearch } from './testing/naive-search.ts'
import type { Wish } from './wish.ts'

type Asked = Wish<ServiceFacet>

test('random wishes in random directories are answered as by a search that is plainly right', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const draw = drawing(seed)
    const entries = drawDirectory(draw)
    const [snapshot, naive] = [buildSnapshot(entries), new NaiveSearch(entries)]
    for (let i = 0; i < 12; i++) agree(snapshot, naive, drawWish(draw), `seed ${seed}, wish ${i}`)
  }
})

function agree(snapshot: ReturnType<typeof buildSnapshot>, naive: NaiveSearch, wish: Asked, where: string): void {
  const told = `${where}: ${JSON.stringify(wish)}`
  const page = searchServices(snapshot, wish)
  assert.equal(page.total, naive.total(wish), told)
  for (const facet of serviceFacets) {
    const counts = naive.counts(wish, facet)
    const { values, more } = page.facets[facet]
    for (const { value, count } of values) assert.equal(count, counts.get(value) ?? 0, `${told} ${facet}=${value}`)
    const some = [...counts].filter(([value, count]) => count > 0 && !wish.chosen?.[facet]?.includes(value))
    assert.equal(values.filter(({ chosen }) => !chosen).length + more, some.length, `${told} ${facet}`)
  }
  for (const { filter, value, total } of page.without)
    assert.equal(
      total,
      naive.total(dropped(wish, serviceFacets, { filter, value })),
      `${told} without ${filter}=${value}`,
    )
  const listed = Array.from(
    { length: page.pages },
    (_, i) => searchServices(snapshot, { ...wish, page: i + 1 }).results,
  )
  assert.deepEqual(
    listed.flat().map(({ service: { id } }) => id),
    naive.ranking(wish),
    told,
  )
}
