import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mostBytes } from '../decode.ts'
import { hostileLines } from '../testing-hostile.ts'
import { checked } from './testing.ts'
import { fuzz } from './testing-fuzz.ts'

test('1,500 mutations of the corpus are checked and mended without a crash, each remark on a line of its file', () => {
  const { files, astray, worse, mended } = fuzz(1500, 20261124)
  assert.deepEqual([files, astray, worse], [1500, 0, 0])
  assert.ok(mended > 100)
})

test('of a megabyte of hostile lines no more is told than of a hundred faults of each sort', () => {
  for (const [name, shape] of Object.entries(hostileLines)) {
    const { report } = checked(shape(mostBytes)).description
    assert.ok(report.length < 700, `${name}: ${report.length}`)
    const alike = Map.groupBy(report, ({ message }) => message.key)
    for (const [key, lines] of alike) assert.ok(lines.length <= 100, `${name}: ${key}`)
  }
})
