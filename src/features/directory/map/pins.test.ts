import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { placeLabels } from './labels.ts'
import { gapBetween, type PlacedTown, pinsOf } from './pins.ts'

let seed = 7
const chance = () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return seed / 2_147_483_648
}

function town(name: string, x: number, y: number, hosters: string[]): PlacedTown<string> {
  const place = { latitude: 0, longitude: 0, region: null, country: null, population: 0, hasPage: true }
  return { town: { ...place, slug: name, name }, hosters, x, y }
}

const many = (count: number) =>
  Array.from({ length: count }, (_, i) => town(`t${i}`, chance() * 680, chance() * 720, [`h${i}`, `h${i % 50}`]))

describe('heads on the map', () => {
  test('never overlap, however many towns there are', () => {
    for (const scale of [1, 1.65])
      for (const towns of [many(5), many(60), many(2000)]) {
        const pins = pinsOf(towns, scale)
        for (const pin of pins)
          for (const other of pins) if (pin !== other) assert.ok(gapBetween(pin, other, scale) >= 1)
      }
  })

  test('stand for every town once', () => {
    const towns = many(300)
    const drawn = pinsOf(towns, 1).flatMap((pin) => pin.towns)
    assert.equal(drawn.length, 300)
    assert.deepEqual(new Set(drawn), new Set(towns))
  })

  test('stand where the town with most hosters is, and the small ones join it', () => {
    const [pin, ...others] = pinsOf([town('Sceaux', 100, 100, ['a']), town('Paris', 110, 95, ['b', 'c'])], 1)
    assert.deepEqual([pin?.x, pin?.y], [110, 95])
    assert.deepEqual(
      pin?.towns.map(({ town }) => town.name),
      ['Paris', 'Sceaux'],
    )
    assert.deepEqual(others, [])
  })

  test('count a hoster of two of their towns once', () => {
    const [pin] = pinsOf([town('Paris', 100, 100, ['a', 'b']), town('Sceaux', 105, 100, ['a'])], 1)
    assert.deepEqual(pin?.hosters, ['a', 'b'])
  })

  test('join the nearest of two', () => {
    const towns = [town('A', 0, 0, ['a', 'b']), town('B', 60, 0, ['c', 'd']), town('C', 35, 0, ['e'])]
    const pins = pinsOf(towns, 1)
    assert.deepEqual(
      pins.map(({ towns }) => towns.map(({ town }) => town.name)),
      [['A'], ['B', 'C']],
    )
  })

  test('are the same whatever the order of the towns', () => {
    const towns = many(80)
    const shape = (pins: ReturnType<typeof pinsOf>) => pins.map(({ x, y, hosters }) => [x, y, hosters.length])
    assert.deepEqual(shape(pinsOf(towns, 1)), shape(pinsOf(towns.toReversed(), 1)))
  })
})

describe('names on the map', () => {
  const namesOf = ({ towns }: { towns: PlacedTown<string>[] }) => towns.map(({ town }) => town.name ?? '')
  const asked = { namesOf, names: [], scale: 1 }

  test('stand to the right of a head, else to the left, else below', () => {
    const sideOf = (x: number, others: PlacedTown<string>[] = []) => {
      const pins = pinsOf([town('Strasbourg', x, 300, ['a', 'b']), ...others], 1)
      const [pin] = pins
      return pin && placeLabels(pins, asked).ofPin.get(pin)?.side
    }
    assert.equal(sideOf(300), 'start')
    assert.equal(sideOf(640), 'end')
    assert.equal(sideOf(300, [town('X', 350, 300, ['c']), town('Y', 250, 300, ['d'])]), 'below')
  })

  test('are left out rather than written over another head', () => {
    const around = [-45, 45].flatMap((x) => [-45, 0, 45].map((y) => town(`${x}${y}`, 300 + x, 300 + y, ['c'])))
    const pins = pinsOf([town('Villeneuve-d’Ascq', 300, 300, ['a', 'b']), town('S', 300, 345, ['d']), ...around], 1)
    const [pin] = pins
    assert.ok(pin)
    assert.equal(placeLabels(pins, asked).ofPin.get(pin), undefined)
  })

  test('of places give way to those of heads, and stay on the drawing', () => {
    const pins = pinsOf([town('Brest', 300, 300, ['a'])], 1)
    const name = (text: string, x: number, y: number) => ({ sort: 'place' as const, name: text, text, x, y })
    const names = [name('Guipavas', 330, 300), name('Quimper', 300, 400), name('Lorient', 660, 400)]
    assert.deepEqual(
      placeLabels(pins, { ...asked, names }).names.map(({ text }) => text),
      ['Quimper'],
    )
  })
})
