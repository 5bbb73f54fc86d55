import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../../testing-database.ts'
import { refusedAs, type Told, toldOf } from '../../hosters/testing-by-hand.ts'
import { charterInForce, versionById } from '../queries.ts'
import { aChapter, aClause, aContent, byTest, givenDocument } from '../testing.ts'
import type { Version } from '../version.ts'
import { adoptVersion } from './adopt-version.ts'
import { beginVersion } from './begin-version.ts'
import { editVersion, typedIn } from './edit-version.ts'
import { undoers } from './undoers.ts'
import { withdrawVersion } from './withdraw-version.ts'

const by = byTest()
const today = '2026-11-23'
const [flour, salt] = [aClause('bread.flour'), aClause('bread.salt')]
const bread = (...clauses: (typeof flour)[]) => aContent({ chapters: [aChapter('bread', clauses)] })

async function open() {
  const { writer: db } = await openTestDatabase()
  const { document, version: first } = await givenDocument(db, { content: bread(flour, salt) })
  const draft = await beginVersion(db, { documentId: document.id, from: 1 }, by)
  const edit = (version: Version, content: Version['content'], officialUrl: string | null = null) =>
    editVersion(
      db,
      { id: version.id, revision: version.revision, typed: { ...typedIn(version), content, officialUrl } },
      by,
    )
  const adopt = ({ id, revision }: Version, inForceOn: string) => {
    const force = { adoptedOn: today, inForceOn }
    return adoptVersion(db, { id, revision, force, decisionName: 'AG', decisionUrl: null, today }, by)
  }
  const now = () => versionById(db, draft.id)
  return { db, first, draft, edit, adopt, now }
}

async function takeBack(db: Parameters<typeof toldOf>[0], entry: Told | undefined) {
  assert.ok(entry)
  const { id: entryId, verb, before, after } = entry
  const [kind = '', id = ''] = entry.subject.split(' ')
  await undoers[verb]?.(db, { entryId, subject: { kind, id }, before, after }, byTest())
}

test('an edit is taken back: texts, chapters, level and address are as they were', async () => {
  const { db, draft, edit, now } = await open()
  const changed = aContent({
    foreword: { fr: 'Un mot.' },
    chapters: [aChapter('water', [{ ...salt, level: 'recommended' }], { lead: { fr: 'Voici.' } })],
  })
  await edit(draft, changed, 'https://a.example/')
  const [told] = await toldOf(db, 'document.version-edited')
  await takeBack(db, told)
  const { content, officialUrl, revision } = await now()
  assert.deepEqual([content, officialUrl, revision], [draft.content, null, 3])
  const [, undoing] = await toldOf(db, 'document.version-edited')
  assert.deepEqual([undoing?.undoes, undoing?.before, undoing?.after], [told?.id, told?.after, told?.before])
})

test('only what was changed comes back: what others changed since stays', async () => {
  const { db, draft, edit, now } = await open()
  const once = await edit(draft, bread({ ...flour, why: { fr: 'Autre.' } }, salt))
  await edit(once, { ...once.content, foreword: { fr: 'Un mot.' } })
  await takeBack(db, (await toldOf(db, 'document.version-edited'))[0])
  assert.deepEqual((await now()).content, { ...bread(flour, salt), foreword: { fr: 'Un mot.' } })
})

test('what has changed again since, or was adopted, cannot be taken back', async () => {
  const { db, draft, edit, adopt } = await open()
  const once = await edit(draft, bread({ ...flour, why: { fr: 'Un.' } }, salt))
  const twice = await edit(once, bread({ ...flour, why: { fr: 'Deux.' } }, salt))
  const told = (await toldOf(db, 'document.version-edited')).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  await assert.rejects(takeBack(db, told[0]), refusedAs(409, 'charter.changed-since'))
  await adopt(twice, today)
  await assert.rejects(takeBack(db, told[1]), refusedAs(409, 'charter.adopted-already'))
})

test('a version that was begun by mistake is withdrawn, unless somebody wrote in it', async () => {
  for (const isWritten of [false, true]) {
    const { db, draft, edit, now } = await open()
    if (isWritten) await edit(draft, bread(flour))
    const begun = (await toldOf(db, 'document.version-begun')).find(({ subject }) => subject.endsWith(draft.id))
    if (isWritten) await assert.rejects(takeBack(db, begun), refusedAs(409, 'charter.cannot-be-taken-back'))
    else await takeBack(db, begun)
    assert.equal((await now()).withdrawnOn, isWritten ? null : today)
  }
})

test('an adoption is taken back before it has force, never after', async () => {
  const { db, draft, adopt, now } = await open()
  await adopt(draft, '2027-01-01')
  const adopted = async () =>
    (await toldOf(db, 'document.version-adopted')).filter(({ subject }) => subject.endsWith(draft.id))
  await takeBack(db, (await adopted())[0])
  const back = await now()
  assert.deepEqual([back.adoptedOn, back.inForceOn, back.decisionName], [null, null, null])
  await adopt(back, today)
  const [, again] = (await adopted()).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  await assert.rejects(takeBack(db, again), refusedAs(409, 'charter.cannot-be-taken-back'))
})

test('a withdrawal is taken back: the version has force again', async () => {
  const { db, first } = await open()
  const { id, revision } = first
  await withdrawVersion(db, { id, revision, withdrawnOn: today, today }, by)
  assert.equal(await charterInForce(db, today), null)
  const [withdrawn] = await toldOf(db, 'document.version-withdrawn')
  await takeBack(db, withdrawn)
  assert.equal((await charterInForce(db, today))?.version.number, 1)
  const [restored] = await toldOf(db, 'document.version-restored')
  assert.deepEqual([restored?.undoes, restored?.after], [withdrawn?.id, { withdrawnOn: null }])
})

test('but not when another has its day of force since', async () => {
  const { db, first, draft } = await open()
  const { id, revision } = first
  await withdrawVersion(db, { id, revision, withdrawnOn: today, today }, by)
  const force = { adoptedOn: '2025-12-12', inForceOn: '2026-01-01' }
  await adoptVersion(db, { id: draft.id, revision: 1, force, decisionName: null, decisionUrl: null, today }, by)
  const [withdrawn] = await toldOf(db, 'document.version-withdrawn')
  await assert.rejects(takeBack(db, withdrawn), refusedAs(422, 'charter.force-day-taken'))
})
