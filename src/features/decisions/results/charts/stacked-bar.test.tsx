import assert from 'node:assert/strict'
import { test } from 'node:test'
import { StackedBar, tones } from './stacked-bar.tsx'

const drawn = (parts: Parameters<typeof StackedBar>[0]['parts'], whole: number, mark?: number) =>
  String(<StackedBar label="Pour 3, contre 1" whole={whole} parts={parts} mark={mark} />)

test('parts stand side by side, as wide as their share of the whole', () => {
  const bar = drawn(
    [
      { tone: 'yes', value: 3 },
      { tone: 'no', value: 1 },
    ],
    4,
  )
  assert.match(bar, /<g class="yes"><rect x="0" y="0" width="746"/)
  assert.match(bar, /<g class="no"><rect x="750" y="0" width="246"/)
  assert.match(bar, /role="img" aria-label="Pour 3, contre 1"/)
})

test('what is zero is not drawn, and of nothing nothing', () => {
  assert.doesNotMatch(drawn([{ tone: 'blank', value: 0 }], 4), /<g/)
  assert.doesNotMatch(drawn([], 0, 0), /NaN|Infinity|<g/)
})

test('what has to be reached is a line across, inside the bar', () => {
  assert.match(drawn([{ tone: 'cast', value: 1 }], 4, 2), /class="mark" d="M500 0v30"/)
  assert.match(drawn([{ tone: 'cast', value: 1 }], 4, 4), /class="mark" d="M998 0v30"/)
})

test('those against look otherwise than those for without their colour', () => {
  const hatched = tones.filter((tone) => drawn([{ tone, value: 1 }], 1).includes('<path d='))
  assert.deepEqual(hatched, ['no', 'poor', 'reject'])
})
