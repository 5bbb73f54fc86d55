import assert from 'node:assert/strict'
import { test } from 'node:test'
import { orderOfTheDay, servicesInOrder } from './order-of-the-day.ts'

const ids = Array.from({ length: 50 }, (_, i) => `id ${i}`)

test('everybody stands somewhere, once, every day', () => {
  for (const day of ['2026-11-23', '2026-11-24', ''])
    assert.deepEqual(
      [...orderOfTheDay(day, ids)].sort((a, b) => a - b),
      ids.map((_, i) => i),
    )
})

test('who comes or goes does not change the order of the others', () => {
  const order = (some: string[]) => Array.from(orderOfTheDay('2026-11-23', some), (i) => some[i])
  const fewer = ids.filter((_, i) => i % 3 !== 0)
  assert.deepEqual(
    order(fewer),
    order(ids).filter((id) => fewer.includes(id ?? '')),
  )
})

test('over a year everybody has about the same place', () => {
  const places = new Float64Array(ids.length)
  for (let day = 0; day < 365; day++)
    for (const [place, i] of orderOfTheDay(`day ${day}`, ids).entries()) places[i]! += place / 365
  for (const mean of places) assert.ok(Math.abs(mean - 24.5) < 4, `${mean}`)
})

test('services follow their hosters', () => {
  const hosterOf = [1, 0, 1, 0, 1]
  const order = servicesInOrder('2026-11-23', ['a', 'b', 'c', 'd', 'e'], hosterOf, Uint32Array.of(0, 2, 5))
  assert.deepEqual(
    Array.from(order, (i) => hosterOf[i]),
    [0, 0, 1, 1, 1],
  )
})
