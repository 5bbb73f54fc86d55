import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hosterBySlug, serviceBySlug, servicesOf } from './cards.ts'
import type { Doing } from './entries.ts'
import { withHealth } from './health.ts'
import { buildSnapshot } from './making/build-snapshot.ts'
import { everyService, searchServices } from './search-services.ts'
import { entriesOf, hoster, service } from './testing/given.ts'

const odd = hoster({ name: 'Ünïcödé 🐈 \u202eRTL "quoted"', slug: 'odd', description: { fr: '\u2028\n' } })
const other = hoster({ slug: 'other' })
const services = [
  service(odd, { id: 901, slug: 'pad', retention: { fr: '5 jours', en: '5 days' } }),
  service(odd, { id: 902, slug: 'visio' }),
  service(other, { id: 903, slug: 'pad' }),
]
const snapshot = buildSnapshot(entriesOf([odd, other], services))

test('what the register said comes back whole', () => {
  assert.deepEqual(hosterBySlug(snapshot, 'odd'), odd)
  assert.deepEqual(serviceBySlug(snapshot, 'odd', 'pad'), services[0])
  assert.deepEqual(serviceBySlug(snapshot, 'other', 'pad'), services[2])
})

test('what is not there is not found', () => {
  assert.equal(hosterBySlug(snapshot, 'nobody'), undefined)
  assert.equal(serviceBySlug(snapshot, 'nobody', 'pad'), undefined)
  assert.equal(serviceBySlug(snapshot, 'other', 'visio'), undefined)
  assert.deepEqual(servicesOf(snapshot, 'nobody'), [])
})

test('a hoster leads to its services', () => {
  assert.deepEqual(
    servicesOf(snapshot, 'odd')
      .map(({ slug }) => slug)
      .sort(),
    ['pad', 'visio'],
  )
})

test('exports get all that fits, each with its hoster', () => {
  const all = Array.from(everyService(snapshot, { chosen: { hoster: ['odd'] } }), ({ hoster: { slug }, service }) => [
    slug,
    service.slug,
  ])
  assert.deepEqual(all.sort(), [
    ['odd', 'pad'],
    ['odd', 'visio'],
  ])
})

test('a new state of health changes the filter, the counts and the card, and not the snapshot before', () => {
  const later = withHealth(snapshot, '1.1.day', doing({ s901: 'up', s902: 'down', s903: 'up' }))
  const down = searchServices(later, { chosen: { health: ['down'] } })
  assert.deepEqual(
    down.results.map(({ service: { slug, health } }) => [slug, health]),
    [['visio', 'down']],
  )
  assert.deepEqual(
    down.facets.health.values.map(({ value, count }) => [value, count]),
    [
      ['down', 1],
      ['up', 2],
    ],
  )
  assert.equal(later.version, '1.1.day')
  assert.equal(searchServices(snapshot, { chosen: { health: ['unknown'] } }).total, 3)
})

test('a service says since when it is so, and one that nobody measures says nothing', () => {
  const later = withHealth(snapshot, '1.1.day', doing({ s902: 'down' }))
  assert.deepEqual(serviceBySlug(later, 'odd', 'visio')?.doing, { state: 'down', since, dead: null })
  assert.deepEqual(
    [serviceBySlug(later, 'odd', 'pad')?.doing, serviceBySlug(later, 'odd', 'pad')?.health],
    [undefined, 'unknown'],
  )
})

const since = '2026-11-20T17:40:00.000Z'

function doing(states: Record<string, string>, dead: Record<string, 'last' | 'gone'> = {}): Map<string, Doing> {
  return new Map(Object.entries(states).map(([id, state]) => [id, { state, since, dead: dead[id] ?? null }]))
}
