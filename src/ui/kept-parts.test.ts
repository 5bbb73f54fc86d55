import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cut, hole, KeptParts, kept, keptAround } from './kept-parts.ts'

test('a piece is rendered once, and cut where something goes in', () => {
  const kept = new KeptParts(10)
  let rendered = 0
  const render = () => `<b>${++rendered}${cut}</b>`
  assert.deepEqual(kept.of('a', render), ['<b>1', '</b>'])
  assert.deepEqual(kept.of('a', render), ['<b>1', '</b>'])
  assert.deepEqual(kept.of('b', render), ['<b>2', '</b>'])
})

test('there are never more pieces than allowed', () => {
  const kept = new KeptParts(2)
  let rendered = 0
  for (const key of ['a', 'b', 'c', 'c', 'a']) kept.of(key, () => ++rendered)
  assert.equal(rendered, 4)
})

test('long pieces make others leave, so that nobody fills the memory with them', () => {
  const kept = new KeptParts(10)
  let rendered = 0
  const render = (letters: number) => () => `${++rendered}${'x'.repeat(letters)}`
  kept.of('short', render(10))
  kept.of('long', render(19_000))
  kept.of('short', render(10))
  assert.equal(rendered, 2)
  kept.of('longer', render(19_000))
  kept.of('short', render(10))
  assert.equal(rendered, 4)
})

test('a kept component is rendered once for what it depends on', () => {
  let rendered = 0
  const Part = kept(
    10,
    ({ name }: { name: string; other?: number }) => name,
    ({ name }) => `<b>${name}${++rendered}</b>`,
  )
  assert.equal(
    String(Part({ name: 'a' })) + Part({ name: 'a', other: 1 }) + Part({ name: 'b' }),
    '<b>a1</b><b>a1</b><b>b2</b>',
  )
})

test('a kept component that shows nothing shows nothing', () => {
  const Nothing = kept(
    10,
    () => '',
    () => null,
  )
  assert.equal(String(Nothing({})), '')
})

test('what stands in the hole of a kept component is never kept', () => {
  const Around = keptAround(
    10,
    () => '',
    () => `<p>${hole}</p>`,
    ({ inside }: { inside: string }) => inside,
  )
  assert.equal(String(Around({ inside: '1' })) + Around({ inside: '2' }), '<p>1</p><p>2</p>')
})
