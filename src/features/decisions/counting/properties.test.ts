// What is true of every count, seen on random ballots that are the same in each run.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Ballot, choices, consents, grades, type Method, methods, type Option } from '../decision.ts'
import type { Cast, Count } from './count.ts'
import { countBallots } from './count-ballots.ts'
import { outcomeOf } from './outcome-of.ts'
import { numbers, optionsOf, type Random, randomRanking, shuffled } from './testing-profiles.ts'

const options = optionsOf('abcd')
const electorate = { weighing: 12, all: 15 }
const counted = (method: Method, ballots: readonly Cast[], among: readonly Option[] = options) =>
  countBallots(method, among, ballots, { quorum: 20 }, electorate)

function randomBallot(method: Method, random: Random): Ballot {
  const some = options.filter(() => random(2) > 0).map(({ id }) => id)
  switch (method) {
    case 'for-against':
      return { choice: choices[random(3)] ?? 'blank' }
    case 'consent':
      return { choice: consents[random(3)] ?? 'blank', reason: '' }
    case 'approval':
      return { approved: some }
    case 'judgment':
      return { grades: Object.fromEntries(some.map((id) => [id, grades[random(5)] ?? 'reject'])) }
    case 'ranked':
      return randomRanking(options, random)
  }
}

const blanks: Record<Method, Ballot> = {
  'for-against': { choice: 'blank' },
  consent: { choice: 'blank', reason: '' },
  approval: { approved: [] },
  judgment: { grades: {} },
  ranked: { ranks: {} },
}

function onRandomBallots(seed: number, turns: number, check: (method: Method, cast: Cast[], random: Random) => void) {
  const random = numbers(seed)
  for (const method of methods)
    for (let turn = 0; turn < turns; turn++) {
      const cast = Array.from({ length: random(12) }, (): Cast => {
        const resolved = random(2) === 0
        return { ballot: randomBallot(method, random), weight: 1, resolved }
      })
      check(method, cast, random)
    }
}

test('the order of the ballots does not matter', () => {
  onRandomBallots(11, 200, (method, cast, random) => {
    assert.deepEqual(counted(method, shuffled(cast, random)), counted(method, cast))
  })
})

test('a blank ballot changes the turnout and nothing else', () => {
  onRandomBallots(12, 200, (method, cast) => {
    const before = counted(method, cast)
    const after = counted(method, [...cast, { ballot: blanks[method], weight: 1 }])
    assert.deepEqual(withoutTurnout(after), withoutTurnout(before))
    assert.deepEqual([after.cast, after.blank], [before.cast + 1, before.blank + 1])
    const reached = { ...after, quorum: before.quorum }
    assert.deepEqual(outcomeOf(reached, { threshold: 60 }, 'a'), outcomeOf(before, { threshold: 60 }, 'a'))
  })
})

test('a malformed ballot changes nothing at all but their number', () => {
  onRandomBallots(13, 100, (method, cast) => {
    const wrong: Ballot = method === 'approval' ? { choice: 'for' } : { approved: ['z'] }
    const { malformed, ...after } = counted(method, [...cast, { ballot: wrong, weight: 1 }])
    const { malformed: none, ...before } = counted(method, cast)
    assert.deepEqual([after, malformed], [before, none + 1])
  })
})

test('other names of the options give the same result under other names', () => {
  const other = new Map(['a', 'b', 'c', 'd'].map((id, at) => [id, `x${at}`]))
  const renamed = (id: string) => other.get(id) ?? id
  onRandomBallots(14, 150, (method, cast) => {
    const rename = (ballot: Ballot): Ballot => {
      if ('approved' in ballot) return { approved: ballot.approved.map(renamed) }
      if ('grades' in ballot) return { grades: renamedKeys(ballot.grades) }
      return 'ranks' in ballot ? { ranks: renamedKeys(ballot.ranks) } : ballot
    }
    const ballots = cast.map((each) => ({ ...each, ballot: rename(each.ballot) }))
    const count = counted(
      method,
      ballots,
      options.map(({ id }) => ({ id: renamed(id), label: {} })),
    )
    const was = counted(method, cast)
    if (!('order' in was)) return assert.deepEqual(count, was)
    const expected = was.order.map((tied) => tied.map(renamed))
    assert.deepEqual(count, { ...was, options: was.options.map(renamed), order: expected })
  })

  function renamedKeys<Said>(record: Record<string, Said>): Record<string, Said> {
    return Object.fromEntries(Object.entries(record).map(([id, said]) => [renamed(id), said]))
  }
})

test('the order in which options are listed does not matter', () => {
  onRandomBallots(15, 150, (method, cast, random) => {
    const [one, two] = [counted(method, cast), counted(method, cast, shuffled(options, random))]
    if (!('order' in one && 'order' in two)) return assert.deepEqual(two, one)
    const sorted = ({ order }: { order: string[][] }) => order.map((tied) => tied.toSorted())
    assert.deepEqual(sorted(two), sorted(one))
  })
})

test('one more for it, or one less against it, never undoes an adoption', () => {
  const random = numbers(16)
  for (let turn = 0; turn < 500; turn++) {
    const [yes, no, threshold] = [random(30), random(30), random(101)]
    const adopted = (yes: number, no: number) => {
      const ballots = [
        ...Array.from({ length: yes }, () => 'for' as const),
        ...Array.from({ length: no }, () => 'against' as const),
      ]
      const count = counted(
        'for-against',
        ballots.map((choice): Cast => ({ ballot: { choice }, weight: 1 })),
      )
      return outcomeOf({ ...count, quorum: { ...count.quorum, isReached: true } }, { threshold }, 'against').state
    }
    if (adopted(yes, no) !== 'adopted') continue
    assert.equal(adopted(yes + 1, no), 'adopted')
    if (no > 0) assert.equal(adopted(yes, no - 1), 'adopted')
  }
})

test('to approve the winner too never makes it lose', () => {
  onRandomBallots(17, 200, (method, cast) => {
    if (method !== 'approval') return
    for (const winner of bestOf(counted(method, cast)))
      for (const [at, { ballot }] of cast.entries()) {
        if (!('approved' in ballot) || ballot.approved.includes(winner)) continue
        const more = cast.with(at, { ballot: { approved: [...ballot.approved, winner] }, weight: 1 })
        assert.deepEqual(bestOf(counted(method, more)), [winner])
      }
    for (const winner of bestOf(counted(method, cast)))
      assert.deepEqual(bestOf(counted(method, [...cast, { ballot: { approved: [winner] }, weight: 1 }])), [winner])
  })
})

test('to raise a winner on a ballot never makes it lose: ranked, and graded', () => {
  onRandomBallots(18, 300, (method, cast) => {
    for (const winner of bestOf(counted(method, cast)))
      for (const [at, { ballot }] of cast.entries()) {
        const raised = raise(ballot, winner)
        if (!raised) continue
        const best = bestOf(counted(method, cast.with(at, { ballot: raised, weight: 1 })))
        assert.ok(best.includes(winner), `${winner} in ${JSON.stringify(cast)}`)
      }
  })

  /** The winner alone before all, the others as they were; or with the best grade. */
  function raise(ballot: Ballot, winner: string): Ballot | undefined {
    if ('grades' in ballot) {
      const isBlank = Object.keys(ballot.grades).length === 0
      return isBlank ? undefined : { grades: { ...ballot.grades, [winner]: 'excellent' } }
    }
    if (!('ranks' in ballot)) return undefined
    const others = Object.entries(ballot.ranks).map(([id, rank]) => [id, rank + 1])
    return { ranks: { ...Object.fromEntries(others), [winner]: 1 } }
  }
})

test('what wins is one of the options, or the default', () => {
  onRandomBallots(19, 100, (method, cast, random) => {
    const possible =
      method === 'for-against' ? ['for', 'against'] : method === 'consent' ? ['consent', 'object'] : 'abcd'
    const standard = possible[0] ?? ''
    const { winners, state } = outcomeOf(counted(method, cast), { threshold: random(101) }, standard)
    assert.ok(winners.length > 0 && winners.every((winner) => possible.includes(winner)))
    assert.equal(winners.length > 1, state === 'tied')
  })
})

const bestOf = (count: Count) => ('order' in count ? (count.order[0] ?? []) : [])

function withoutTurnout({ cast, blank, quorum, ...rest }: Count) {
  return rest
}
