import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Database } from '../../platform/database/index.ts'
import { openTestDatabase } from '../../testing-database.ts'
import {
  blankCollective,
  byMachine,
  catalogueOf,
  collectiveOf,
  type Kind,
  oldAddress,
  recordCatalogue,
  recordCollective,
  recordOldAddresses,
} from './index.ts'
import { aHoster } from './testing-records.ts'

const at = (day: number) => Temporal.Instant.from('2026-11-01T12:00:00Z').add({ hours: 24 * (day - 1) })
const byTest = (day: number) => byMachine('test', at(day))
const revision = async (db: Database) => (await collectiveOf(db)).registerRevision

test('the catalogue keeps what it was not given, and what did not change stays as it is', async () => {
  const { writer, reader } = await openTestDatabase()
  const catalogue = {
    kinds: Array.from({ length: 250 }, (_, number) => kind(`kind-${number}`)),
    software: [],
    alternatives: [],
  }
  await recordCatalogue(writer, catalogue, byTest(1))
  assert.equal((await catalogueOf(reader)).kinds.length, 250)
  await recordCatalogue(writer, { ...catalogue, kinds: [] }, byTest(2))
  await recordCatalogue(writer, catalogue, byTest(3))
  assert.equal(await revision(reader), 1, 'nothing changed')
  await recordCatalogue(writer, { ...catalogue, kinds: [kind('kind-1', 'bloc'), kind('kind-1', 'carnet')] }, byTest(4))
  assert.equal(await revision(reader), 2)
  const entries = await reader
    .selectFrom('kind')
    .select(['slug', 'updatedAt'])
    .where('slug', 'in', ['kind-1', 'kind-2'])
    .execute()
  assert.deepEqual(entries.map(({ updatedAt }) => updatedAt.slice(0, 10)).sort(), ['2026-11-01', '2026-11-04'])
  assert.equal((await catalogueOf(reader)).kinds.find(({ slug }) => slug === 'kind-1')?.icon, 'carnet')
})

test('a collective that was not described yet has a plain name', async () => {
  const { reader } = await openTestDatabase()
  assert.deepEqual(await collectiveOf(reader), { settings: blankCollective, revision: 0, registerRevision: 0 })
})

test('the collective’s settings are replaced, and counted only when they change', async () => {
  const { writer, reader } = await openTestDatabase()
  const settings = { ...blankCollective, name: 'Les Chats du coin' }
  for (const day of [1, 2]) await recordCollective(writer, settings, byTest(day))
  assert.deepEqual(await collectiveOf(reader), { settings, revision: 1, registerRevision: 1 })
  await aHoster(writer)
  assert.equal((await collectiveOf(reader)).settings.name, 'Les Chats du coin')
})

test('settings of an older site have what is new from the blank ones', async () => {
  const { writer, reader } = await openTestDatabase()
  await recordCollective(writer, blankCollective, byTest(1))
  await writer.updateTable('collective').set({ settings: '{"name":"Ancien"}' }).execute()
  assert.deepEqual((await collectiveOf(reader)).settings, { ...blankCollective, name: 'Ancien' })
})

test('old addresses lead where the last import says', async () => {
  const { writer, reader } = await openTestDatabase()
  const numbered = Array.from({ length: 150 }, (_, number) => ({
    sort: 'kind' as const,
    value: `${number}`,
    target: '/kinds',
  }))
  await recordOldAddresses(writer, numbered, byTest(1))
  const pad = { sort: 'kind' as const, value: '7', target: '/kinds/pad' }
  await recordOldAddresses(writer, [{ ...pad, target: '/nowhere' }, pad], byTest(2))
  assert.equal(await oldAddress(reader, 'kind', '7'), '/kinds/pad')
  assert.equal(await oldAddress(reader, 'kind', '149'), '/kinds')
  assert.equal(await oldAddress(reader, 'software', '7'), undefined)
})

const kind = (slug: string, icon = 'pad'): Kind => ({
  slug,
  parent: null,
  name: { fr: slug },
  sentence: {},
  synonyms: {},
  icon,
  replaces: [],
})
