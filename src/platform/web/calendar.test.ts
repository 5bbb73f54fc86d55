import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CalendarEvent, calendarOf } from './index.ts'

const head = { name: 'Réunions', host: 'chats.example', now: Temporal.Instant.from('2026-11-23T10:00:00Z') }
const evening: CalendarEvent = {
  id: 'a1',
  title: 'Réunion',
  url: 'https://chats.example/fr/meetings/2026-12-17',
  start: Temporal.Instant.from('2026-12-17T19:30:00Z'),
  end: Temporal.Instant.from('2026-12-17T21:00:00Z'),
}
const written = (changes: Partial<CalendarEvent> = {}) => calendarOf(head, [{ ...evening, ...changes }])
const unfolded = (calendar: string) => calendar.replaceAll('\r\n ', '')

test('an evening is said in UTC, a day as a day', () => {
  assert.match(written(), /DTSTART:20261217T193000Z\r\nDTEND:20261217T210000Z\r\n/)
  const day = { start: Temporal.PlainDate.from('2026-12-17'), end: Temporal.PlainDate.from('2026-12-18') }
  assert.match(written(day), /DTSTART;VALUE=DATE:20261217\r\nDTEND;VALUE=DATE:20261218\r\n/)
})

test('every line ends as the standard wants, and none is longer than 75 octets', () => {
  const calendar = written({ title: 'É'.repeat(200), description: '🐈'.repeat(100) })
  assert.ok(calendar.endsWith('END:VCALENDAR\r\n'))
  for (const line of calendar.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
  assert.ok(!calendar.replaceAll('\r\n', '').includes('\n'))
  assert.ok(unfolded(calendar).includes(`SUMMARY:${'É'.repeat(200)}\r\n`))
  assert.ok(unfolded(calendar).includes(`DESCRIPTION:${'🐈'.repeat(100)}\r\n`))
})

test('what was typed stays text: it begins no line, ends no event', () => {
  const calendar = unfolded(written({ title: 'a;b,c\\d\r\nEND:VEVENT\nX-EVIL:1\u2028BEGIN:VEVENT\u0007' }))
  assert.ok(calendar.includes('SUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT\\nX-EVIL:1\\nBEGIN:VEVENT\r\n'))
  assert.equal(calendar.split('\r\n').filter((line) => line === 'BEGIN:VEVENT').length, 1)
})

test('a cancelled event says so, and keeps its name', () => {
  const calendar = written({ isCancelled: true, sequence: 3 })
  assert.match(calendar, /UID:a1@chats\.example\r\n/)
  assert.match(calendar, /SEQUENCE:3\r\nSTATUS:CANCELLED\r\n/)
  assert.match(written(), /STATUS:CONFIRMED/)
})

test('a calendar may be empty', () => {
  assert.equal(calendarOf(head, []).includes('VEVENT'), false)
})
