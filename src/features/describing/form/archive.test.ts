import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { unzipSync } from 'fflate'
import { archiveOf } from './archive.ts'

const files = [
  { name: 'crocus.properties', statements: [{ key: 'organization.name', value: 'Crocus d’été' }] },
  { name: 'pad.properties', statements: [{ key: 'service.name', value: 'Pad' }] },
]

test('the archive holds each file with its text', () => {
  const found = unzipSync(archiveOf(files, '2026-11-23T10:20:30.000Z'))
  assert.deepEqual(Object.keys(found), ['crocus.properties', 'pad.properties'])
  assert.match(new TextDecoder().decode(found['crocus.properties']), /^organization\.name = Crocus d’été$/m)
})

test('other people’s programs open it', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'))
  t.after(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'all.zip'), archiveOf(files, '2026-11-23T10:20:30.000Z'))
  const { error, status } = spawnSync('unzip', ['-q', join(folder, 'all.zip'), '-d', folder])
  // A machine without that program has the test above.
  if (error) return
  assert.equal(status, 0)
  assert.match(readFileSync(join(folder, 'pad.properties'), 'utf8'), /service\.name = Pad/)
})
