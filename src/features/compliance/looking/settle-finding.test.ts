import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayIn } from '../../../platform/clock.ts'
import type { Finding, Found, Result } from '../finding.ts'
import { settleFinding } from './settle-finding.ts'

const timeZone = 'Europe/Paris'
const look = (now: string, zone = timeZone) => {
  const instant = Temporal.Instant.from(now)
  return { now: instant, day: dayIn(zone, instant), timeZone: zone }
}

const found = (result: Result, key: Found['sentence']['key'] = 'compliance.why-against', values = {}): Found => ({
  subject: '',
  result,
  sentence: { key, values },
  evidence: [{ asked: 'https://crocus.example/', came: '200' }],
})

/** What stands after looks of these results at these moments, from nothing. */
function after(...looks: [now: string, found: Found][]): Finding {
  let finding: Finding | null = null
  for (const [now, one] of looks) finding = settleFinding(finding, one, look(now)).finding
  assert.ok(finding)
  return finding
}

const monday = '2026-11-23T02:00:00Z'
const noon = '2026-11-23T11:00:00Z'
const tuesday = '2026-11-24T02:00:00Z'
const wednesday = '2026-11-25T02:00:00Z'

for (const result of ['seen', 'nothing', 'told'] as const)
  test(`a first look that says "${result}" stands at once`, () => {
    const { finding, change } = settleFinding(null, found(result), look(monday))
    assert.deepEqual([finding.result, finding.since, finding.seen], [result, '2026-11-23T02:00:00.000Z', null])
    assert.deepEqual([change?.before, change?.after, change?.isWorse], [null, result, false])
  })

for (const result of ['against', 'not-found', 'not-checkable'] as const)
  test(`"${result}" stands when a look on another day says so too, since the first of them`, () => {
    const first = settleFinding(null, found(result), look(monday))
    assert.deepEqual([first.finding.result, first.finding.seen?.result, first.change], [null, result, null])
    const sameDay = settleFinding(first.finding, found(result), look(noon))
    assert.deepEqual([sameDay.finding.result, sameDay.finding.seen?.since], [null, '2026-11-23T02:00:00.000Z'])
    const second = settleFinding(sameDay.finding, found(result), look(tuesday))
    assert.deepEqual([second.finding.result, second.finding.since], [result, '2026-11-23T02:00:00.000Z'])
    assert.equal(second.finding.seen, null)
    assert.deepEqual([second.change?.before, second.change?.after, second.change?.isWorse], [null, result, true])
  })

test('until it is confirmed, what stood before stays', () => {
  const finding = after([monday, found('seen')], [tuesday, found('against')])
  assert.deepEqual([finding.result, finding.since], ['seen', '2026-11-23T02:00:00.000Z'])
  assert.deepEqual([finding.seen?.result, finding.seen?.since], ['against', '2026-11-24T02:00:00.000Z'])
  assert.equal(finding.checkedAt, '2026-11-24T02:00:00.000Z')
})

test('a good look in between starts anew', () => {
  const finding = after([monday, found('against')], [tuesday, found('seen')], [wednesday, found('against')])
  assert.deepEqual([finding.result, finding.seen?.since], ['seen', '2026-11-25T02:00:00.000Z'])
})

test('two nights that say different things confirm neither', () => {
  const finding = after([monday, found('against')], [tuesday, found('not-found')])
  assert.deepEqual([finding.result, finding.seen?.result], [null, 'not-found'])
  assert.equal(finding.seen?.since, '2026-11-24T02:00:00.000Z')
})

test('what breaks a clause in another way is confirmed anew', () => {
  const other = found('against', 'compliance.why-not-found')
  const stands = after([monday, found('against')], [tuesday, found('against')])
  const pending = settleFinding(stands, other, look(wednesday))
  assert.deepEqual([pending.finding.sentence?.key, pending.change], ['compliance.why-against', null])
  const confirmed = settleFinding(pending.finding, other, look('2026-11-26T02:00:00Z'))
  assert.deepEqual([confirmed.change?.before, confirmed.change?.isWorse], ['against', true])
})

test('a look that says the same again renews what was asked and what came', () => {
  const known = after([monday, found('seen')])
  const again = {
    ...found('seen', 'compliance.why-seen'),
    evidence: [{ asked: 'https://crocus.example/cgu', came: '200' }],
  }
  const { finding, change } = settleFinding(known, again, look(tuesday))
  assert.deepEqual([finding.evidence, finding.since, change], [again.evidence, known.since, null])
  assert.equal(finding.sentence?.key, 'compliance.why-seen')
})

test('what is less bad than before is no change for the worse, but is confirmed too', () => {
  const bad = after([monday, found('against')], [tuesday, found('against')])
  const pending = settleFinding(bad, found('not-found'), look(wednesday))
  assert.equal(pending.finding.result, 'against')
  const { finding, change } = settleFinding(pending.finding, found('not-found'), look('2026-11-26T02:00:00Z'))
  assert.deepEqual([finding.result, change?.isWorse], ['not-found', false])
})

test('another day is one of the collective, by its own clocks', () => {
  const [late, early] = ['2026-11-23T08:30:00Z', '2026-11-23T23:30:00Z']
  const inParis = settleFinding(after([late, found('against')]), found('against'), look(early))
  assert.equal(inParis.finding.result, 'against', 'half past midnight in Paris')
  const first = settleFinding(null, found('against'), look(late, 'UTC'))
  const inLondon = settleFinding(first.finding, found('against'), look(early, 'UTC'))
  assert.equal(inLondon.finding.result, null)
})

test('a night of two clocks, and a day that a zone leaves out, count days as people do', () => {
  const summer = after(['2026-10-24T22:30:00Z', found('against')], ['2026-10-25T22:30:00Z', found('against')])
  assert.equal(summer.result, null, 'the longest day of the year is one day')
  const apia = 'Pacific/Apia'
  const first = settleFinding(null, found('against'), look('2011-12-29T12:00:00Z', apia))
  const second = settleFinding(first.finding, found('against'), look('2011-12-30T12:00:00Z', apia))
  assert.equal(second.finding.result, 'against', '29 December, then 31 December')
})

test('a clock that went back confirms nothing', () => {
  const finding = after([tuesday, found('against')], [monday, found('against')])
  assert.deepEqual([finding.result, finding.seen?.since], [null, '2026-11-23T02:00:00.000Z'])
  assert.equal(settleFinding(finding, found('against'), look(tuesday)).finding.result, 'against')
})

test('a clock that ran a year ahead for a night holds nothing up for a year', () => {
  const ahead = after(['2027-11-23T02:00:00Z', found('against')])
  const back = settleFinding(ahead, found('against'), look(monday))
  assert.equal(settleFinding(back.finding, found('against'), look(tuesday)).finding.result, 'against')
})

test('minutes around midnight are not two days: twelve hours lie between two looks', () => {
  const minutes = after(['2026-11-22T22:55:00Z', found('against')], ['2026-11-22T23:31:00Z', found('against')])
  assert.deepEqual([minutes.result, minutes.seen?.since], [null, '2026-11-22T22:55:00.000Z'])
  const hours = settleFinding(minutes, found('against'), look('2026-11-23T10:55:00Z'))
  assert.equal(hours.finding.result, 'against')
})
