import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mostBytes } from '../decode.ts'
import { checked } from './testing.ts'
import { fuzz } from './testing-fuzz.ts'

test('1,500 mutations of the corpus are checked and mended without a crash, each remark on a line of its file', () => {
  const { files, astray, worse, mended } = fuzz(1500, 20261124)
  assert.deepEqual([files, astray, worse], [1500, 0, 0])
  assert.ok(mended > 100)
})

test('four times the hostile lines take about four times as long, not sixteen', () => {
  const lines = ['organization.naem = x', 'organization.socialnetworks.xabcdefgh = x', 'a', 'subs.a = b', '<b>=&lt;']
  const text = lines.join('\n')
  const millisecondsOf = (bytes: number) => {
    const file = `${text}\n`.repeat(Math.floor(bytes / (text.length + 1)))
    const start = performance.now()
    checked(file)
    return performance.now() - start
  }
  millisecondsOf(mostBytes)
  const [quarter, whole] = [millisecondsOf(mostBytes / 4), millisecondsOf(mostBytes)]
  assert.ok(whole < 12 * quarter + 100, `${quarter} ms, then ${whole} ms`)
  assert.ok(whole < 3000, `${whole} ms`)
})
