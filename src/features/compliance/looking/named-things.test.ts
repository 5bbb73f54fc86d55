import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayIn } from '../../../platform/clock.ts'
import type { Finding, Found } from '../finding.ts'
import { type Settled, settleFinding } from './settle-finding.ts'

const timeZone = 'Europe/Paris'
const night = (day: number) => `2026-11-${String(day).padStart(2, '0')}T02:00:00.000Z`

/** Hosts that a page asks, as the check of third parties says it. */
const asks = (...hosts: string[]): Found => ({
  subject: '',
  result: 'against',
  sentence: {
    key: 'compliance.third-parties-asked',
    values: { host: 'crocus.example', count: hosts.length, hosts: hosts.join(', ') },
    lists: { what: ['compliance.asked-font'] },
  },
  evidence: hosts.map((host) => ({ asked: 'https://crocus.example/', came: `https://${host}/` })),
})

const faults = (count: number): Found => ({
  ...asks(),
  result: 'not-found',
  sentence: { key: 'compliance.accessibility-faults', values: { address: 'x', count }, lists: { kinds: [] } },
})

const site = (host: string): Found => ({
  ...asks(),
  sentence: { key: 'compliance.certificate-expired', values: { host } },
})

/** What became of a finding night after night, from the first of the month. */
function nights(...founds: Found[]): Settled {
  let known: Finding | null = null
  let settled: Settled | undefined
  for (const [at, found] of founds.entries()) {
    const now = Temporal.Instant.from(night(at + 1))
    settled = settleFinding(known, found, { now, day: dayIn(timeZone, now), timeZone })
    known = settled.finding
  }
  assert.ok(settled)
  return settled
}

const hostsOf = ({ finding }: Settled) => finding.sentence?.values.hosts ?? null
const waitingOf = ({ finding }: Settled) => finding.seen?.sentence.values.hosts ?? null

test('one host on a day and another on the next: neither stands', () => {
  const settled = nights(asks('a.example'), asks('b.example'))
  assert.deepEqual([hostsOf(settled), waitingOf(settled), settled.change], [null, 'b.example', null])
  assert.equal(nights(site('a.example'), site('b.example')).finding.result, null)
})

test('one night of another host changes nothing of what stands', () => {
  const settled = nights(asks('a.example'), asks('a.example'), asks('b.example'))
  assert.deepEqual([hostsOf(settled), waitingOf(settled), settled.change], ['a.example', 'b.example', null])
  assert.deepEqual(settled.finding.evidence, asks('a.example').evidence)
  assert.equal(settled.finding.since, night(1))
})

test('two days of another host stand in its place: a change, since the first of them', () => {
  const settled = nights(asks('a.example'), asks('a.example'), asks('b.example'), asks('b.example'))
  assert.deepEqual([hostsOf(settled), settled.finding.since, settled.finding.seen], ['b.example', night(3), null])
  assert.deepEqual(
    [settled.change?.before, settled.change?.after, settled.change?.isWorse],
    ['against', 'against', true],
  )
})

test('what both days name stands, and what the second adds waits', () => {
  const less = nights(asks('a.example', 'b.example'), asks('a.example'))
  assert.deepEqual([hostsOf(less), less.finding.sentence?.values.count, less.finding.seen], ['a.example', 1, null])
  const more = nights(asks('a.example'), asks('a.example', 'b.example'))
  assert.deepEqual([hostsOf(more), waitingOf(more)], ['a.example', 'a.example, b.example'])
  assert.deepEqual([more.finding.evidence, more.finding.seen?.since], [asks('a.example').evidence, night(2)])
  const both = nights(asks('a.example'), asks('a.example', 'b.example'), asks('b.example', 'a.example'))
  assert.deepEqual([hostsOf(both), both.finding.since, both.change?.isWorse], ['b.example, a.example', night(2), true])
})

test('another tracker every night is no way out for the font that is always there', () => {
  const settled = nights(asks('font.example', 'a.example'), asks('font.example', 'b.example'))
  assert.deepEqual([hostsOf(settled), settled.finding.sentence?.values.count], ['font.example', 1])
  assert.deepEqual(settled.finding.evidence, asks('font.example').evidence)
  assert.equal(waitingOf(settled), 'font.example, b.example')
})

test('what of it was mended is gone at once, and the rest is as old as it was', () => {
  const two = asks('a.example', 'b.example')
  const settled = nights(two, two, asks('a.example'))
  assert.deepEqual([hostsOf(settled), settled.finding.since, settled.change?.isWorse], ['a.example', night(1), false])
})

test('what is in another order, or was counted otherwise, is the same', () => {
  const turned = nights(asks('a.example', 'b.example'), asks('b.example', 'a.example'))
  assert.equal(turned.finding.result, 'against')
  const counted = nights(faults(5), faults(7))
  assert.deepEqual([counted.finding.result, counted.finding.sentence?.values.count], ['not-found', 5])
  const once = nights(faults(5), faults(5), faults(500))
  assert.deepEqual([once.finding.sentence?.values.count, once.change], [5, null])
  const twice = nights(faults(5), faults(5), faults(500), faults(500))
  assert.deepEqual([twice.finding.sentence?.values.count, twice.change, twice.finding.since], [500, null, night(1)])
})

test('why nothing could be seen may differ in what it names', () => {
  const error = (status: string): Found => ({
    ...asks(),
    result: 'not-checkable',
    sentence: { key: 'compliance.missed-status', values: { address: 'x', status } },
  })
  const { finding } = nights(error('502'), error('503'))
  assert.deepEqual([finding.result, finding.sentence?.values.status], ['not-checkable', '503'])
})
