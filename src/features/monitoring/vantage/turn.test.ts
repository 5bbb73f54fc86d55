import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Place, turnOf } from './turn.ts'

const places: Place[] = [
  { id: 'lyon', hosterId: null },
  { id: 'brest', hosterId: 'crocus' },
]
const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 0, minute)).toISOString()
const turns = (hosterId: string, among = places) =>
  Array.from({ length: 3000 }, (_, minute) => turnOf({ serviceId: 'pad', hosterId, dueAt: at(minute) }, among))
const share = (drawn: (string | null)[], who: string | null) => drawn.filter((one) => one === who).length / drawn.length

test('the places and the site take turns, each as often as the others', () => {
  const drawn = turns('oseille')
  for (const who of [null, 'lyon', 'brest']) assert.ok(Math.abs(share(drawn, who) - 1 / 3) < 0.05, `${who}`)
})

test('a place is never drawn for the hoster that runs it', () => {
  const drawn = turns('crocus')
  assert.equal(share(drawn, 'brest'), 0)
  assert.ok(Math.abs(share(drawn, 'lyon') - 1 / 2) < 0.05)
})

test('everybody draws the same, whatever the order of the places', () => {
  assert.deepEqual(turns('oseille', places.toReversed()), turns('oseille'))
})

test('alone, it is always the turn of the site', () => {
  assert.equal(share(turns('oseille', []), null), 1)
})
