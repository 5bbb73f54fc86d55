import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkDescription } from '../../descriptions/index.ts'
import { indexOf, type Kind } from '../../hosters/index.ts'
import { enoughFor } from './enough.ts'
import { organization, service } from './testing.ts'

const pads: Kind = { slug: 'pad', parent: null, name: {}, sentence: {}, synonyms: {}, icon: 'pad', replaces: [] }
const catalogue = indexOf({ kinds: [pads], software: [], alternatives: [] })

const lacks = (...texts: string[]) => {
  const files = texts.map((text) => checkDescription('a', new TextEncoder().encode(text), '2026-11-23'))
  const enough = enoughFor(files, catalogue)
  return Object.fromEntries(
    enough.map(({ goal, parts }) => [
      goal,
      parts.map(({ lacks }) => lacks.map((key) => key.slice('describing.lack-'.length))),
    ]),
  )
}

const pad = `${service}\nservice.chatterie.kinds = pad`

test('a service without an account is enough for all three', () => {
  assert.deepEqual(lacks(pad), { listed: [[]], price: [[]], portal: [[]] })
})

test('a hoster without services is listed for nothing', () => {
  assert.deepEqual(lacks(organization), { listed: [['service']], price: [['service']], portal: [['service']] })
})

test('a hoster has a name and a way to reach it', () => {
  assert.deepEqual(lacks('file.class = Organization', pad).listed?.[0], ['name', 'way-to-reach'])
})

test('who asks for money says how much, in figures', () => {
  const paid = pad.replace('None', 'Client')
  assert.deepEqual(lacks(paid).price, [['price']])
  const words = `${paid}\nservice.chatterie.access.client.price = trois sous`
  assert.deepEqual(lacks(words).price, [['price-figures']])
  assert.deepEqual(lacks(words.replace('trois sous', '3 € [3.00 EUR/month]')).price, [[]])
})

test('the portal wants an address of use, no account, room, and a service that works', () => {
  assert.deepEqual(lacks(pad.replace('None', 'Free')).portal, [['no-account']])
  assert.deepEqual(lacks(`${pad}\nservice.registration.load = FULL\nservice.enddate = 2030`).portal, [
    ['room', 'working'],
  ])
  assert.deepEqual(lacks(pad.replace('level = OK', 'level = ERROR')).portal, [['working']])
  assert.deepEqual(lacks(pad.replace('service.website', '# ')).portal, [['address-of-use']])
})

test('an unknown kind is no kind', () => {
  assert.deepEqual(lacks(pad.replace('kinds = pad', 'kinds = grille-pain')).listed, [['kind']])
})

test('metrics describe nobody', () => {
  assert.deepEqual(lacks('metrics.http.hits.2020.months = 1'), {})
})
