import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  buildSnapshot,
  listedAddresses,
  newestHosters,
  newestServices,
  searchHosters,
  searchServices,
} from './search.ts'
import { entriesOf, hoster, service } from './testing/given.ts'

const old = hoster({ slug: 'old', addedAt: '2026-01-01T00:00:00.000Z' })
const young = hoster({ slug: 'young', addedAt: '2026-06-01T00:00:00.000Z' })
const far = hoster({ slug: 'far', everywhere: true, places: [] })
const gone = hoster({ slug: 'gone', standing: 'former' })
const services = [
  service(old, { slug: 'first', addedAt: '2026-01-02T00:00:00.000Z' }),
  service(old, { slug: 'third', addedAt: '2026-03-02T00:00:00.000Z' }),
  service(young, { slug: 'second', addedAt: '2026-02-02T00:00:00.000Z' }),
  service(gone, { slug: 'fourth', addedAt: '2026-04-02T00:00:00.000Z' }),
]
const snapshot = buildSnapshot(entriesOf([old, young, far, gone], services))

test('a feed begins with the newest of those that fit', () => {
  const slugs = (most: number) => [...newestServices(snapshot, {}, most)].map(({ service }) => service.slug)
  assert.deepEqual(slugs(10), ['third', 'second', 'first'])
  assert.deepEqual(slugs(2), ['third', 'second'])
  assert.equal([...newestHosters(snapshot, {}, 1)][0]?.hoster.slug, 'young')
})

test('addresses are those of the lists, each hoster before its services', () => {
  const all = [...listedAddresses(snapshot)].map(({ hoster, service }) => [hoster, service].join('/'))
  assert.deepEqual(all.toSorted(), ['far/', 'old/', 'old/first', 'old/third', 'young/', 'young/second'])
  assert.ok(all.indexOf('old/') < all.indexOf('old/first'))
})

test('those beyond a distance are they who are farther and serve everyone', () => {
  const place = (latitude: number) => ({ town: 'Ici', region: null, country: 'FR', latitude, longitude: 0 })
  const near = hoster({ slug: 'near', everywhere: true, places: [place(45)] })
  const away = hoster({ slug: 'away', everywhere: true, places: [place(49)] })
  const local = hoster({ slug: 'local', places: [place(49)] })
  const nowhere = hoster({ slug: 'nowhere', everywhere: true })
  const all = [near, away, local, nowhere]
  const snapshot = buildSnapshot(
    entriesOf(
      all,
      all.map((each) => service(each)),
    ),
  )
  const here = { latitude: 45, longitude: 0, within: 50 }
  const beyond = searchHosters(snapshot, { near: { ...here, beyond: true } })
  assert.deepEqual(
    beyond.results.map(({ hoster }) => hoster.slug),
    ['away', 'nowhere'],
  )
  assert.equal(searchServices(snapshot, { near: here }).everywhere, beyond.total)
})
