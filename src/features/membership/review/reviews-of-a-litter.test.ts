// What was reviewed before reviews belonged to a litter stays as it was, on both databases.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { migrations } from '../../../../migrations/index.ts'
import { testDatabaseUrl } from '../../../platform/config.ts'
import { type Database, migrate, newId, type OpenDatabase, openDatabase } from '../../../platform/database/index.ts'
import { openTestDatabase } from '../../../testing-database.ts'

const name = '2026-11-24T1600-reviews-of-a-litter'

/** As it was before that step. */
async function openBefore(folder: string): Promise<OpenDatabase> {
  const own = await openEmpty(folder)
  await migrate(own.writer, Object.fromEntries(Object.entries(migrations).filter(([step]) => step < name)))
  return own
}

async function openEmpty(folder: string): Promise<OpenDatabase> {
  const url = testDatabaseUrl()
  if (!url) return openDatabase({ engine: 'sqlite', file: join(folder, 'before.sqlite'), durable: false })
  const { writer } = await openTestDatabase()
  const database = `before-${newId()}`
  await sql`create database ${sql.id(database)}`.execute(writer)
  const connectionString = url.replace(/\/\w+(?=\?|$)/, `/${database}`)
  return openDatabase({ engine: 'postgres', options: { connectionString } })
}

async function fill(db: Database) {
  for (const id of ['iris', 'bleuet', 'cosmos'])
    await sql`insert into "hoster" ("id", "slug", "fictional", "facts", "provenances", "revision", "createdAt", "updatedAt")
      values (${id}, ${id}, 0, '{}', '{}', 1, '2026', '2026')`.execute(db)
  await ask(db, { id: 'r1', round: 'first', slot: 1, hosterId: 'bleuet' })
  await sql`insert into "review" ("reviewerId", "summary", "text", "language", "savedAt", "sentAt", "revision")
    values ('r1', 'favourable', 'Clair.', 'fr', '2026', '2026', 3)`.execute(db)
  await sql`insert into "reviewedClause" ("reviewerId", "clauseId", "mark", "word", "savedAt")
    values ('r1', 'open.formats', 'fine', '', '2026')`.execute(db)
}

interface Asked {
  id: string
  round: string
  slot: number
  hosterId: string
}

const ask = (db: Database, { id, round, slot, hosterId }: Asked) =>
  sql`insert into "reviewer"
    ("id", "applicationId", "round", "slot", "applicantHosterId", "hosterId", "personId", "proposedAt")
    values (${id}, 'a', ${round}, ${slot}, 'iris', ${hosterId}, 'p1', '2026')`.execute(db)

test('reviews that were made stay, and their hoster and person may make one in another round', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'chatterie-reviews-'))
  const own = await openBefore(folder)
  t.after(async () => {
    await own.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const db = own.writer
  await fill(db)
  await assert.rejects(ask(db, { id: 'r2', round: 'litter-13', slot: 1, hosterId: 'bleuet' }))
  await migrate(db, migrations)
  const kept = await db.selectFrom('review').selectAll().executeTakeFirstOrThrow()
  assert.deepEqual([kept.reviewerId, kept.summary, kept.text, kept.revision], ['r1', 'favourable', 'Clair.', 3])
  assert.equal((await db.selectFrom('reviewedClause').selectAll().executeTakeFirstOrThrow()).mark, 'fine')
  await ask(db, { id: 'r2', round: 'litter-13', slot: 1, hosterId: 'bleuet' })
  for (const again of [
    { id: 'r3', round: 'litter-13', slot: 2, hosterId: 'bleuet' },
    { id: 'r4', round: 'first', slot: 2, hosterId: 'cosmos' },
  ])
    await assert.rejects(ask(db, again), 'once in a round')
  await assert.rejects(db.deleteFrom('reviewer').where('id', '=', 'r1').execute(), 'its review points to it')
})
