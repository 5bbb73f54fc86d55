import assert from 'node:assert/strict'
import { test } from 'node:test'
import { colourIn, contrastProblems, type Theme, themeCss } from './theme.ts'

const market: Theme = { bright: '#f9cc01', theme: '#f0980c', deep: '#a46708', link: '#7d4c00', linkDark: '#fbc95a' }

test('the colours of the example collective read well everywhere, by day and by night', () => {
  assert.deepEqual(contrastProblems(market), [])
})

test('another collective may be green', () => {
  const green = { bright: '#9ee493', theme: '#5bbf8a', deep: '#1f6f54', link: '#1b5e49', linkDark: '#9ee493' }
  assert.deepEqual(contrastProblems(green), [])
})

test('a link that reads on paper but not on kraft is refused, with the figure', () => {
  const problems = contrastProblems({ ...market, link: '#996600' })
  const onKraft = problems.find((problem) => problem.kind === 'contrast' && problem.on === 'kraft')
  assert.ok(onKraft?.kind === 'contrast')
  assert.equal(onKraft.colour, 'link')
  assert.equal(onKraft.scheme, 'light')
  assert.ok(onKraft.ratio > 4 && onKraft.ratio < 4.5)
  assert.ok(!problems.some((problem) => problem.kind === 'contrast' && problem.on === 'paper'))
})

test('a link for the night is judged on the night', () => {
  const problems = contrastProblems({ ...market, linkDark: '#7d4c00' })
  assert.ok(problems.length > 0)
  assert.ok(problems.every((problem) => problem.kind === 'contrast' && problem.scheme === 'dark'))
})

test('a dark button cannot carry its dark words', () => {
  const colours = contrastProblems({ ...market, theme: '#5a2d00' }).map((problem) =>
    problem.kind === 'contrast' ? `${problem.colour} on ${problem.on}` : problem.token,
  )
  assert.ok(colours.includes('button-ink on button'))
})

test('what is no colour is refused before anything is computed', () => {
  assert.deepEqual(contrastProblems({ ...market, deep: 'brown' }), [
    { kind: 'no-colour', token: 'deep', value: 'brown' },
  ])
})

test('a theme is five tokens and nothing else', () => {
  assert.equal(
    themeCss(market),
    ':root{--theme-bright:#f9cc01;--theme:#f0980c;--theme-deep:#a46708;' +
      '--theme-link:#7d4c00;--theme-link-dark:#fbc95a}\n',
  )
})

test('no one writes style of his own through a colour', () => {
  assert.throws(() => themeCss({ ...market, link: '#fff}body{display:none' }), RangeError)
})

test('a colour that the palette does not have is a bug', () => {
  assert.throws(() => colourIn(market, 'light')('mauve'), /no colour mauve/)
})
