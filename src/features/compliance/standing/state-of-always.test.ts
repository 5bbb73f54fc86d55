import assert from 'node:assert/strict'
import { test } from 'node:test'
import { results } from '../finding.ts'
import { declarations } from '../state.ts'
import type { FindingGround, Grounds } from './grounds.ts'
import { stateOf } from './state-of.ts'
import { clause, contestedAt, day, found, says } from './testing-grounds.ts'

/** Every ground that differs in kind, two findings at most. */
function* everyGround(): Generator<Grounds> {
  const some: FindingGround[] = [...results, null].flatMap((result) => [
    found(result),
    found(result, { contestedAt, since: result && day(12), check: 'terms' }),
  ])
  const findings = [[], ...some.map((one) => [one]), ...some.flatMap((one) => some.map((other) => [one, other]))]
  for (const sight of ['full', 'part', 'none'] as const)
    for (const declared of [null, ...declarations.map((state) => says(state)), says('met', day(14))])
      for (const ruling of [null, { outcome: 'met', at: day(9) }, { outcome: 'not-met', at: day(9) }] as const)
        for (const waiver of [null, { at: day(3), decision: 'AG' }])
          for (const several of findings)
            yield { clause: clause(sight, ['privacy', 'terms']), declared, ruling, waiver, findings: several }
}

test('a machine alone says that a clause is not met for what it saw, and for nothing else', () => {
  for (const grounds of everyGround()) {
    if (grounds.ruling || grounds.declared?.state === 'not-met' || stateOf(grounds).state !== 'not-met') continue
    assert.ok(grounds.findings.some(({ result }) => result === 'against'))
  }
})

test('a clause that nobody has confirmed has no state, whatever is known', () => {
  for (const grounds of everyGround())
    assert.equal(stateOf({ ...grounds, clause: { ...grounds.clause, unconfirmed: true } }).state, null)
})

test('information changes no state', () => {
  for (const grounds of everyGround()) {
    const { state, since } = stateOf({ ...grounds, findings: [...grounds.findings, found('told')] })
    assert.deepEqual([state, since], [stateOf(grounds).state, stateOf(grounds).since])
  }
})

test('what is met was seen, or somebody said so', () => {
  for (const grounds of everyGround()) {
    if (stateOf(grounds).state !== 'met') continue
    assert.ok(grounds.ruling || grounds.findings.some(({ result }) => result === 'seen'))
  }
})

test('a state has a day, and only a state has one', () => {
  for (const grounds of everyGround()) {
    const { state, since } = stateOf(grounds)
    assert.equal(state === null, since === null, JSON.stringify(grounds))
  }
})
