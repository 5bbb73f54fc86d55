import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { linksIn, paths, ServiceQuery } from '../paths.ts'
import { path, writeQuery } from './path.ts'
import { readQuery } from './web/index.ts'

const read = (search: string) => readQuery(ServiceQuery, `http://localhost/fr/services${search}`)

test('an address is written from its pattern, its words escaped', () => {
  assert.equal(paths.service.href({ hoster: 'infini', service: 'pad' }), '/services/infini/pad')
  assert.equal(path('/a/:b').href({ b: 'c/../d?e#f é' }), '/a/c%2F..%2Fd%3Fe%23f%20%C3%A9')
  assert.equal(path('/a/:b').href({ b: '\uD83D' }), '/a/%EF%BF%BD')
})

test('a link stands behind its language, and the home page is the language itself', () => {
  assert.equal(linksIn('fr')(paths.map.href()), '/fr/map')
  assert.equal(linksIn('en')(paths.home.href()), '/en')
})

test('a query is written in the schema’s words, lists repeated, empty values left out', () => {
  assert.equal(
    paths.services.href({}, { kind: ['pad', 'visio'], q: '', page: 2 }),
    '/services?kind=pad&kind=visio&page=2',
  )
  assert.equal(writeQuery({ a: undefined, b: null, c: [], d: false, e: '', f: 0, g: true }), '?f=0&g=true')
  assert.equal(writeQuery({}), '')
  assert.equal(writeQuery(undefined), '')
})

test('a query is readable, and what means something is escaped', () => {
  assert.equal(writeQuery({ q: 'a/b:c,d e' }), '?q=a/b:c,d+e')
  assert.equal(writeQuery({ q: 'a&b=c+d#e%' }), '?q=a%26b%3Dc%2Bd%23e%25')
})

test('what is written is read back', () => {
  const asked = { q: 'C++ & l’été 100 % 🐈', kind: ['pad', 'visio'], near: 'Brest', page: 3 }
  assert.deepEqual(read(writeQuery(asked)), asked)
})

test('a list is repeated or has commas, and both at once', () => {
  assert.deepEqual(read('?kind=pad,visio&kind=cloud').kind, ['pad', 'visio', 'cloud'])
  assert.deepEqual(read('?kind=,&kind=').kind, [])
})

test('of a single value that is repeated, the first counts', () => {
  assert.equal(read('?near=Brest&near=Lyon').near, 'Brest')
})

test('names that the page does not know are dropped', () => {
  assert.deepEqual(read('?utm_source=x&constructor=1&__proto__=2&toString=3&kind=pad'), { kind: ['pad'] })
})

test('nothing that stands behind a question mark makes an error', () => {
  const cut = `${'a'.repeat(1999)}🐈`
  const hostile = [
    '%',
    '%E0%A4%A',
    '%00',
    cut,
    '\u202E',
    'a'.repeat(10_000),
    '__proto__[x]',
    ' ',
    '-1',
    '1e9',
    'NaN',
    '[object Object]',
  ]
  for (const name of Object.keys(ServiceQuery.shape))
    for (const value of hostile) {
      const query = read(`?${name}=${value}&${name}=${encodeURIComponent(value)}`)
      const again = writeQuery(query)
      assert.deepEqual(read(again), read(writeQuery(read(again))), `${name}=${value.slice(0, 20)}`)
    }
})

test('an emoji cut in two by the limit does not break the address', () => {
  const { q = '' } = read(`?q=${'a'.repeat(1999)}🐈`)
  assert.ok(q.isWellFormed() && q.length === 2000)
})

test('at most 50 of a repeated value are read', () => {
  const { kind } = readQuery(z.object({ kind: z.array(z.string()) }), `http://localhost/?${'kind=x&'.repeat(500)}`)
  assert.equal(kind.length, 50)
})

test('a page number is a whole number, anything else is none', () => {
  assert.equal(read('?page=12').page, 12)
  for (const wrong of ['-1', '1.5', 'two', '1e3', '9999999', ' ']) assert.equal(read(`?page=${wrong}`).page, undefined)
})

test('an unknown order is no order', () => {
  assert.equal(read('?sort=name').sort, 'name')
  assert.equal(read('?sort=random').sort, undefined)
})
