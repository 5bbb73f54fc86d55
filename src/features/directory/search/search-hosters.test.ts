import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HosterEntry, ServiceEntry } from './entries.ts'
import { buildSnapshot } from './making/build-snapshot.ts'
import { everyHoster, type HosterPage, searchHosters } from './search-hosters.ts'
import type { HosterFacet } from './snapshot.ts'
import { catalogue, nextcloud } from './testing/catalogue.ts'
import { entriesOf, hoster, place, running, service } from './testing/given.ts'
import type { Wish } from './wish.ts'

const offering = (name: string, kinds: string[], known: Partial<HosterEntry> = {}) => {
  const of = hoster({ name, ...known })
  return { of, services: kinds.map((kind) => service(of, { kinds: [kind] })) }
}

function search(all: { of: HosterEntry; services: ServiceEntry[] }[], wish: Wish<HosterFacet>): HosterPage {
  const [hosters, services] = [all.map(({ of }) => of), all.flatMap((one) => one.services)]
  return searchHosters(buildSnapshot(entriesOf(hosters, services, catalogue)), wish)
}

const names = ({ results }: HosterPage) => results.map(({ hoster: { name } }) => name)

const all = [
  offering('both', ['pad', 'email']),
  offering('notes', ['pad']),
  offering('mail', ['email', 'visio']),
  offering('none', []),
]

test('one kind: those who offer it, and no others', () => {
  assert.deepEqual(names(search(all, { chosen: { offers: ['email'] } })).sort(), ['both', 'mail'])
  assert.deepEqual(names(search(all, { chosen: { offers: ['write'] } })).sort(), ['both', 'notes'])
})

test('several kinds: those who offer all, then those who lack one, said so', () => {
  const page = search(all, { chosen: { offers: ['pad', 'email'] } })
  assert.deepEqual([page.total, page.complete], [3, 1])
  assert.deepEqual(page.results[0]?.lacks, [])
  assert.deepEqual(
    page.results
      .slice(1)
      .map(({ hoster: { name }, lacks }) => [name, lacks])
      .sort(),
    [
      ['mail', ['pad']],
      ['notes', ['email']],
    ],
  )
})

test('who lacks one comes after who lacks none, however near', () => {
  const near = { latitude: 48.39, longitude: -4.49, within: null }
  const here = offering('near', ['pad'], { places: [place('Brest', 48.39, -4.49)] })
  const far = offering('far', ['pad', 'email'], { places: [place('Lyon', 45.76, 4.84)] })
  assert.deepEqual(names(search([here, far], { chosen: { offers: ['pad', 'email'] }, near })), ['far', 'near'])
  assert.deepEqual(names(search([here, far], { chosen: { offers: ['pad'] }, near })), ['near', 'far'])
})

test('each kind asked says how many hosters there would be without it', () => {
  const { without } = search(all, { chosen: { offers: ['pad', 'email', 'visio'] } })
  assert.deepEqual(
    without.map(({ value, total }) => [value, total]),
    [
      ['pad', 2],
      ['email', 3],
      ['visio', 3],
    ],
  )
})

test('a kind that does not exist is offered by nobody', () => {
  const page = search(all, { chosen: { offers: ['pad', 'teleport'] } })
  assert.deepEqual([page.total, page.unknown], [0, [{ filter: 'offers', value: 'teleport' }]])
  assert.deepEqual(
    page.without.map(({ value, total }) => [value, total]),
    [
      ['pad', 0],
      ['teleport', 2],
    ],
  )
})

test('hosters are counted by what they offer, where, to whom, how', () => {
  const two = [
    offering('a', ['pad', 'pad'], { country: 'BE', legalForm: 'company', audiences: ['members'], providers: ['home'] }),
    offering('b', ['pad'], { country: 'FR', legalForm: null }),
  ]
  const { facets } = search(two, { chosen: { legal: ['company'] } })
  assert.deepEqual(
    facets.offers.values.map(({ value, count }) => [value, count]),
    [
      ['pad', 1],
      ['write', 1],
    ],
  )
  assert.deepEqual(
    facets.country.values.map(({ value }) => value),
    ['BE'],
  )
  assert.deepEqual(
    facets.hosting.values.map(({ value }) => value),
    ['home'],
  )
  assert.deepEqual(
    facets.audience.values.map(({ value }) => value),
    ['members'],
  )
  assert.deepEqual(
    facets.access.values.map(({ value, count }) => [value, count]),
    [['none', 1]],
  )
  assert.deepEqual(
    facets.status.values.map(({ value, count }) => [value, count]),
    [['active', 1]],
  )
})

test('a hoster is found by its name, its town, and what its services are; its name is worth most', () => {
  const here = offering('Ortie', ['pad'], { places: [place('Brest', 48.39, -4.49)] })
  const cloud = hoster({ name: 'Nuage' })
  const called = hoster({ name: 'Nextcloud pour tous' })
  const services = [service(cloud, { software: running(nextcloud) }), ...here.services]
  const snapshot = buildSnapshot(entriesOf([here.of, cloud, called], services, catalogue))
  const found = (q: string) => names(searchHosters(snapshot, { q }))
  assert.deepEqual(found('ortie'), ['Ortie'])
  assert.deepEqual(found('pad brest'), ['Ortie'])
  assert.deepEqual(found('nextcloud'), ['Nextcloud pour tous', 'Nuage'])
})

test('only active members are listed, with or without services, unless a status is chosen', () => {
  const former = offering('gone', ['pad'], { standing: 'former' })
  assert.equal(search([...all, former], {}).total, 4)
  assert.deepEqual(names(search([...all, former], { chosen: { status: ['former'] } })), ['gone'])
})

test('a hoster tells how many services it has; exports get all hosters', () => {
  const snapshot = buildSnapshot(
    entriesOf(
      all.map(({ of }) => of),
      all.flatMap((one) => one.services),
      catalogue,
    ),
  )
  const counts = Array.from(everyHoster(snapshot, {}), ({ hoster: { name }, services }) => `${name} ${services}`)
  assert.deepEqual(counts.sort(), ['both 2', 'mail 2', 'none 0', 'notes 1'])
})
