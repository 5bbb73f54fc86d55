import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { given } from '../hosters/testing.ts'

const brest = { town: 'Brest', country: 'FR', latitude: 48.39, longitude: -4.49 }
const lyon = { town: 'Lyon', country: 'FR', latitude: 45.76, longitude: 4.84 }

/** A town and how many pads its one hoster has. */
async function siteWith(hosters: [typeof brest | null, number][]) {
  const world = await openTestSite()
  for (const [number, [place, pads]] of hosters.entries()) {
    const places = place ? [{ postcode: null, region: null, address: null, ...place }] : []
    const hoster = await given.member(world.db, { name: `Jardin ${number}`, places })
    for (let pad = 0; pad < pads; pad++) await given.service(world.db, hoster.id, { name: `Pad ${pad}` })
  }
  return world
}

const partsIn = (page: string) =>
  [...page.matchAll(/<div class="results-part">\s*<h2>([^<]+)/g)].map(([, title = '']) => title.replace(/\s/g, ' '))

test('near ones, then those farther away, then those whose place is not known', async () => {
  const world = await siteWith([
    [brest, 1],
    [lyon, 1],
    [null, 1],
  ])
  assert.deepEqual(partsIn(await world.get('/fr/services?near=Brest')), [
    'À moins de 100 km',
    'Plus loin',
    'Lieu non renseigné',
  ])
})

test('a third service next door comes after the ten shared places, in the rest of the list', async () => {
  const world = await siteWith([[brest, 3], ...Array.from({ length: 10 }, (): [typeof brest, number] => [lyon, 1])])
  assert.deepEqual(partsIn(await world.get('/fr/services?near=Brest')), [
    'À moins de 100 km',
    'Plus loin',
    'La suite de la liste',
  ])
})

test('without a place there are no parts', async () => {
  const world = await siteWith([[brest, 2]])
  assert.deepEqual(partsIn(await world.get('/fr/services')), [])
})
