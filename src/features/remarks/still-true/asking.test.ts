import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shareOfToday, stillOpens } from './asking.ts'

const at = (text: string) => Temporal.Instant.from(text)

/** How many mails leave day by day, for so many hosters that turned eleven months on one day. */
function daysOf(hosters: number, answers: (asked: number) => number): number[] {
  const days: number[] = []
  for (let [waiting, ageing] = [hosters, hosters]; waiting > 0; ) {
    const share = shareOfToday(waiting, ageing)
    days.push(share)
    waiting -= share
    ageing -= answers(share)
  }
  return days
}

test('a few are asked at once', () => {
  for (const few of [0, 1, 19, 20]) assert.equal(shareOfToday(few, few), few)
  assert.equal(shareOfToday(21, 21), 20)
})

test('a whole register that came on one day is spread, and all are asked within the month, whoever answers', () => {
  for (const answers of [() => 0, (asked: number) => Math.floor(asked / 2), (asked: number) => asked]) {
    const days = daysOf(1000, answers)
    assert.ok(days.length >= 10 && days.length <= 28, `${days}`)
    assert.ok(Math.max(...days) <= 100, `${days}`)
    assert.equal(
      days.reduce((sum, share) => sum + share, 0),
      1000,
    )
  }
})

test('a link confirms for a year', () => {
  assert.equal(stillOpens('2027-10-23T10:00:00.000Z', at('2028-10-23T09:59:59Z')), true)
  assert.equal(stillOpens('2027-10-23T10:00:00.000Z', at('2028-10-23T10:00:00Z')), false)
})
