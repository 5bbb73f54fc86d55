import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { openTestDatabase } from '../../testing-database.ts'
import { checks as allChecks } from '../compliance/index.ts'
import { editVersion, typedIn } from './changing/edit-version.ts'
import { clausesOf } from './clauses-of.ts'
import { importDocuments } from './import-documents.ts'
import { charterInForce, findDocument, listDocuments, versionsWithTexts } from './queries.ts'
import { byTest } from './testing.ts'
import { stateOfVersion } from './version.ts'

const example = join(import.meta.dirname, '../../../examples/chatons')
const now = Temporal.Instant.from('2026-11-23T10:00:00Z')

function bundle(documents: unknown, files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'chatterie-documents-'))
  mkdirSync(join(folder, 'documents'))
  for (const [name, text] of Object.entries({ 'documents.json': JSON.stringify(documents), ...files }))
    writeFileSync(join(folder, 'documents', name), text)
  return folder
}

describe('the example', () => {
  test('has a charter in force since an unknown day, said to be a paraphrase of the official one', async () => {
    const { writer } = await openTestDatabase()
    assert.deepEqual(await importDocuments(writer, example, now), { documents: 2, left: [] })
    const charter = await charterInForce(writer, '2026-11-23')
    assert.ok(charter)
    const { undated, adoptedOn, inForceOn, isParaphrase, officialUrl } = charter.version
    assert.deepEqual([undated, adoptedOn, inForceOn, isParaphrase], [true, null, null, true])
    assert.equal(officialUrl, 'https://www.chatons.org/charte')
    assert.equal(stateOfVersion(charter.version, [charter.version], '2026-11-23'), 'in-force')
    assert.deepEqual(
      (await listDocuments(writer)).map(({ kind }) => kind),
      ['charter', 'manifesto'],
    )
  })

  test('spells the collective, in 39 clauses of which 32 are required', async () => {
    const { writer } = await openTestDatabase()
    await importDocuments(writer, example, now)
    const { content } = (await charterInForce(writer, '2026-11-23')) ?? assert.fail()
    const clauses = clausesOf(content)
    assert.equal([...new Set(clauses.map(({ label }) => label.charAt(0)))].join(''), 'CHATONS')
    assert.deepEqual([clauses.length, clauses.filter(({ level }) => level === 'required').length], [39, 32])
    assert.equal(clauses.filter(({ unconfirmed }) => unconfirmed).length, 18)
    assert.equal(clauses.find(({ id }) => id === 'hosters.provider-no-access')?.label, 'H2')
  })

  test('says each clause in both languages, with why and how; a check bears where something can be seen', async () => {
    const { writer } = await openTestDatabase()
    await importDocuments(writer, example, now)
    const { content } = (await charterInForce(writer, '2026-11-23')) ?? assert.fail()
    const known = new Set(allChecks.map(({ name }) => name))
    for (const { id, text, why, how, sight, checks } of clausesOf(content)) {
      for (const part of [text, why, how]) assert.deepEqual(Object.keys(part), ['fr', 'en'], id)
      assert.equal(checks.length > 0, sight !== 'none', id)
      for (const name of checks) assert.ok(known.has(name), `${id}: ${name}`)
    }
  })
})

describe('a bundle', () => {
  const markdown = '# Règles\n\nAvant-propos.\n'
  const entry = { slug: 'rules', kind: 'other' }

  test('without documents adds none', async () => {
    const { writer } = await openTestDatabase()
    const empty = mkdtempSync(join(tmpdir(), 'chatterie-documents-'))
    assert.deepEqual(await importDocuments(writer, empty, now), { documents: 0, left: [] })
  })

  test('comes again at will: what the coordination wrote stays', async () => {
    const { writer } = await openTestDatabase()
    const folder = bundle([entry], { 'rules.fr.md': markdown })
    await importDocuments(writer, folder, now)
    const { id } = await findDocument(writer, 'rules')
    const [draft] = await versionsWithTexts(writer, id)
    assert.ok(draft)
    assert.equal(draft.adoptedOn, null, 'a draft where no force is said')
    const typed = { ...typedIn(draft), content: { ...draft.content, title: { fr: 'Nos règles' } } }
    await editVersion(writer, { id: draft.id, revision: 1, typed }, byTest())
    assert.deepEqual(await importDocuments(writer, folder, now), { documents: 0, left: ['rules'] })
    const versions = await versionsWithTexts(writer, id)
    assert.deepEqual(
      versions.map(({ content }) => content.title.fr),
      ['Nos règles'],
    )
  })

  test('may say when and by which decision it was adopted', async () => {
    const { writer } = await openTestDatabase()
    const force = { adoptedOn: '2020-01-31', inForceOn: '2020-02-01' }
    const said = { ...entry, force, decisionName: 'AG 2020', decisionUrl: 'https://a.example/ag' }
    await importDocuments(writer, bundle([said], { 'rules.fr.md': markdown }), now)
    const [version] = await versionsWithTexts(writer, (await findDocument(writer, 'rules')).id)
    assert.deepEqual([version?.adoptedOn, version?.inForceOn], ['2020-01-31', '2020-02-01'])
    assert.deepEqual([version?.decisionName, version?.decisionUrl], ['AG 2020', 'https://a.example/ag'])
  })

  test('that is wrong is refused by file and line, and leaves nothing behind', async () => {
    const { writer } = await openTestDatabase()
    const wrong = bundle([entry], { 'rules.fr.md': '# Règles\n\n### a.b\n' })
    await assert.rejects(importDocuments(writer, wrong, now), /rules\.fr\.md:3: The commitment a\.b is in no chapter/)
    await assert.rejects(importDocuments(writer, bundle([entry]), now), /rules\.fr\.md:1/)
    await assert.rejects(importDocuments(writer, bundle([{ slug: 'a', kind: 'law' }]), now))
    await assert.rejects(importDocuments(writer, bundle({ charter: true }), now))
    const early = { ...entry, force: { adoptedOn: '2020-02-02', inForceOn: '2020-02-01' } }
    await assert.rejects(importDocuments(writer, bundle([early], { 'rules.fr.md': markdown }), now))
    assert.deepEqual(await listDocuments(writer), [])
  })
})
