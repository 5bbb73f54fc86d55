import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { migrations } from '../../../migrations/index.ts'
import { openTestDatabase } from '../../testing-database.ts'
import { migrate } from './index.ts'

const folder = join(import.meta.dirname, '../../../migrations')

test('every migration of the folder is in the list, in order', () => {
  const files = readdirSync(folder).filter((file) => file !== 'index.ts')
  const names = files.map((file) => file.replace(/\.ts$/, '')).sort()
  assert.ok(names.length > 0)
  assert.deepEqual(Object.keys(migrations), names)
  for (const name of names) assert.match(name, /^\d{4}-\d\d-\d\dT\d{4}-[a-z-]+$/)
})

test('migrating again changes nothing', async () => {
  const { writer } = await openTestDatabase()
  assert.deepEqual(await migrate(writer, migrations), [])
})

test('a database that a newer program has changed is refused with a sentence', async () => {
  const { writer } = await openTestDatabase()
  const later = '2999-01-01T0000-later'
  await sql`insert into kysely_migration (name, timestamp) values (${later}, '')`.execute(writer)
  try {
    await assert.rejects(
      migrate(writer, migrations),
      /newer than this program \(2999-01-01T0000-later\): start a newer/,
    )
  } finally {
    await sql`delete from kysely_migration where name = ${later}`.execute(writer)
  }
})
