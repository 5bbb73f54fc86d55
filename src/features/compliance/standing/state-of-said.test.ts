import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stateOf } from './state-of.ts'
import { contestedAt, day, found, given, type Line, says, whole } from './testing-grounds.ts'

const table: Line[] = [
  [
    'the hoster says no',
    { declared: says('not-met'), findings: [found('seen')] },
    'not-met',
    day(8),
    'declared-not-met',
  ],
  [
    'the hoster says no, but contests',
    { declared: says('not-met'), findings: [found('against', { contestedAt })] },
    'contested',
    contestedAt,
    'contested',
  ],
  ['planned', { declared: says('planned') }, 'planned', day(8), 'planned'],
  ['planned for a day that is past', { declared: says('planned', day(8), true) }, 'planned', day(8), 'planned-late'],
  [
    'planned, and broken today',
    { declared: says('planned'), findings: [found('against')] },
    'not-met',
    day(5),
    'against',
  ],
  ['declared, and seen', { declared: says('met'), findings: [found('seen')] }, 'met', day(8), 'met'],
  ['declared, and seen later', { declared: says('met', day(2)), findings: [found('seen')] }, 'met', day(5), 'met'],
  ['declared, nothing seen', { declared: says('met') }, 'declared', day(8), 'declared'],
  [
    'declared, nobody answered',
    { declared: says('met'), findings: [found('not-checkable')] },
    'declared',
    day(8),
    'declared',
  ],
  ['declared, being confirmed', { declared: says('met'), findings: [found(null)] }, 'declared', day(8), 'declared'],
  [
    'declared, one part seen and another not found',
    { declared: says('met'), findings: [found('not-found'), found('seen')] },
    'declared',
    day(8),
    'declared-part',
  ],
  [
    'declared, not found where all can be seen',
    { clause: whole, declared: says('met'), findings: [found('not-found'), found('seen')] },
    'not-found',
    day(5),
    'declared-not-found',
  ],
  [
    'declared, and the hoster contests that it was not found',
    { clause: whole, declared: says('met'), findings: [found('not-found', { contestedAt })] },
    'contested',
    contestedAt,
    'contested',
  ],
  ['declared, and broken', { declared: says('met'), findings: [found('against')] }, 'not-met', day(5), 'against'],
  ['not concerned', { declared: says('not-concerned') }, 'declared', day(8), 'not-concerned'],
  [
    'not concerned, and broken',
    { declared: says('not-concerned'), findings: [found('against')] },
    'not-met',
    day(5),
    'against',
  ],

  ['waived', { waiver: { at: day(3), decision: 'AG 2026' }, findings: [found('against')] }, 'waived', day(3), 'waived'],
  [
    'waived over a ruling',
    { waiver: { at: day(3), decision: 'AG' }, ruling: { outcome: 'not-met', at: day(9) } },
    'waived',
    day(3),
    'waived',
  ],

  [
    'ruled met over what was found before',
    { ruling: { outcome: 'met', at: day(9) }, findings: [found('against')] },
    'met',
    day(9),
    'ruled-met',
  ],
  [
    'ruled met, and broken since',
    { ruling: { outcome: 'met', at: day(9) }, findings: [found('against', { since: day(10) })] },
    'not-met',
    day(10),
    'against',
  ],
  [
    'ruled met, and the hoster says no since',
    { ruling: { outcome: 'met', at: day(9) }, declared: says('not-met', day(11)) },
    'not-met',
    day(11),
    'declared-not-met',
  ],
  [
    'ruled met, what the hoster said before',
    { ruling: { outcome: 'met', at: day(9) }, declared: says('not-met') },
    'met',
    day(9),
    'ruled-met',
  ],
  [
    'ruled met, and the hoster says so too',
    { ruling: { outcome: 'met', at: day(9) }, declared: says('met', day(11)) },
    'met',
    day(9),
    'ruled-met',
  ],
  [
    'ruled not met',
    { ruling: { outcome: 'not-met', at: day(9) }, findings: [found('seen')] },
    'not-met',
    day(9),
    'ruled-not-met',
  ],
  [
    'ruled not met, mended as the hoster says and nothing breaks it',
    { ruling: { outcome: 'not-met', at: day(9) }, declared: says('met', day(11)), findings: [found('seen')] },
    'declared',
    day(11),
    'declared-since-ruling',
  ],
  [
    'ruled not met, not concerned as the hoster says since',
    { ruling: { outcome: 'not-met', at: day(9) }, declared: says('not-concerned', day(11)) },
    'declared',
    day(11),
    'not-concerned',
  ],
  [
    'ruled not met, and planned since',
    { ruling: { outcome: 'not-met', at: day(9) }, declared: says('planned', day(11)) },
    'planned',
    day(11),
    'planned',
  ],
  [
    'decided not met by the members, whatever the hoster says since',
    {
      ruling: { outcome: 'not-met', at: day(9), isDecided: true },
      declared: says('met', day(11)),
      findings: [found('seen', { since: day(12) })],
    },
    'not-met',
    day(9),
    'decided-not-met',
  ],
  [
    'decided met by the members, and broken since',
    {
      ruling: { outcome: 'met', at: day(9), isDecided: true },
      findings: [found('against', { since: day(10) })],
    },
    'not-met',
    day(10),
    'against',
  ],
  [
    'decided met by the members',
    { ruling: { outcome: 'met', at: day(9), isDecided: true } },
    'met',
    day(9),
    'decided-met',
  ],
  [
    'ruled not met, mended as the hoster says, but broken still',
    { ruling: { outcome: 'not-met', at: day(9) }, declared: says('met', day(11)), findings: [found('against')] },
    'not-met',
    day(9),
    'ruled-not-met',
  ],
  [
    'ruled not met, what the hoster said before',
    { ruling: { outcome: 'not-met', at: day(9) }, declared: says('met') },
    'not-met',
    day(9),
    'ruled-not-met',
  ],
]

for (const [what, grounds, state, since, why] of table)
  test(`${what}: ${state ?? 'no state'}`, () => {
    const got = stateOf(given(grounds))
    assert.deepEqual({ ...got, why: got.why.key }, { state, since, why: `compliance.why-${why}` })
  })
