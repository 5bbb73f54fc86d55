import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Database } from '../../../platform/database/index.ts'
import { openTestDatabase } from '../../../testing-database.ts'
import { byMachine, findHoster } from '../../hosters/index.ts'
import { freeze } from '../../moderation/index.ts'
import { importBundle } from './import-bundle.ts'

const examples = join(import.meta.dirname, '../../../../examples')
const now = Temporal.Instant.from('2026-11-23T10:00:00Z')

test('the example that is imported again tells nothing new', async () => {
  const { writer } = await openTestDatabase()
  const read = async () => {
    for (const name of ['chatons', 'fictional']) await importBundle(writer, join(examples, name), now)
    return tellings(writer)
  }
  const first = await read()
  assert.ok(first.length > 500, `${first.length} entries`)
  assert.deepEqual(new Set(first.map(({ actor }) => actor)), new Set(['import']))
  assert.equal((await read()).length, first.length)
})

test('what the coordination has frozen stays as it is, and the report says so', async () => {
  const { writer } = await openTestDatabase()
  const folder = join(examples, 'fictional')
  await importBundle(writer, folder, now)
  const { slug } = await writer.selectFrom('hoster').select('slug').orderBy('slug').executeTakeFirstOrThrow()
  const { id, facts } = await findHoster(writer, slug)
  const wish = { subject: { kind: 'hoster', id }, hosterId: id, reason: 'Contenu illicite signalé.' }
  await freeze(writer, wish, byMachine('test', now))
  const before = await tellings(writer)
  const { report } = await importBundle(writer, folder, now)
  const said = report.filter(({ message }) => message.key === 'descriptions.left-frozen')
  assert.deepEqual(
    said.map(({ severity, message }) => [severity, message.values]),
    [['warning', { name: facts.name }]],
  )
  assert.equal((await tellings(writer)).length, before.length)
})

const tellings = (db: Database) => db.selectFrom('journalEntry').select('actor').execute()
