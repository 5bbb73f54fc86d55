// Elections that were held: their ballots and results are public facts.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Rules } from '../decision.ts'
import { countBallots } from './count-ballots.ts'
import { outcomeOf } from './outcome-of.ts'
import { reaches } from './share.ts'
import { everybody, optionsOf, profile } from './testing-profiles.ts'

const rules: Pick<Rules, 'quorum' | 'threshold'> = { quorum: 0, threshold: 50 }

test('Burlington 2009: Montroll wins each duel, which the instant run-off did not see', () => {
  // The mayor of Burlington, Vermont: ballots among the three that came first, as the city published them and Warren D.
  // Smith counted them (rangevoting.org). Kiss was elected.
  const ballots = profile(`
    1332 m k w
    767 m w k
    455 m
    2043 k m w
    371 k w m
    568 k
    1513 w m k
    495 w k m
    1289 w`)
  const count = countBallots('ranked', optionsOf('kmw'), ballots, rules, everybody(ballots))
  assert.ok(count.method === 'ranked')
  assert.deepEqual(count.pairs, [
    [0, 3477, 4314],
    [4067, 0, 4597],
    [4064, 3668, 0],
  ])
  assert.deepEqual(count.order, [['m'], ['k'], ['w']])
  assert.deepEqual(outcomeOf(count, rules, 'k'), { state: 'elected', winners: ['m'] })
})

test('Alaska 2022: Begich wins each duel; the last two of the run-off are Peltola and Palin', () => {
  // The seat in the House, 16 August 2022: first and second choices as the state's Division of Elections published
  // them; the run-off ended at 91,266 to 86,026.
  const ballots = profile(`
    27053 b s p
    15467 b p s
    11290 b
    34049 s b p
    3652 s p b
    21272 s
    47407 p b s
    4645 p s b
    23747 p`)
  const count = countBallots('ranked', optionsOf('bps'), ballots, rules, everybody(ballots))
  assert.ok(count.method === 'ranked')
  assert.equal(count.cast, 188_582)
  assert.deepEqual(count.pairs, [
    [0, 87_859, 101_217],
    [79_451, 0, 91_266],
    [63_618, 86_026, 0],
  ])
  assert.deepEqual(count.order, [['b'], ['p'], ['s']])
})

test('France 2005: the treaty is refused, blank and void ballots on neither side', () => {
  // Referendum of 29 May 2005, as the Constitutional Council proclaimed it.
  const [registered, voted, yes, no] = [41_789_202, 28_988_300, 12_808_270, 15_449_508]
  const blank = voted - yes - no
  assert.equal(blank, 730_522)
  const count = {
    ...{ electorate: { weighing: registered, all: registered }, cast: voted, blank, malformed: 0 },
    ...{ quorum: { percent: 50, needed: registered / 2, isReached: voted >= registered / 2 } },
    ...{ method: 'for-against' as const, for: yes, against: no },
  }
  assert.deepEqual(outcomeOf(count, rules, 'against'), { state: 'rejected', winners: ['against'] })
  assert.ok(reaches(50, no, yes + no))
  assert.ok(!reaches(55, no, yes + no), '54.67 % of those who chose')
})
