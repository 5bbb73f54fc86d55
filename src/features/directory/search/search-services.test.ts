import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HosterEntry, ServiceEntry } from './entries.ts'
import { buildSnapshot } from './making/build-snapshot.ts'
import { type ServicePage, searchServices } from './search-services.ts'
import type { ServiceFacet } from './snapshot.ts'
import { catalogue, etherpad, hedgedoc, jitsi, nextcloud } from './testing/catalogue.ts'
import { entriesOf, hoster, place, running, service } from './testing/given.ts'
import type { Wish } from './wish.ts'

function search(hosters: HosterEntry[], services: ServiceEntry[], wish: Wish<ServiceFacet>): ServicePage {
  return searchServices(buildSnapshot(entriesOf(hosters, services, catalogue)), wish)
}

const slugs = ({ results }: ServicePage) => results.map(({ service: { slug } }) => slug)
const countIn = ({ facets }: ServicePage, facet: ServiceFacet, value: string) =>
  facets[facet].values.find((shown) => shown.value === value)?.count

test('an empty directory answers with nothing', () => {
  const page = search([], [], { q: 'pad', chosen: { kind: ['pad'] }, near: { latitude: 1, longitude: 1, within: 5 } })
  assert.deepEqual([page.total, page.pages, page.results], [0, 0, []])
})

test('choosing a family finds its children', () => {
  const ours = hoster()
  const services = [
    service(ours, { slug: 'notes', kinds: ['pad'] }),
    service(ours, { slug: 'calc', kinds: ['sheet'] }),
    service(ours, { slug: 'talk', kinds: ['visio'] }),
  ]
  assert.deepEqual(slugs(search([ours], services, { chosen: { kind: ['write'] } })).sort(), ['calc', 'notes'])
  assert.deepEqual(slugs(search([ours], services, { chosen: { kind: ['pad'] } })), ['notes'])
})

test('any of several values will do, and every facet must agree', () => {
  const ours = hoster()
  const services = [
    service(ours, { slug: 'a', kinds: ['pad'], access: ['none'] }),
    service(ours, { slug: 'b', kinds: ['visio'], access: ['member', 'client'] }),
    service(ours, { slug: 'c', kinds: ['pad'], access: ['client'] }),
  ]
  assert.deepEqual(slugs(search([ours], services, { chosen: { kind: ['pad', 'visio'] } })).sort(), ['a', 'b', 'c'])
  assert.deepEqual(slugs(search([ours], services, { chosen: { kind: ['pad'], access: ['client', 'member'] } })), ['c'])
})

test('counts ignore their own facet and respect all others', () => {
  const ours = hoster()
  const services = [
    service(ours, { kinds: ['pad'], access: ['none'] }),
    service(ours, { kinds: ['pad'], access: ['member'] }),
    service(ours, { kinds: ['visio'], access: ['none'] }),
  ]
  const page = search([ours], services, { chosen: { kind: ['pad'], access: ['none'] } })
  assert.equal(page.total, 1)
  assert.equal(countIn(page, 'kind', 'visio'), 1)
  assert.equal(countIn(page, 'access', 'member'), 1)
  assert.equal(countIn(page, 'access', 'none'), 1)
})

test('a facet shows what was chosen and the twelve largest others, and says how many remain', () => {
  const ours = hoster()
  const languages = Array.from({ length: 20 }, (_, i) => `l${String(i).padStart(2, '0')}`)
  const services = languages.flatMap((_, i) => [service(ours, { languages: languages.slice(i) })])
  const { values, more } = search([ours], services, { chosen: { language: ['l00'] } }).facets.language
  assert.deepEqual(values[0], { value: 'l00', count: 1, chosen: true })
  assert.deepEqual(
    values.slice(1).map(({ count }) => count),
    [20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9],
  )
  assert.equal(more, 7)
})

test('a chosen value that fits nothing is still shown, with nought', () => {
  const ours = hoster()
  const services = [
    service(ours, { kinds: ['pad'], access: ['none'] }),
    service(ours, { kinds: ['visio'], access: ['member'] }),
  ]
  assert.equal(
    countIn(search([ours], services, { chosen: { kind: ['visio'], access: ['none'] } }), 'access', 'none'),
    0,
  )
})

test('only active members are listed unless a status is chosen', () => {
  const hosters = (['active', 'incubating', 'paused', 'former', 'fictional'] as const).map((standing) =>
    hoster({ standing }),
  )
  const services = hosters.map((of) => service(of, { slug: of.standing }))
  assert.deepEqual(slugs(search(hosters, services, {})), ['active'])
  assert.deepEqual(slugs(search(hosters, services, { chosen: { status: ['former', 'paused'] } })).sort(), [
    'former',
    'paused',
  ])
  assert.equal(countIn(search(hosters, services, {}), 'status', 'fictional'), 1)
})

test('dropping the only status leads back to the active ones', () => {
  const hosters = [hoster(), hoster(), hoster({ standing: 'former' })]
  const services = hosters.map((of) => service(of))
  const { without } = search(hosters, services, { chosen: { status: ['former'] } })
  assert.deepEqual(without, [{ filter: 'status', value: 'former', total: 2 }])
})

test('a service speaks to its own audience, else to that of its hoster', () => {
  const ours = hoster({ audiences: ['members'] })
  const services = [service(ours, { slug: 'hers' }), service(ours, { slug: 'own', audiences: ['schools'] })]
  assert.deepEqual(slugs(search([ours], services, { chosen: { audience: ['members'] } })), ['hers'])
  assert.deepEqual(slugs(search([ours], services, { chosen: { audience: ['schools'] } })), ['own'])
})

test('what is not said is neither yes nor no', () => {
  const ours = hoster()
  const services = [true, false, null].map((open) => service(ours, { slug: String(open), open, shared: open }))
  assert.deepEqual(slugs(search([ours], services, { chosen: { open: ['1'] } })), ['true'])
  assert.deepEqual(slugs(search([ours], services, { chosen: { open: ['0'] } })), ['false'])
  assert.deepEqual(slugs(search([ours], services, { chosen: { shared: ['1'] } })), ['true'])
})

test('the country of the hoster and that of the data are two things', () => {
  const ours = hoster({ country: 'BE' })
  const theirs = hoster({
    country: null,
    places: [place('Lausanne', 46.5, 6.6)].map((at) => ({ ...at, country: 'CH' })),
  })
  const services = [service(ours, { slug: 'a', dataCountry: 'DE' }), service(theirs, { slug: 'b', dataCountry: null })]
  assert.deepEqual(slugs(search([ours, theirs], services, { chosen: { country: ['BE'] } })), ['a'])
  assert.deepEqual(slugs(search([ours, theirs], services, { chosen: { country: ['CH'] } })), ['b'])
  assert.deepEqual(slugs(search([ours, theirs], services, { chosen: { data: ['DE'] } })), ['a'])
  assert.deepEqual(slugs(search([ours, theirs], services, { chosen: { hoster: [theirs.slug] } })), ['b'])
})

test('a service stands in for a product by its program, its kind, its family, or what its kind replaces', () => {
  const ours = hoster()
  const services = [
    service(ours, { slug: 'files', kinds: ['cloud'], software: running(nextcloud) }),
    service(ours, { slug: 'notes', kinds: ['pad'], software: running(etherpad) }),
    service(ours, { slug: 'calls', kinds: ['visio'], software: running(jitsi) }),
    service(ours, { slug: 'other', kinds: ['cloud'] }),
  ]
  const insteadOf = (alternative: string) =>
    slugs(search([ours], services, { chosen: { alternative: [alternative] } })).sort()
  assert.deepEqual(insteadOf('dropbox'), ['files'])
  assert.deepEqual(insteadOf('google-docs'), ['files', 'notes'])
  assert.deepEqual(insteadOf('zoom'), ['calls'])
  assert.deepEqual(insteadOf('paper'), ['notes'])
})

test('a value that does not exist fits nothing and is told; beside one that exists it is told too', () => {
  const ours = hoster()
  const services = [service(ours, { kinds: ['pad'], software: running(hedgedoc) })]
  const alone = search([ours], services, { chosen: { software: ['wordperfect'] } })
  assert.deepEqual([alone.total, alone.unknown], [0, [{ filter: 'software', value: 'wordperfect' }]])
  assert.deepEqual(alone.without, [{ filter: 'software', value: 'wordperfect', total: 1 }])
  const beside = search([ours], services, { chosen: { software: ['wordperfect', 'hedgedoc'] } })
  assert.deepEqual([beside.total, beside.unknown.length], [1, 1])
  assert.deepEqual(
    beside.without.map(({ total }) => total),
    [1, 0],
  )
})

test('each filter says how many would fit without it alone', () => {
  const ours = hoster({ places: [place('Brest', 48.39, -4.49)] })
  const services = [
    service(ours, { kinds: ['pad'], access: ['none'], name: 'Alpha' }),
    service(ours, { kinds: ['pad'], access: ['member'], name: 'Alpha' }),
    service(ours, { kinds: ['visio'], access: ['none'], name: 'Bravo' }),
  ]
  const near = { latitude: 43.3, longitude: 5.37, within: 50 }
  const { total, without } = search([ours], services, {
    chosen: { kind: ['pad', 'visio'], access: ['none'] },
    q: 'alpha',
    near,
  })
  assert.equal(total, 0)
  assert.deepEqual(without, [
    { filter: 'kind', value: 'pad', total: 0 },
    { filter: 'kind', value: 'visio', total: 0 },
    { filter: 'access', value: 'none', total: 0 },
    { filter: 'q', value: 'alpha', total: 0 },
    { filter: 'within', value: '50', total: 1 },
  ])
})

test('services of nobody in the register are left out', () => {
  assert.equal(search([], [service(hoster())], {}).total, 0)
})

test('a directory of hosters without services has no results and breaks nothing', () => {
  assert.equal(search([hoster(), hoster()], [], { chosen: { hoster: ['nobody'] }, q: 'hôte' }).total, 0)
})
