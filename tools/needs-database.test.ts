import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { whoNeedsDatabase } from './needs-database.ts'

const root = join(import.meta.dirname, '..')
const config = `export const testDatabaseUrl = () => 'somewhere'\nexport const port = 3000`
const database = `import { testDatabaseUrl } from './platform/config.ts'`

/** Whether this test needs a database, beside these other sources. */
function needs(text: string, sources: Record<string, string> = {}): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'chatterie-needs-'))
  try {
    const all = { 'src/platform/config.ts': config, 'src/testing-database.ts': database, ...sources }
    for (const [file, written] of Object.entries({ ...all, 'src/room/one.test.ts': text })) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), written)
    }
    return whoNeedsDatabase(['src/room/one.test.ts'], folder).size === 1
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('pure rules need no database, nor does another setting', () => {
  assert.equal(needs(`import assert from 'node:assert/strict'\nimport { add } from './add.ts'`), false)
  assert.equal(needs(`import { add } from './add.ts'`, { 'src/room/add.ts': 'export const add = 1' }), false)
  assert.equal(needs(`import { port } from '../platform/config.ts'`), false)
})

test('who asks where PostgreSQL is needs one', () => {
  assert.equal(needs(`import { testDatabaseUrl } from '../platform/config.ts'`), true)
})

test('so does whoever reaches who asks, in whatever way it is written', () => {
  const far = { 'src/room/far.tsx': `export * from "../testing-database.ts"` }
  for (const text of [
    `import { openTestDatabase } from '../testing-database.ts'`,
    `import type { OpenDatabase } from "../testing-database.ts"`,
    `import {\n  openTestDatabase,\n} from '../testing-database.ts'`,
    `const { openTestDatabase } = await import('../testing-database.ts')`,
    `import '../testing-database.ts'`,
    `export * from './far.tsx'`,
    'new Worker(new URL(`./far.tsx`, import.meta.url))',
    `spawn(process.execPath, ['src/testing-database.ts'])`,
  ])
    assert.equal(needs(text, far), true, text)
})

test('a circle of imports has an end', () => {
  const circle = { 'src/room/a.ts': `import './b.ts'`, 'src/room/b.ts': `import './a.ts'` }
  assert.equal(needs(`import './a.ts'`, circle), false)
  const leaving = { ...circle, 'src/room/b.ts': `import './a.ts'\nimport '../testing-database.ts'` }
  assert.equal(needs(`import './a.ts'`, leaving), true)
})

test('what cannot be followed is taken to need one', () => {
  assert.equal(needs('const room = await import(name)'), true)
  assert.equal(needs(`const room = await import('./' + name)`), true)
  assert.equal(needs(`const room = await import('./room.json', { with: { type: 'json' } })`), false)
})

test('in this house, pages, jobs and rows are tested on both databases, pure rules once', () => {
  const onBoth = ['src/site.test.ts', 'src/policies.test.ts', 'src/platform/database/listen.test.ts']
  const once = ['src/architecture.test.ts', 'src/platform/slug.test.ts', 'src/features/descriptions/mutations.test.ts']
  assert.deepEqual([...whoNeedsDatabase([...onBoth, ...once], root)].sort(), onBoth.sort())
})
