import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatsIn, translator } from '../../platform/i18n/index.ts'
import { openTestSite } from '../../testing.ts'
import { openTestDatabase } from '../../testing-database.ts'
import { beginVersion } from './changing/begin-version.ts'
import { describers } from './describers.ts'
import { meanings } from './meanings.ts'
import { byTest, givenDocument } from './testing.ts'

test('the journal names documents by their title, and versions by their number', async () => {
  const { writer } = await openTestDatabase()
  const { document, version } = await givenDocument(writer)
  const draft = await beginVersion(writer, { documentId: document.id, from: 1 }, byTest())
  const shown = async (kind: string, ids: string[], language: 'fr' | 'en' = 'fr') =>
    Object.fromEntries((await describers[kind]?.(writer, [...ids, 'nobody'], language)) ?? [])
  assert.deepEqual(await shown('document', [document.id], 'en'), {
    [document.id]: { name: 'Charter', href: '/documents/charter' },
  })
  assert.deepEqual(await shown('document-version', [version.id, draft.id]), {
    [version.id]: { name: 'Charte, version 1', href: '/documents/charter/versions/1' },
    [draft.id]: { name: 'Charte, version 2', href: null },
  })
})

test('words and days of documents are said in words', () => {
  const words = { language: 'fr', t: translator('fr'), format: formatsIn('fr'), timeZone: 'Europe/Paris' } as const
  const said = (field: string, value: string) => {
    const meaning = meanings[field]
    return meaning && 'said' in meaning ? meaning.said(value, words) : undefined
  }
  assert.match(said('level', 'required') ?? '', /obligatoire/i)
  assert.match(said('documentKind', 'statutes') ?? '', /statuts/i)
  assert.equal(said('inForceOn', '2026-01-01'), '1er janvier 2026')
  assert.equal(said('original', 'en'), 'anglais')
  assert.deepEqual([said('level', 'maybe'), said('adoptedOn', 'soon')], [undefined, undefined])
})

test('pages that were kept are made anew when a public document changes, and not for a draft', async () => {
  const world = await openTestSite()
  const editionAfter = async (change: () => Promise<unknown>) => {
    await change()
    await world.runJobs()
    await world.request('/fr/about')
    return world.kept.edition
  }
  await editionAfter(async () => {})
  const before = world.kept.edition
  const draft = async () => givenDocument(world.db, { slug: 'rules', kind: 'other', force: null })
  assert.equal(await editionAfter(draft), before)
  assert.ok((await editionAfter(() => givenDocument(world.db))) > before)
})

test('all of it stands in the public journal, in sentences', async () => {
  const world = await openTestSite()
  await givenDocument(world.db)
  assert.match(await world.get('/fr/journal'), /Une version a été adoptée[^<]*<a[^>]*><bdi>Charte, version 1<\/bdi>/)
})
