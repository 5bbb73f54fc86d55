import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Database, Id } from '../../../platform/database/index.ts'
import { openCrocus } from '../../delegates/testing.ts'
import { type Result, results } from '../finding.ts'
import { type ChangeKept, changesOf, findingsOf, publishNow } from './index.ts'
import { found, givenLook } from './testing-looks.ts'

const night = (number: number) => Temporal.Instant.from('2026-01-01T02:00:00Z').add({ hours: 24 * number })
const by = (now: Temporal.Instant) => ({ actor: { kind: 'machine', name: 'test' } as const, now })
const isBad = (result: Result) => ['against', 'not-found', 'not-checkable'].includes(result)

/** What a look of each night said; published after the second. */
async function lived(db: Database, id: Id, nights: Result[]): Promise<void> {
  for (const [at, result] of nights.entries()) {
    await givenLook(db, id, { founds: { https: [found(result)] }, at: night(at) })
    if (at === 1) await publishNow(db, id, by(night(at)))
  }
}

/** What stands after these nights: a rule in three lines, beside that of the house. */
function stands(nights: Result[]): Result | null {
  return nights.reduce<Result | null>((before, result, at) => {
    return !isBad(result) || nights[at - 1] === result ? result : before
  }, null)
}

/** Nights in which each result may follow each other one, and stay. */
function* everyNights(): Generator<Result[]> {
  const some: Result[] = ['seen', 'against', 'not-found']
  for (const a of some) for (const b of some) for (const c of some) for (const d of some) yield [a, a, b, c, d, d]
}

interface Life {
  nights: Result[]
  /** What stood for the hoster after each night. */
  stood: (Result | null)[]
  own: Result | null
  /** What all read on the last night, and more than two weeks later. */
  soon: Shown
  later: Shown
}

interface Shown {
  result: Result | null
  /** The oldest first. */
  past: ChangeKept[]
}

describe('whatever comes', () => {
  const lives: Life[] = []

  before(async () => {
    const { world, hoster } = await openCrocus()
    for (const nights of everyNights()) {
      await forget(world.db)
      await lived(world.db, hoster.id, nights)
      const stood = nights.map((_, at) => stands(nights.slice(0, at + 1)))
      const last = night(nights.length - 1)
      const [finding] = await findingsOf(world.db, hoster.id, { now: last, public: false })
      const soon = await shownOf(world.db, hoster.id, last)
      const later = await shownOf(world.db, hoster.id, last.add({ hours: 24 * 15 }))
      lives.push({ nights, stood, own: finding?.result ?? null, soon, later })
    }
    assert.equal(lives.length, 81)
  })

  test('what stands for the hoster is what two nights agree on, or what is good', () => {
    for (const { nights, own, stood } of lives) assert.equal(own, stood.at(-1), nights.join())
  })

  test('all read something that stood once, never what is worse within two weeks, and all of it later', () => {
    for (const { nights, stood, soon, later } of lives) {
      assert.ok(stood.includes(soon.result), nights.join())
      assert.equal(later.result, stood.at(-1), nights.join())
      const isWorseNow = stood.at(-1) === 'against' && stood.at(1) !== 'against'
      if (isWorseNow) assert.notEqual(soon.result, 'against', nights.join())
    }
  })

  test('the public past has no step without a change, and ends with what all read', () => {
    for (const { nights, soon, later } of lives)
      for (const { result, past } of [soon, later]) {
        for (const [at, { before, after }] of past.entries()) {
          assert.notEqual(before, after)
          assert.equal(before, past[at - 1]?.after ?? null, nights.join())
        }
        assert.equal(past.at(-1)?.after ?? null, result, nights.join())
      }
  })
})

test('each result of a look can stand', async () => {
  const { world, hoster } = await openCrocus()
  for (const result of results) {
    await forget(world.db)
    await lived(world.db, hoster.id, [result, result])
    assert.equal((await shownOf(world.db, hoster.id, night(2))).result, result)
  }
})

async function shownOf(db: Database, id: Id, now: Temporal.Instant): Promise<Shown> {
  const [finding] = await findingsOf(db, id, { now, public: true })
  const past = await changesOf(db, [finding?.id ?? ''], { now, public: true })
  return { result: finding?.result ?? null, past: past.toReversed() }
}

async function forget(db: Database): Promise<void> {
  for (const table of ['findingChange', 'finding', 'diagnosis'] as const) await db.deleteFrom(table).execute()
}
