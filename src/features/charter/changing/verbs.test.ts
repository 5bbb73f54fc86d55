import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { EditConflict } from '../../../platform/edit-conflict.ts'
import { Refusal } from '../../../platform/errors.ts'
import { openTestDatabase } from '../../../testing-database.ts'
import { refusedAs, toldOf } from '../../hosters/testing-by-hand.ts'
import { charterInForce, findDocument, findVersion, listDocuments, versionsOf } from '../queries.ts'
import { aChapter, aClause, aContent, byTest, givenDocument, sinceNewYear } from '../testing.ts'
import { openDocument, other, today } from '../testing-verbs.ts'
import { addDocument } from './add-document.ts'

describe('a document', () => {
  test('is added with the draft of its first version', async () => {
    const { db, document, version } = await openDocument({ force: null })
    assert.deepEqual([document.slug, document.position, version.number, version.revision], ['charter', 1, 1, 1])
    assert.deepEqual({ ...(await findDocument(db, 'charter')) }, document)
    assert.deepEqual(await findVersion(db, document.id, 1), version)
    assert.equal(await charterInForce(db, today), null)
  })

  test('has an address of its own, that is plain', async () => {
    const { db } = await openDocument()
    const add = (slug: string) => givenDocument(db, { slug, kind: 'other' })
    await assert.rejects(add('charter'), refusedAs(422, 'charter.slug-taken'))
    for (const slug of ['Charte', 'la charte', 'versions', '', 'a/b'])
      await assert.rejects(add(slug), refusedAs(422, 'charter.slug-not-plain'), slug)
    await add('rules')
    await add('more-rules')
    assert.deepEqual(
      (await listDocuments(db)).map(({ slug }) => slug),
      ['charter', 'rules', 'more-rules'],
    )
  })

  test('is the one charter, or the one manifesto', async () => {
    const { db } = await openDocument()
    await assert.rejects(givenDocument(db, { slug: 'charter-2' }), refusedAs(422, 'charter.kind-taken'))
    await givenDocument(db, { kind: 'manifesto' })
    await assert.rejects(givenDocument(db, { slug: 'x', kind: 'manifesto' }), refusedAs(422, 'charter.kind-taken'))
  })

  test('of a wrong content is refused, with all that is wrong', async () => {
    const { writer } = await openTestDatabase()
    const content = aContent({ title: {}, chapters: [aChapter('Bread', [])] })
    const typed = { slug: 'charter', kind: 'charter', content, officialUrl: null, isParaphrase: false } as const
    const fields = (error: unknown) => error instanceof Refusal && error.errors.map(({ field }) => field).join()
    await assert.rejects(
      async () => addDocument(writer, typed, byTest()),
      (error) => fields(error) === 'title,chapters.0.id',
    )
    for (const officialUrl of ['javascript:x', 'charte', `https://a.example/${'a'.repeat(600)}`])
      await assert.rejects(
        async () => addDocument(writer, { ...typed, content: aContent(), officialUrl }, byTest()),
        refusedAs(422, 'charter.url-wrong'),
      )
    assert.deepEqual(await listDocuments(writer), [])
  })

  test('that nobody added is not found, nor a version that it has not', async () => {
    const { db, document } = await openDocument()
    await assert.rejects(findDocument(db, 'statutes'), refusedAs(404, 'charter.no-document'))
    for (const number of [0, 2, -1, 1.5, Number.NaN, 1e12])
      await assert.rejects(findVersion(db, document.id, number), refusedAs(404, 'charter.no-version'))
  })
})

describe('a draft', () => {
  test('begins as a copy of a version, with the next number', async () => {
    const { version, begin } = await openDocument()
    const draft = await begin()
    assert.deepEqual([draft.number, draft.adoptedOn, draft.inForceOn, draft.revision], [2, null, null, 1])
    assert.deepEqual(draft.content, version.content)
  })

  test('is written anew, over the revision that was seen', async () => {
    const { edit, begin } = await openDocument()
    const draft = await begin()
    const written = await edit(draft)
    assert.deepEqual([written.content, written.revision], [other, 2])
    const isMoved = (error: unknown) => error instanceof EditConflict && error.revision === 2
    await assert.rejects(edit(draft, aContent()), isMoved)
  })

  test('that says the same is no change', async () => {
    const { db, version, edit, begin } = await openDocument()
    assert.equal((await edit(await begin(), version.content)).revision, 1)
    assert.deepEqual(await toldOf(db, 'document.version-edited'), [])
  })

  test('is one of ten at most', async () => {
    const { begin, withdraw } = await openDocument()
    const drafts = []
    for (let at = 0; at < 10; at++) drafts.push(await begin())
    await assert.rejects(begin(), refusedAs(409, 'charter.many-versions'))
    for (const draft of drafts.slice(0, 1)) await withdraw(draft)
    assert.equal((await begin()).number, 12)
  })

  test('begins from a version that is there', async () => {
    const { begin } = await openDocument()
    await assert.rejects(begin(7), refusedAs(404, 'charter.no-version'))
  })
})

describe('an id is never given to another clause', () => {
  const withFlour = (fr: string) =>
    aContent({ chapters: [aChapter('bread', [aClause('bread.flour', { text: { fr } })])] })

  /** A clause that stands in the first version, and not in the second. */
  async function withoutFlour() {
    const world = await openDocument({ content: withFlour('Il moud.') })
    const without = aContent({ chapters: [aChapter('bread', [aClause('bread.water')])] })
    const second = await world.adopt(await world.edit(await world.begin(), without))
    return { ...world, second }
  }

  test('one that went comes back as it read', async () => {
    const { edit, begin } = await withoutFlour()
    assert.equal((await edit(await begin(2), withFlour('Il moud.'))).revision, 2)
  })

  test('with another wording it has to be said to be the same', async () => {
    const { edit, begin } = await withoutFlour()
    const third = await begin(2)
    const given = (error: unknown) =>
      refusedAs(422, 'charter.id-given-away')(error) &&
      error instanceof Refusal &&
      error.errors[0]?.values?.text === 'Il moud.' &&
      error.errors[0].values.number === 1
    await assert.rejects(edit(third, withFlour('Il brille.')), given)
    assert.equal((await edit(third, withFlour('Il moud fin.'), { returning: ['bread.flour'] })).revision, 2)
  })

  test('a clause that stays may be worded anew, and one that no public version had is free', async () => {
    const { edit, begin } = await withoutFlour()
    const draft = await edit(await begin(1), withFlour('Il moud fin.'))
    assert.equal((await edit(draft, withFlour('Il moud très fin.'))).revision, 3)
    await edit(await begin(2), aContent({ chapters: [aChapter('bread', [aClause('bread.secret')])] }))
    const mine = aContent({ chapters: [aChapter('bread', [aClause('bread.secret', { text: { fr: 'Autre.' } })])] })
    assert.equal((await edit(await begin(2), mine)).revision, 2)
  })
})

describe('the journal', () => {
  test('tells each step, in public once all may read the version', async () => {
    const { db, document, begin, edit, propose, adopt, withdraw } = await openDocument({ force: sinceNewYear })
    const proposed = await propose(await edit(await begin()))
    await withdraw(await adopt(await edit(proposed, aContent({ title: { fr: 'Autre' } }))))
    const told = await db
      .selectFrom('journalEntry')
      .select(['verb', 'visibility', 'subjectKind'])
      .where('verb', 'like', 'document.%')
      .execute()
    assert.deepEqual(told.map(({ verb, visibility, subjectKind }) => `${verb} ${visibility} ${subjectKind}`).sort(), [
      'document.added private document',
      'document.version-adopted public document-version',
      'document.version-adopted public document-version',
      'document.version-begun private document-version',
      'document.version-begun private document-version',
      'document.version-edited private document-version',
      'document.version-edited public document-version',
      'document.version-proposed public document-version',
      'document.version-withdrawn public document-version',
    ])
    assert.equal((await versionsOf(db, document.id)).length, 2)
  })

  test('names what changed of a text, and nothing else', async () => {
    const { db, begin, edit } = await openDocument()
    await edit(await begin())
    const [told] = await toldOf(db, 'document.version-edited')
    assert.deepEqual(Object.keys(told?.after ?? {}), ['chapters', 'wordings'])
    assert.deepEqual(Object.keys(Object(told?.after?.wordings)), ['bread.salt', 'bread.water'])
    assert.equal(Object(told?.after?.wordings)['bread.salt'], null)
  })
})

test('two who adopt at once: one does, the other is told', async () => {
  const { db, document, begin, adopt } = await openDocument()
  const draft = await begin()
  const both = await Promise.allSettled([adopt(draft), adopt(draft)])
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  assert.equal((await versionsOf(db, document.id))[0]?.revision, 2)
})

test('two who begin at once get a number each', async () => {
  const { begin } = await openDocument()
  const numbers = (await Promise.all([begin(), begin(), begin()])).map(({ number }) => number)
  assert.deepEqual(numbers.sort(), [2, 3, 4])
})
