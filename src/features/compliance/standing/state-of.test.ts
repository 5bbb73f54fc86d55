import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stateOf } from './state-of.ts'
import { clause, contestedAt, day, found, given, type Line, whole } from './testing-grounds.ts'

const table: Line[] = [
  ['nobody looked or said anything', {}, null, null, 'not-looked'],
  ['a first look is being confirmed', { findings: [found(null)] }, null, null, 'looking'],
  ['information that says neither yes nor no', { findings: [found('told')] }, null, null, 'told'],
  [
    'nobody is held to it',
    { clause: { ...whole, unconfirmed: true }, findings: [found('against')] },
    null,
    null,
    'unconfirmed',
  ],

  ['all seen, where all can be seen', { clause: whole, findings: [found('seen')] }, 'met', day(5), 'seen'],
  [
    'seen at several places, since the last of them',
    { clause: whole, findings: [found('seen'), found('seen', { since: day(7) })] },
    'met',
    day(7),
    'seen',
  ],
  [
    'one of two checks seen, the other not looked at yet',
    { clause: clause('full', ['privacy', 'terms']), findings: [found('seen')] },
    null,
    null,
    'looking',
  ],
  [
    'one of two checks seen, and nothing to look at for the other',
    { clause: clause('full', ['privacy', 'terms']), findings: [found('seen'), found('nothing', { check: 'terms' })] },
    'met',
    day(5),
    'seen',
  ],
  ['seen, where only a part can be', { findings: [found('seen')] }, 'not-checkable', day(5), 'agrees'],
  [
    'seen, where nothing should be',
    { clause: clause('none'), findings: [found('seen')] },
    'not-checkable',
    day(5),
    'agrees',
  ],
  ['nothing there to look at', { clause: whole, findings: [found('nothing')] }, 'not-checkable', day(5), 'nothing'],
  ['not found', { clause: whole, findings: [found('not-found'), found('seen')] }, 'not-found', day(5), 'not-found'],
  ['not found of a part', { findings: [found('not-found')] }, 'not-found', day(5), 'not-found'],
  ['nobody answered', { findings: [found('not-checkable'), found('seen')] }, 'not-checkable', day(5), 'not-checkable'],
  [
    'not found here, and no answer there',
    { findings: [found('not-checkable'), found('not-found')] },
    'not-found',
    day(5),
    'not-found',
  ],

  ['something breaks it', { findings: [found('against'), found('seen')] }, 'not-met', day(5), 'against'],
  [
    'what breaks it is contested',
    { findings: [found('against', { contestedAt })] },
    'contested',
    contestedAt,
    'contested',
  ],
  [
    'one of two things that break it is contested',
    { findings: [found('against', { contestedAt }), found('against', { since: day(6) })] },
    'not-met',
    day(5),
    'against',
  ],
  [
    'what was not found is contested',
    { findings: [found('not-found', { contestedAt })] },
    'contested',
    contestedAt,
    'contested',
  ],
  ['what is good is contested', { clause: whole, findings: [found('seen', { contestedAt })] }, 'met', day(5), 'seen'],
]

for (const [what, grounds, state, since, why] of table)
  test(`${what}: ${state ?? 'no state'}`, () => {
    const got = stateOf(given(grounds))
    assert.deepEqual({ ...got, why: got.why.key }, { state, since, why: `compliance.why-${why}` })
  })
