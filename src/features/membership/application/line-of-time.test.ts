import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datesAround } from '../litter/testing.ts'
import type { ApplicationChange, ApplicationState } from './application.ts'
import { lineOfTime, type TimeStep } from './line-of-time.ts'

const day = '2026-11-23'
const litter = { dates: datesAround(day) }

const change = (to: ApplicationState, more: Partial<ApplicationChange> = {}): ApplicationChange => ({
  ...{ id: to, at: '2026-11-23T10:00:00.000Z', from: null, to, reason: null, nextStep: null, language: null },
  ...{ expectedAt: null, partsAsked: [], ...more },
})

const names = (steps: TimeStep[]) => steps.map((step) => ('change' in step ? step.change.to : step.phase))

test('what happened comes first, then the days of the litter in order', () => {
  const steps = lineOfTime({ state: 'sent' }, [change('draft'), change('sent')], litter, day)
  assert.deepEqual(names(steps), ['sent', 'review', 'answers', 'vote'])
  const days = steps.flatMap((step) => ('phase' in step ? step.expectedOn : []))
  assert.deepEqual(days, days.toSorted())
})

test('what is expected of the last step stands among them by its day', () => {
  const asked = change('corrections', { expectedAt: '2026-12-01' })
  const steps = lineOfTime({ state: 'corrections' }, [change('sent'), asked], litter, day)
  assert.deepEqual(names(steps), ['sent', 'corrections', 'next', 'review', 'answers', 'vote'])
})

test('a day that has passed is expected no more', () => {
  const asked = change('corrections', { expectedAt: '2026-11-20' })
  assert.deepEqual(names(lineOfTime({ state: 'corrections' }, [asked], litter, day)).includes('next'), false)
  assert.deepEqual(names(lineOfTime({ state: 'sent' }, [change('sent')], litter, '2028-01-01')), ['sent'])
})

test('what is ready for the vote has its reviews behind it', () => {
  const steps = lineOfTime({ state: 'ready' }, [change('sent'), change('ready')], litter, day)
  assert.deepEqual(names(steps), ['sent', 'ready', 'answers', 'vote'])
})

test('nothing is expected of what is over, or waits for another litter', () => {
  for (const state of ['admitted', 'declined', 'withdrawn', 'postponed'] as const) {
    const steps = lineOfTime({ state }, [change('sent'), change(state, { expectedAt: '2027-01-01' })], litter, day)
    assert.deepEqual(names(steps), ['sent', state])
  }
})

test('a litter without dates expects nothing', () => {
  assert.deepEqual(names(lineOfTime({ state: 'sent' }, [change('sent')], { dates: null }, day)), ['sent'])
  assert.deepEqual(names(lineOfTime({ state: 'sent' }, [change('sent')], null, day)), ['sent'])
})
