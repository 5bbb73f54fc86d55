import assert from 'node:assert/strict'
import { test } from 'node:test'
import { viewForTests } from '../../../ui/view-for-tests.ts'
import { healthStates } from '../health.ts'
import type { DayPart } from '../keeping/day.ts'
import { Bars } from './bars.tsx'
import { DaysTable } from './days-table.tsx'
import { Latency } from './latency.tsx'
import { StateKey } from './state-key.tsx'
import { ninetyDays } from './testing-days.ts'
import { StateSince } from './told.tsx'
import { WatchedHow } from './watched-how.tsx'

const view = viewForTests()
const english = viewForTests({ language: 'en' })
const plain = (part: unknown) =>
  String(part)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')

test('the drawing of days is for who sees it: words stand beside', () => {
  assert.match(String(<Bars days={ninetyDays()} />), /<svg class="bars" viewBox="0 0 360 30"[^>]*aria-hidden="true"/)
})

test('each of the seven states has its word, its shape and what it means', () => {
  const key = String(<StateKey view={english} />)
  for (const state of healthStates) {
    assert.match(key, new RegExp(`#s_${state}`), state)
    assert.match(key, new RegExp(`<path class="${state}"`), state)
  }
  assert.match(plain(key), /Availability is a share of time, counted since the first check/)
  assert.match(plain(key), /our own network was out/)
})

test('only days on which something else was seen are in the table, the newest first', () => {
  const table = plain(<DaysTable view={english} days={ninetyDays(['down', 1], ['up', 5], ['gap', 1])} />)
  assert.match(table, /23 November 2026 our network out for 24 h 0 min 17 November 2026 down for 24 h 0 min/)
  assert.equal(plain(<DaysTable view={english} days={ninetyDays()} />).trim(), '')
})

test('parts of a day are told with how long they lasted, the worst first', () => {
  const seconds: Partial<Record<DayPart, number>> = { up: 80_000, down: 300, degraded: 6100 }
  const [day] = [{ day: '2026-11-23', seconds, shown: 'down' as const }]
  const table = plain(<DaysTable view={english} days={[day]} />)
  assert.match(table, /down for 5 min, slow for 1 h 42 min, up for 22 h 13 min/)
})

test('without measurement no chart is drawn', () => {
  const hour = { hour: '2026-11-23T09', checks: 12, good: 0, least: null, median: null, most: null }
  assert.equal(String(<Latency view={view} hours={[]} />), '')
  assert.equal(String(<Latency view={view} hours={[hour]} />), '')
})

test('the hour of the table is that of the collective', () => {
  const hour = { hour: '2026-11-22T23', checks: 12, good: 12, least: 80, median: 999, most: 1000 }
  const told = plain(<Latency view={view} hours={[hour]} />)
  assert.match(told, /23 novembre 2026, 0 h 999 ms 80 ms 1 s 12 bons sur 12/)
})

test('a state that is not plainly good says since when, and whether a second check is awaited', () => {
  const health = { state: 'down', since: '2026-11-20T17:40:00.000Z', confirmingSince: null } as const
  assert.match(plain(<StateSince view={english} health={health} />), /down since 20 November 2026 at 18:40/)
  const up = { ...health, state: 'up', confirmingSince: '2026-11-23T09:59:00.000Z' } as const
  const told = plain(<StateSince view={english} health={up} />)
  assert.match(told, /being confirmed/)
  assert.doesNotMatch(told, /since/)
})

test('what we cost is rounded up, and nothing is told as nothing', () => {
  const watching = { rhythm: 15, isOptedOut: false, statusPage: null }
  const cost = (requests: number, bytes: number) =>
    plain(<WatchedHow view={english} watching={watching} cost={{ requests, bytes }} />)
  assert.match(cost(0, 0), /made no request to this hoster, for 0 kB/)
  assert.match(cost(1, 1), /made one request to this hoster, for 1 kB/)
  assert.match(cost(812, 512_001), /made 812 requests to this hoster, for 513 kB/)
  assert.match(cost(0, 0), /One check every 15 minutes/)
})
