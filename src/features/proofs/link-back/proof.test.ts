import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { toInstant } from '../../../platform/database/index.ts'
import type { Standing } from '../../hosters/index.ts'
import { neverLooked } from './note-look.ts'
import { afterLook, isSeen, type LinkBack, type Outcome, type Sides, showsOtherwise, sidesOf } from './proof.ts'

const start = Temporal.Instant.from('2026-11-23T10:00:00Z')
const day = (days: number) => toInstant(start.add({ hours: 24 * days }))
const never = neverLooked('crocus', start)
const link: Outcome = { found: 'link', address: 'https://crocus.example/' }
const file: Outcome = { found: 'file', address: 'https://crocus.example/organization.properties' }
const trouble: Outcome = { trouble: 'descriptions.link-silent' }

/** Looks on one day after another. */
const after = (...outcomes: Outcome[]): LinkBack =>
  outcomes.reduce((known, outcome, at) => afterLook(known, outcome, day(at)), never)
const dates = ({ firstSeenAt, lastSeenAt, missingSince, lookedAt, failingSince }: LinkBack) => ({
  ...{ firstSeenAt, lastSeenAt, missingSince, lookedAt, failingSince },
})

describe('what a look changes', () => {
  test('a link is seen since the first day and last on the last', () => {
    const known = after('missing', link, link, link)
    assert.ok(isSeen(known))
    assert.deepEqual(dates(known), {
      firstSeenAt: day(1),
      lastSeenAt: day(3),
      missingSince: null,
      lookedAt: day(3),
      failingSince: null,
    })
  })

  test('a link that goes is missing since then, however often one looks', () => {
    const known = after(link, link, 'missing', 'missing', 'missing')
    assert.ok(!isSeen(known))
    assert.deepEqual([known.lastSeenAt, known.missingSince, known.lookedAt], [day(1), day(2), day(4)])
  })

  test('what never was there is not missing', () => {
    const known = after('missing', 'missing')
    assert.deepEqual([known.missingSince, known.lookedAt], [null, day(1)])
    assert.ok(!isSeen(known))
  })

  test('a link that comes back is seen since it came back', () => {
    const known = after(link, 'missing', link)
    assert.deepEqual([known.firstSeenAt, known.missingSince], [day(2), null])
  })

  test('a way that changes is the same stretch', () => {
    const known = after(link, file)
    assert.deepEqual([known.way, known.address, known.firstSeenAt], ['file', file.address, day(0)])
  })

  test('out of reach is not gone for fourteen days; then it is, since the first of them', () => {
    const silent = Array.from({ length: 14 }, () => trouble)
    const patient = after(link, ...silent)
    assert.ok(isSeen(patient))
    assert.deepEqual([patient.failingSince, patient.lookedAt, patient.trouble], [day(1), day(0), trouble.trouble])
    const lost = after(link, ...silent, trouble)
    assert.ok(!isSeen(lost))
    assert.equal(lost.missingSince, day(1))
    const back = afterLook(lost, link, day(20))
    assert.deepEqual(dates(back), {
      firstSeenAt: day(20),
      lastSeenAt: day(20),
      missingSince: null,
      lookedAt: day(20),
      failingSince: null,
    })
    assert.equal(back.trouble, null)
  })

  test('one that is missing already is missing since the same day when its site falls silent', () => {
    const silent = Array.from({ length: 16 }, () => trouble)
    assert.equal(after(link, 'missing', ...silent).missingSince, day(1))
    assert.equal(after(...silent).missingSince, null, 'what never was seen cannot be lost')
  })

  test('pages are made anew when what is proved changes, not for a date', () => {
    const seen = after(link)
    assert.ok(showsOtherwise(never, seen))
    assert.ok(!showsOtherwise(seen, afterLook(seen, link, day(1))))
    assert.ok(!showsOtherwise(seen, afterLook(seen, trouble, day(1))))
    assert.ok(showsOtherwise(seen, afterLook(seen, 'missing', day(1))))
    assert.ok(showsOtherwise(seen, afterLook(seen, file, day(1))))
    assert.ok(!showsOtherwise(never, afterLook(never, 'missing', day(1))))
  })
})

describe('who says that a hoster is a member', () => {
  const table: [Standing, Sides, Sides, Sides][] = [
    // standing, nothing seen, a link, a file
    ['active', 'us', 'both', 'both'],
    ['paused', 'us', 'both', 'both'],
    ['incubating', 'neither', 'neither', 'them'],
    ['former', 'neither', 'them', 'them'],
    ['none', 'neither', 'them', 'them'],
    ['fictional', 'neither', 'neither', 'neither'],
  ]
  for (const [standing, nothing, byLink, byFile] of table)
    test(`of one that is ${standing}`, () => {
      assert.equal(sidesOf(standing, undefined), nothing)
      assert.equal(sidesOf(standing, never), nothing)
      assert.equal(sidesOf(standing, after('missing')), nothing)
      assert.equal(sidesOf(standing, after(link)), byLink)
      assert.equal(sidesOf(standing, after(file)), byFile)
      assert.equal(sidesOf(standing, after(file, 'missing')), nothing)
    })
})
