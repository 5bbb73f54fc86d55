import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hostileCalendars } from '../testing-hostile.ts'
import { openSite, typed } from '../testing-site.ts'
import { eventsInJsonLd } from './events-in-json-ld.ts'
import { eventsInIcs } from './ics.ts'
import { isoDate } from './iso-date.ts'
import { lastTimeOf } from './repeated.ts'

const today = '2026-11-23'
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')
const events = (...lines: string[]) => eventsInIcs(event(...lines), today)

test('an event is a day, or an instant where the hour is said in UTC', () => {
  assert.deepEqual(events('DTSTART:20261102T190000Z', 'SUMMARY:Atelier'), [
    { at: '2026-11-02T19:00:00Z', title: 'Atelier' },
  ])
  assert.deepEqual(events('DTSTART;VALUE=DATE:20261102')[0]?.at, '2026-11-02')
  assert.deepEqual(events('DTSTART;TZID="Europe/Paris";X-A="a:b":20261102T1900')[0]?.at, '2026-11-02')
})

test('lines are folded and letters escaped', () => {
  assert.deepEqual(
    events('DTSTART:20261102', 'SUMMARY;LANGUAGE=fr:Un atelier\\, une', '  soirée\\; et\\nplus \\\\ t', '\tard'),
    [{ at: '2026-11-02', title: 'Un atelier, une soirée; et plus \\ tard' }],
  )
})

test('what is called off, or has no day, is no event', () => {
  assert.deepEqual(events('DTSTART:20261102', 'STATUS:CANCELLED'), [])
  for (const none of ['DTSTART:', 'DTSTART:20261340', 'DTSTART:20261102T250000Z', 'DTSTART:tomorrow', 'SUMMARY:x'])
    assert.deepEqual(events(none), [], none)
  assert.deepEqual(eventsInIcs('BEGIN:VEVENT\nDTSTART:20261102\n', today), [])
  assert.deepEqual(eventsInIcs('BEGIN:VTODO\nDTSTART:20261102\nEND:VTODO', today), [])
})

test('of what comes again the last time counts', () => {
  const weekly = (rule: string) => lastTimeOf('2024-01-04', rule, today)
  assert.equal(weekly('FREQ=WEEKLY;BYDAY=TH'), '2026-11-19')
  assert.equal(weekly('FREQ=WEEKLY;UNTIL=20240201T000000Z'), '2024-02-01')
  assert.equal(weekly('FREQ=WEEKLY;COUNT=3'), '2024-01-18')
  assert.equal(weekly('freq=monthly;interval=2'), '2026-11-04')
  assert.equal(weekly('FREQ=YEARLY'), '2026-01-04')
  assert.equal(weekly('FREQ=DAILY;INTERVAL=0'), '2026-11-23')
  for (const odd of ['', 'FREQ=NEVER', 'FREQ=WEEKLY;UNTIL=19990101', ';;;=', 'FREQ=WEEKLY;COUNT=1'])
    assert.equal(weekly(odd), '2024-01-04', odd)
  assert.equal(lastTimeOf('2027-01-04T19:00:00Z', 'FREQ=WEEKLY', today), '2027-01-04T19:00:00Z')
  assert.equal(lastTimeOf('0001-01-01', 'FREQ=DAILY', today), today)
})

test('pages tell programs of events in any shape', () => {
  const found = eventsInJsonLd([
    {
      '@graph': [
        { '@type': 'https://schema.org/Event', startDate: '2026-11-02T19:00+01:00', name: 'Un <b>atelier</b>' },
      ],
    },
    [
      {
        '@type': ['Thing', 'SocialEvent'],
        startDate: '2026-12-01',
        name: 7,
        subEvent: { '@type': 'Event', startDate: '2026-12-02' },
      },
    ],
    { '@type': 'Event', startDate: '2026-10-01', eventStatus: 'https://schema.org/EventCancelled' },
    { '@type': 'Event', startDate: 'soon' },
    { '@type': 'Organization', startDate: '2026-01-01' },
    { '@type': 'EventReservation' },
  ])
  assert.deepEqual(
    found.toSorted((a, b) => (a.at < b.at ? -1 : 1)),
    [
      { at: '2026-11-02T18:00:00Z', title: 'Un <b>atelier</b>' },
      { at: '2026-12-01', title: '' },
      { at: '2026-12-02', title: '' },
    ],
  )
})

test('a date of programs is a day or an instant, or none', () => {
  const read = ['2026-11-02', '2026-11-02T19:00', '2026-11-02 19:00:00+0100', '2026-11-02T19:00Z'].map(isoDate)
  assert.deepEqual(read, ['2026-11-02', '2026-11-02', '2026-11-02T18:00:00Z', '2026-11-02T19:00:00Z'])
  for (const none of ['', '2026', '2026-11', '2026-W05', '19:00', '2026-13-01', '2026-11-02T25:00Z', '02/11/2026'])
    assert.equal(isoDate(none), null, none)
})

test('a hoster’s dates come from its agenda, what it tells programs, and its calendar files', async (t) => {
  const { visit } = await openSite(t, {
    pages: {
      'https://crocus.example/': `<a href="/agenda">Agenda</a><a href="webcal://crocus.example/tout.ics">S’abonner</a>
        <script type="application/ld+json">{"@type":"Event","startDate":"2026-10-01","name":"Fête"}</script><time>2020-01-01</time>`,
      'https://crocus.example/agenda': '<title>Rencontres</title><time datetime="2026-09-05T18:00">samedi</time>',
      'https://crocus.example/tout.ics': typed('text/calendar', event('DTSTART:20261102', 'SUMMARY:Atelier')),
    },
  })
  assert.deepEqual((await visit()).dates, [
    { at: '2026-11-02', title: 'Atelier', from: 'https://crocus.example/tout.ics' },
    { at: '2026-10-01', title: 'Fête', from: 'https://crocus.example/' },
    { at: '2026-09-05', title: 'Rencontres', from: 'https://crocus.example/agenda' },
  ])
})

test('of a calendar without end 2,000 events are read, and in lines without end there is none', () => {
  assert.equal(eventsInIcs(event('DTSTART:20261102').concat('\n').repeat(20_000), today).length, 2000)
  for (const [name, shape] of Object.entries(hostileCalendars))
    assert.deepEqual(eventsInIcs(shape(200_000), today), [], name)
})

test('in what programs are told there is no event, however deep it stands', () => {
  const nested = Array.from({ length: 300 }).reduce<unknown>((inner) => ({ x: inner, y: [inner] }), {})
  assert.deepEqual(eventsInJsonLd([nested]), [])
})
