import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { openAssets } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'chatterie-assets-'))
after(() => rmSync(folder, { recursive: true }))
mkdirSync(join(folder, 'assets'))
writeFileSync(join(folder, 'assets.json'), '{"style":"style-AB12.css","near":"near-CD34.js"}')
writeFileSync(join(folder, 'assets/style-AB12.css'), 'body{color:#000}')
writeFileSync(join(folder, 'assets/near-CD34.js'), 'export{}')
writeFileSync(join(folder, 'assets/near-CD34.js.map'), '{}')
writeFileSync(join(folder, 'secret.css'), 'outside')

test('what was built is found by its name, with its type and compressed', () => {
  const shelf = openAssets(folder)
  const style = shelf.find(shelf.names.style ?? '')
  assert.equal(style?.type, 'text/css; charset=UTF-8')
  assert.equal(brotliDecompressSync(style?.brotli ?? '').toString(), 'body{color:#000}')
  assert.equal(shelf.find('near-CD34.js')?.type, 'text/javascript; charset=UTF-8')
})

test('nothing else is', () => {
  const shelf = openAssets(folder)
  for (const file of [
    '../secret.css',
    '..%2Fsecret.css',
    'style.css',
    '',
    '.',
    'near-CD34.js.map',
    '__proto__',
    'toString',
  ])
    assert.equal(shelf.find(file), undefined, file)
})

test('a site that was not built says what to do', () => {
  assert.throws(() => openAssets(join(folder, 'nowhere')), /npm run build/)
})
