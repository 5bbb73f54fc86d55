import assert from 'node:assert/strict'
import { test } from 'node:test'
import { between, centredOn, holds, middleOf, mostNear, moved, nearness, zoomed } from './box.ts'

const whole = { x: 0, y: 0, width: 680, height: 720 }
const corner = { x: 10, y: 10 }

test('what is under the finger stays under the finger', () => {
  const point = { x: 200, y: 300 }
  const near = zoomed(whole, whole, 2, point)
  assert.deepEqual(near, { x: 100, y: 150, width: 340, height: 360 })
  assert.equal((point.x - near.x) / near.width, (point.x - whole.x) / whole.width)
})

test('nobody comes nearer than the lines are drawn for, or farther than the whole', () => {
  assert.equal(nearness(zoomed(whole, whole, 100, corner), whole), mostNear)
  assert.deepEqual(zoomed(zoomed(whole, whole, 3, corner), whole, 0.001, corner), whole)
})

test('the edge of the drawing is never left behind', () => {
  const near = zoomed(whole, whole, 2, corner)
  assert.deepEqual(moved(near, whole, -900, -900), { ...near, x: 0, y: 0 })
  assert.deepEqual(moved(near, whole, 900, 900), { ...near, x: 340, y: 360 })
  assert.deepEqual(moved(whole, whole, 50, 50), whole)
})

test('a head out of sight comes to the middle', () => {
  const near = zoomed(whole, whole, 2, corner)
  const head = { x: 400, y: 400 }
  assert.ok(!holds(near, head))
  const there = centredOn(near, whole, head)
  assert.ok(holds(there, head))
  assert.deepEqual(middleOf(there), head)
})

test('a glide begins at one box and ends at the other', () => {
  const near = zoomed(whole, whole, 2, corner)
  assert.deepEqual(between(whole, near, 0), whole)
  assert.deepEqual(between(whole, near, 1), near)
  assert.equal(between(whole, near, 0.5).width, 510)
})
