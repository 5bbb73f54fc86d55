import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextVisit } from './when.ts'

const timeZone = 'Europe/Paris'
const next = (from: string, id = 'crocus') => nextVisit(Temporal.Instant.from(from), id, timeZone)
const wall = (at: Temporal.Instant) => at.toZonedDateTimeISO(timeZone).toPlainDateTime().toString().slice(0, 16)

test('a look at noon is followed by one in the night to come', () => {
  const at = wall(next('2026-11-23T11:00:00Z'))
  assert.ok(at >= '2026-11-24T00:30' && at < '2026-11-24T06:00', at)
})

test('a look in the night is followed by one in the night after, whenever in the night it was', () => {
  for (const from of ['2026-11-23T23:45:00Z', '2026-11-24T02:00:00Z', '2026-11-24T04:59:00Z']) {
    const at = wall(next(from))
    assert.ok(at >= '2026-11-25T00:30' && at < '2026-11-25T06:00', `${from}: ${at}`)
  }
})

test('minutes before the night, it is the same night', () => {
  assert.equal(wall(next('2026-11-23T23:10:00Z')).slice(0, 10), '2026-11-24')
})

test('each hoster has its own moment, another one each night, and a thousand are spread over it', () => {
  assert.notEqual(wall(next('2026-11-23T11:00:00Z', 'arnica')), wall(next('2026-11-23T11:00:00Z', 'bleuet')))
  assert.notEqual(wall(next('2026-11-23T11:00:00Z')).slice(11), wall(next('2026-11-24T11:00:00Z')).slice(11))
  const hours = Map.groupBy(
    Array.from({ length: 1000 }, (_, at) => wall(next('2026-11-23T11:00:00Z', `h${at}`)).slice(11, 13)),
    (hour) => hour,
  )
  assert.equal(hours.size, 6)
  for (const [hour, some] of hours) assert.ok(some.length > (hour === '00' ? 60 : 140), `${hour}: ${some.length}`)
})

test('in the nights when clocks change nobody is left out', () => {
  for (const from of ['2026-10-24T11:00:00Z', '2027-03-27T11:00:00Z'])
    for (let at = 0; at < 50; at++) {
      const time = wall(next(from, `h${at}`)).slice(11)
      assert.ok(time >= '00:30' && time < '07:00', time)
    }
})
