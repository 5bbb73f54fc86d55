// Through the front door of the room: the life of a charter, from a file to its second version.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { openTestDatabase } from '../../testing-database.ts'
import { givenPerson } from '../accounts/testing.ts'
import {
  addDocument,
  adoptVersion,
  beginVersion,
  caughtUp,
  charterInForce,
  clausesOf,
  contentFromMarkdown,
  differenceOf,
  editVersion,
  findClause,
  markdownOf,
  proposeVersion,
  stateOfVersion,
  translationGaps,
  typedIn,
  versionsOf,
} from './index.ts'
import { byTest, givenDocument } from './testing.ts'

const french = `# La charte

## Pain {#bread}

> Faire du pain.

### bread.flour
- level: required
- sight: none

Il prend de la farine.

### bread.salt
- level: required
- sight: part
- checks: prices

Il sale.
`
const english =
  '# The charter\n\n## Bread {#bread}\n\n### bread.flour\n\nIt takes flour.\n\n### bread.salt\n\nIt salts.\n'

function contentIn(files: { fr: string; en: string }) {
  const read = contentFromMarkdown(files)
  assert.ok(read.ok, JSON.stringify(read))
  return read.content
}

test('a charter comes in as two files, is proposed, adopted, and changed by a second version', async () => {
  const { writer: db } = await openTestDatabase()
  const by = byTest()
  const today = '2026-11-23'
  const first = contentIn({ fr: french, en: english })
  const typed = { slug: 'charter', kind: 'charter', content: first, officialUrl: null, isParaphrase: false } as const
  const { document, version } = await addDocument(db, typed, by)
  const proposed = await proposeVersion(db, { id: version.id, revision: 1, proposedOn: '2026-01-10', today }, by)
  const said = { decisionName: 'Assemblée de janvier', decisionUrl: 'https://a.example/ag', today }
  const force = { adoptedOn: '2026-01-31', inForceOn: '2026-02-01' }
  await adoptVersion(db, { id: proposed.id, revision: proposed.revision, force, ...said }, by)

  const draft = await beginVersion(db, { documentId: document.id, from: 1 }, by)
  const files = { fr: markdownOf(draft.content, 'fr'), en: markdownOf(draft.content, 'en') }
  const changed = contentIn({ ...files, fr: files.fr.replace('Il sale.', 'Il sale peu.') })
  assert.deepEqual(translationGaps(changed, 'en'), { missing: [], behind: ['bread.salt'] })
  assert.deepEqual(translationGaps(caughtUp(changed, 'en'), 'en').behind, [])

  const edit = { id: draft.id, revision: 1, typed: { ...typedIn(draft), content: changed } }
  const second = await editVersion(db, edit, by)
  const later = { adoptedOn: today, inForceOn: '2027-01-01' }
  await adoptVersion(db, { id: second.id, revision: second.revision, force: later, ...said }, by)

  const versions = await versionsOf(db, document.id)
  const states = (day: string) => versions.map((each) => stateOfVersion(each, versions, day)).join()
  assert.equal(states('2026-11-23'), 'adopted,in-force')
  assert.equal(states('2027-01-01'), 'in-force,replaced')
  const now = await charterInForce(db, '2027-01-01')
  assert.ok(now)
  assert.equal(findClause(now.content, 'bread.salt')?.text.fr, 'Il sale peu.')
  assert.deepEqual(
    clausesOf(now.content).map(({ label }) => label),
    ['P1', 'P2'],
  )
  const [difference, ...others] = differenceOf(first, now.content, 'en')
  assert.deepEqual([difference?.id, difference?.text?.language, others.length], ['bread.salt', 'fr', 0])
  assert.deepEqual(
    difference?.text?.words.filter(({ was }) => was !== 'same'),
    [{ text: ' peu', was: 'added' }],
  )
})

test('the coordination takes an edit back from the journal, and nobody else does', async () => {
  const world = await openTestSite()
  const { version } = await givenDocument(world.db, { force: null })
  const { id, revision, content } = version
  const typed = { ...typedIn(version), content: { ...content, title: { fr: 'Autre' } } }
  await editVersion(world.db, { id, revision, typed }, byTest())
  const entry = await world.db
    .selectFrom('journalEntry')
    .select('id')
    .where('verb', '=', 'document.version-edited')
    .executeTakeFirstOrThrow()
  const undoing = `/fr/journal/${entry.id}/undoing`
  const passerby = await world.as((await givenPerson(world.db, { name: 'Souci' })).id)
  assert.notEqual((await passerby.post(undoing, {})).status, 303)
  const person = await givenPerson(world.db, { name: 'Camomille', roles: ['coordination'] })
  const coordination = await world.as(person.id)
  assert.match(await coordination.get(`/fr/journal/${entry.id}`), /Autre/)
  assert.equal((await coordination.post(undoing, {})).status, 303)
  const now = await world.db.selectFrom('documentVersion').select('content').where('id', '=', id).executeTakeFirst()
  assert.match(now?.content ?? '', /"fr":"Charte"/)
})
