import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paths } from '../../paths.ts'
import { readQuery } from '../../platform/web/index.ts'
import { hostersAsked, servicesAsked } from './wishes.ts'
import { filtersIn, without } from './without.ts'

const services = (query: string) => servicesAsked(readQuery(paths.services.schema, `http://x/fr/services?${query}`))
const hosters = (query: string) => hostersAsked(readQuery(paths.hosters.schema, `http://x/fr/hosters?${query}`))
const address = (query: string) => paths.services.href({}, services(query).query)

test('a parameter may be repeated or list its values, and is written in one way', () => {
  const written = '/services?kind=pad&kind=visio&country=FR'
  assert.equal(address('country=fr&kind=PAD,visio&kind=pad'), written)
  assert.equal(address('kind=pad&kind=visio&country=FR&page=1&utm=x&sort=best'), written)
  assert.deepEqual(services('kind=pad&kind=visio').wish.chosen?.kind, ['pad', 'visio'])
})

test('open and shared are 1 or 0, as the directory says them', () => {
  assert.deepEqual(services('open=1&shared=0').wish.chosen?.open, ['1'])
  assert.deepEqual(services('open=1&shared=0').wish.chosen?.shared, ['0'])
})

test('several needs are asked of one hoster', () => {
  assert.deepEqual(hosters('offers=pad,email,cloud').wish.chosen?.offers, ['pad', 'email', 'cloud'])
})

test('a town that is found is where distances are counted from', () => {
  const { near, wish, query } = services('near=brest&within=50')
  assert.equal(near.state === 'found' && near.place.region, 'FR-29')
  assert.equal(wish.near?.within, 50)
  assert.ok(Math.abs((wish.near?.latitude ?? 0) - 48.39) < 0.01)
  assert.equal(query.near, 'brest')
})

test('a position is rounded to a tenth of a degree', () => {
  const { wish } = services('near=48.39123,-4.48654')
  assert.deepEqual([wish.near?.latitude, wish.near?.longitude], [48.4, -4.5])
})

test('an ambiguous or unknown place narrows nothing', () => {
  const ambiguous = services('near=Saint-Denis&within=20&kind=pad')
  assert.equal(ambiguous.near.state, 'choice')
  assert.equal(ambiguous.wish.near, null)
  assert.equal(ambiguous.query.within, undefined)
  assert.deepEqual(ambiguous.wish.chosen?.kind, ['pad'])
  assert.equal(services('near=zzyzx-nowhere').near.state, 'unknown')
  assert.equal(services('within=20').query.within, undefined)
  assert.equal(services('sort=distance').query.sort, undefined)
})

test('what is too long or too much is cut, not refused', () => {
  const many = Array.from({ length: 1000 }, (_, number) => `kind=k${number}`).join('&')
  const { query } = services(`${many}&q=${'a'.repeat(10_000)}&near=${'b'.repeat(10_000)}&within=999999`)
  assert.equal(query.kind?.length, 10)
  assert.equal(query.q?.length, 200)
  assert.ok((query.near?.length ?? 0) <= 100)
  assert.equal(services('near=Brest&within=999999').query.within, 20_000)
  assert.equal(services('near=Brest&within=-5').query.within, undefined)
})

test('one filter is taken away and the others stay', () => {
  const { query } = services('q=pad+Élégant&kind=pad&kind=visio&near=Brest&within=50&page=3')
  const left = (filter: string, value: string) => paths.services.href({}, without(query, filter, value))
  assert.equal(left('kind', 'pad'), '/services?q=pad+%C3%89l%C3%A9gant&kind=visio&near=Brest&within=50')
  assert.equal(left('q', 'élégant'), '/services?q=pad&kind=pad&kind=visio&near=Brest&within=50')
  assert.equal(left('q', query.q ?? ''), '/services?kind=pad&kind=visio&near=Brest&within=50')
  assert.equal(left('within', '50'), '/services?q=pad+%C3%89l%C3%A9gant&kind=pad&kind=visio&near=Brest')
  assert.equal(left('near', 'Brest'), '/services?q=pad+%C3%89l%C3%A9gant&kind=pad&kind=visio')
  assert.deepEqual(
    filtersIn(query).map(({ filter }) => filter),
    ['q', 'kind', 'kind', 'near'],
  )
})
