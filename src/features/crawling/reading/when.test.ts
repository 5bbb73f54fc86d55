import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextReading } from './when.ts'

const now = Temporal.Instant.from('2026-11-23T10:00:00Z')
const hoursTo = (hosterId: string, failures: number) => nextReading(now, hosterId, failures).since(now).total('hours')

test('a thousand hosters come back over two hours of the next day, each at a minute of its own', () => {
  const pauses = Array.from({ length: 1000 }, (_, at) => hoursTo(`hoster ${at}`, 0))
  assert.ok(pauses.every((hours) => hours > 23 && hours < 25))
  const minutes = new Set(pauses.map((hours) => Math.round(hours * 60)))
  assert.ok(minutes.size > 80, `${minutes.size} minutes`)
})

test('pauses grow while a file cannot be read, from an hour to a week', () => {
  const pauses = Array.from({ length: 10 }, (_, at) => Math.round(hoursTo('x', at + 1)))
  assert.ok(
    pauses.every((hours, at) => hours >= (pauses[at - 1] ?? 0)),
    pauses.join(),
  )
  assert.deepEqual([pauses[0], Math.round((pauses.at(-1) ?? 0) / 24)], [1, 7])
})
