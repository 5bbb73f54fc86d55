import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { bundle } from './build.ts'

test('what is loaded when first needed is found in the bundle too: the way out', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'chatterie-bundle-'))
  t.after(() => rmSync(folder, { recursive: true }))
  await bundle({ outbound: 'src/platform/outbound/index.ts' }, folder)
  const { openOutbound } = await import(join(folder, 'outbound.mjs'))
  const outbound = openOutbound({ userAgent: 'Chatterie (test)' })
  const { reason } = await outbound.fetch('http://127.0.0.1/')
  assert.equal(reason, 'not-public')
  await outbound.close()
})
