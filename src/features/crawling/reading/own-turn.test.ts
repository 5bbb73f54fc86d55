import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownTurn } from './own-turn.ts'

const large = new Uint8Array(100_000)

test('no two large files have the same turn of the event loop, whoever reads them', async () => {
  let turn = 0
  let isOver = false
  const count = () => {
    turn++
    if (!isOver) setImmediate(count)
  }
  setImmediate(count)
  const turns: number[] = []
  await Promise.all(
    Array.from({ length: 10 }, async () => {
      await ownTurn(large)
      turns.push(turn)
    }),
  )
  isOver = true
  assert.equal(new Set(turns).size, 10)
})

test('small ones do not wait', async () => {
  const waiting = ownTurn(large)
  let isFirst = true
  void waiting.then(() => {
    isFirst = false
  })
  await ownTurn(new Uint8Array(100))
  assert.ok(isFirst)
  await waiting
})
