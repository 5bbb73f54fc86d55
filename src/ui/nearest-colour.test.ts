import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contrast, hexOf, lightOf } from './colour.ts'
import { nearestPassing } from './nearest-colour.ts'
import { contrastProblems, type Theme } from './theme.ts'

const good: Theme = { bright: '#f9cc01', theme: '#f0980c', deep: '#a46708', link: '#7d4c00', linkDark: '#fbc95a' }

const remediesOf = (theme: Theme) =>
  nearestPassing(
    theme,
    contrastProblems(theme).filter((problem) => problem.kind === 'contrast'),
  )

test('a colour is written as it was read', () => {
  for (const hex of ['#000000', '#ffffff', '#f0980c', '#010203']) {
    const light = lightOf(hex)
    assert.ok(light)
    assert.equal(hexOf(light), hex)
  }
  assert.equal(hexOf([2, -1, 0]), '#ff0000', 'what no screen shows is brought to its edge')
})

test('colours that read well need no remedy', () => {
  assert.deepEqual(remediesOf(good), [])
})

test('each of the five colours is blamed for what it alone makes unreadable, and a near one mends it', () => {
  const wrong: [keyof Theme, string][] = [
    ['link', '#c9a227'],
    ['linkDark', '#5a4a20'],
    ['bright', '#553300'],
    ['theme', '#402000'],
  ]
  for (const [token, colour] of wrong) {
    const remedies = remediesOf({ ...good, [token]: colour })
    assert.ok(
      remedies.some((each) => each.token === token),
      token,
    )
    const nearest = remedies.map((remedy) => [remedy.token, remedy.nearest ?? colour] as const)
    const mended: Theme = { ...good, [token]: colour, ...Object.fromEntries(nearest) }
    assert.deepEqual(contrastProblems(mended), [], token)
  }
})

test('the worst pair is the one that is told', () => {
  const [remedy] = remediesOf({ ...good, link: '#c9a227' })
  const problems = contrastProblems({ ...good, link: '#c9a227' })
  assert.equal(remedy?.worst.ratio, Math.min(...problems.map((each) => (each.kind === 'contrast' ? each.ratio : 21))))
})

test('no colour is shifted further than it must', () => {
  const [remedy] = remediesOf({ ...good, link: '#8a5a10' })
  if (!remedy?.nearest) return assert.deepEqual(remediesOf({ ...good, link: '#8a5a10' }), [])
  const [was, is] = [lightOf('#8a5a10'), lightOf(remedy.nearest)]
  assert.ok(was && is && contrast(was, is) < 1.5)
})
