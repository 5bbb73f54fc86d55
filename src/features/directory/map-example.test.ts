import assert from 'node:assert/strict'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import { loadExamples } from '../crawling/index.ts'
import { gapBetween, sheets } from './map/pins.ts'
import { insetsIn, pinsIn, townsIn } from './testing-map.ts'

describe('the map of the example collective', () => {
  let world: TestSite
  before(async () => {
    world = await openTestSite()
    await loadExamples(world.database, join(import.meta.dirname, '../../../examples'), world.now, () => {})
  })

  /** Every view that a head, a small map or a move leads to, from the whole map on. */
  async function* everyView(first: string): AsyncGenerator<{ address: string; html: string }> {
    const waiting = [first]
    const seen = new Set(waiting)
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const html = await world.get(address)
      yield { address, html }
      const next = [...pinsIn(html), ...pinsIn(html, 'phone')]
        .map(({ href }) => href)
        .filter((href) => !href.startsWith('#'))
      for (const href of [...next, ...insetsIn(html)]) if (!seen.has(href)) waiting.push(href)
      for (const href of [...next, ...insetsIn(html)]) seen.add(href)
    }
  }

  for (const first of ['/fr/map', '/fr/map?status=active&status=fictional'])
    test(`no two heads overlap in any view from ${first}, and each group leads to smaller ones`, async () => {
      let views = 0
      for await (const { address, html } of everyView(first)) {
        views++
        for (const [sheet, scale] of [
          ['desk', sheets.desk],
          ['phone', sheets.phone],
        ] as const) {
          const pins = pinsIn(html, sheet)
          // Heads stand on whole units.
          for (const pin of pins)
            for (const other of pins)
              if (pin !== other)
                assert.ok(gapBetween(pin, other, scale) > 0.97, `${address} ${pin.title} ${other.title}`)
          for (const pin of pins.filter(({ href }) => !href.startsWith('#'))) {
            const into = pinsIn(await world.get(pin.href), sheet)
            assert.ok(into.length > 1 && into.every(({ count }) => count <= pin.count), `${address} ${pin.title}`)
          }
        }
      }
      assert.ok(views > 3 && views < 60, String(views))
    })

  test('every town of the whole map is in the list beside it', async () => {
    const html = await world.get('/fr/map')
    const towns = townsIn(html)
    const alone = pinsIn(html).filter(({ href }) => href.startsWith('#'))
    for (const { title } of alone) assert.ok(towns.has(title.split('\u00a0')[0] ?? ''), title)
    assert.ok(towns.size >= 10)
    assert.ok(insetsIn(html).includes('/fr/map?view=quebec'))
  })
})
