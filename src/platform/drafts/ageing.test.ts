// How long a draft is kept, and who keeps it: by months of the calendar, each kind of form and each person apart.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { givenPerson } from '../../features/accounts/testing.ts'
import { openTestDatabase } from '../../testing-database.ts'
import { monthsBefore } from './draft.ts'
import {
  adoptDraft,
  deleteDraft,
  draftAbout,
  draftAt,
  draftsOf,
  fadingDrafts,
  forgetDraftsOf,
  forgetOldDrafts,
  openDraft,
  saveDraft,
} from './index.ts'

const letters = { name: 'letter', schema: z.object({ words: z.string() }) }
const parcels = { name: 'parcel', schema: z.object({ weight: z.number() }) }
const at = (instant: string) => Temporal.Instant.from(instant)
const ten = at('2026-11-23T10:00:00Z')
const content = { words: 'Bonjour' }

async function open() {
  const { writer: db } = await openTestDatabase()
  return { db, person: await givenPerson(db, { name: 'Sauge' }) }
}

test('months are those of the calendar, in short ones and in leap years too', () => {
  const before = (instant: string, months: number) => monthsBefore(at(instant), months).toString()
  assert.equal(before('2028-02-29T10:00:00Z', 12), '2027-02-28T10:00:00Z')
  assert.equal(before('2027-01-31T10:00:00Z', 11), '2026-02-28T10:00:00Z')
  assert.equal(before('2027-11-23T10:00:00Z', 12), ten.toString())
})

test('a draft of the last day of February stands until the last day of the next one', async () => {
  const { db, person } = await open()
  const word = await openDraft(db, letters, { content, personId: person.id }, at('2028-02-29T10:00:00Z'))
  await forgetOldDrafts(db, at('2029-02-28T09:59:59Z'))
  assert.ok(await draftAt(db, letters, word))
  await forgetOldDrafts(db, at('2029-03-01T00:00:00Z'))
  assert.equal(await draftAt(db, letters, word), undefined)
})

test('the end is at the very instant, for drafts of every form and of every person', async () => {
  const { db, person } = await open()
  await openDraft(db, letters, { content, subjectId: 'narcisse' }, ten)
  await openDraft(db, letters, { content, personId: person.id }, ten)
  await openDraft(db, parcels, { content: { weight: 2 }, personId: person.id, subjectId: 'crocus' }, ten)
  await openDraft(db, letters, { content, personId: person.id }, ten.add({ milliseconds: 1 }))
  const count = async () => (await db.selectFrom('draft').select('id').execute()).length
  await forgetOldDrafts(db, at('2027-11-23T09:59:59.999Z'))
  assert.equal(await count(), 4)
  await forgetOldDrafts(db, at('2027-11-23T10:00:00Z'))
  assert.equal(await count(), 1)
})

test('who is told of a fading draft is told of that form alone, the oldest first', async () => {
  const { db, person } = await open()
  const mine = { personId: person.id }
  const second = await openDraft(db, letters, { content, ...mine }, ten.add({ hours: 1 }))
  const first = await openDraft(db, letters, { content, ...mine }, ten)
  await openDraft(db, parcels, { content: { weight: 2 }, ...mine }, ten)
  const fading = await fadingDrafts(db, letters, at('2027-10-24T10:00:00Z'))
  assert.deepEqual(
    fading.map(({ id }) => id),
    [first, second],
  )
})

test('a draft about something is told of though nobody’s name is on it', async () => {
  const { db, person } = await open()
  const id = await openDraft(db, letters, { content, personId: person.id, subjectId: 'crocus' }, ten)
  await forgetDraftsOf(db, person.id)
  assert.deepEqual(
    (await fadingDrafts(db, letters, at('2027-10-24T10:00:00Z'))).map((draft) => [draft.id, draft.personId]),
    [[id, null]],
  )
})

test('what was adopted is told of, and keeps its secret', async () => {
  const { db, person } = await open()
  const word = await openDraft(db, letters, { content }, ten)
  const { id = '' } = (await draftAt(db, letters, word)) ?? {}
  await adoptDraft(db, id, person.id)
  const [fading] = await fadingDrafts(db, letters, at('2027-10-24T10:00:00Z'))
  assert.deepEqual([fading?.id, fading?.isOpenToAddress], [id, true])
  assert.ok((await draftAt(db, letters, word))?.isBySecret)
  assert.deepEqual(
    (await draftsOf(db, letters, { personId: person.id })).map((draft) => draft.id),
    [id],
  )
})

test('adopting or deleting what is gone does nothing', async () => {
  const { db, person } = await open()
  await adoptDraft(db, 'gone', person.id)
  await deleteDraft(db, 'gone')
  assert.deepEqual(await draftsOf(db, letters, { personId: person.id }), [])
})

test('about one thing there may be a draft of each form, and each finds its own', async () => {
  const { db, person } = await open()
  const about = { personId: person.id, subjectId: 'crocus' }
  await openDraft(db, parcels, { content: { weight: 2 }, ...about }, ten)
  assert.equal(await draftAbout(db, letters, 'crocus'), undefined)
  await openDraft(db, letters, { content, ...about }, ten)
  assert.deepEqual((await draftAbout(db, letters, 'crocus'))?.content, content)
  assert.deepEqual((await draftAbout(db, parcels, 'crocus'))?.content, { weight: 2 })
})

test('a change that is refused leaves the draft as it was, and no younger', async () => {
  const { db } = await open()
  const word = await openDraft(db, letters, { content }, ten)
  const { id = '' } = (await draftAt(db, letters, word)) ?? {}
  const refuse = () => {
    throw new Error('too much')
  }
  await assert.rejects(saveDraft(db, letters, id, refuse, ten.add({ hours: 5 })), /too much/)
  const draft = await draftAt(db, letters, word)
  assert.deepEqual([draft?.content, draft?.savedAt], [content, '2026-11-23T10:00:00.000Z'])
})

test('a draft of one form is not saved as one of another', async () => {
  const { db } = await open()
  const word = await openDraft(db, parcels, { content: { weight: 2 } }, ten)
  const { id = '' } = (await draftAt(db, parcels, word)) ?? {}
  assert.equal(await saveDraft(db, letters, id, () => ({ words: 'wrong form' }), ten), undefined)
  assert.deepEqual((await draftAt(db, parcels, word))?.content, { weight: 2 })
})

test('twenty pages that are sent at once are all in the draft', async () => {
  const { db } = await open()
  const word = await openDraft(db, letters, { content: { words: '' } }, ten)
  const { id = '' } = (await draftAt(db, letters, word)) ?? {}
  const sent = Array.from({ length: 20 }, (_, n) => String.fromCharCode(97 + n))
  await Promise.all(sent.map((letter) => saveDraft(db, letters, id, (was) => ({ words: was.words + letter }), ten)))
  assert.equal([...((await draftAt(db, letters, word))?.content.words ?? '')].sort().join(''), sent.join(''))
})

test('no address that nobody was given opens a draft', async () => {
  const { db, person } = await open()
  const word = await openDraft(db, letters, { content }, ten)
  await openDraft(db, letters, { content, personId: person.id }, ten)
  const { tokenHash } = await db
    .selectFrom('draft')
    .select('tokenHash')
    .where('tokenHash', 'is not', null)
    .executeTakeFirstOrThrow()
  for (const wrong of ['', tokenHash ?? '', word.toLowerCase(), `${word} `, word.slice(1), '%', 'x'.repeat(5000)])
    assert.equal(await draftAt(db, letters, wrong), undefined, wrong.slice(0, 30))
})

test('what a person drafted goes with them, and what others drafted stays', async () => {
  const { db, person } = await open()
  const other = await givenPerson(db, { name: 'Ronce' })
  const theirs = await openDraft(db, letters, { content, personId: other.id }, ten)
  const secret = await openDraft(db, letters, { content }, ten)
  await openDraft(db, letters, { content, personId: person.id }, ten)
  await openDraft(db, parcels, { content: { weight: 2 }, personId: person.id }, ten)
  await forgetDraftsOf(db, person.id)
  assert.deepEqual(await draftsOf(db, parcels, { personId: person.id }), [])
  assert.ok(await draftAt(db, letters, theirs))
  assert.ok(await draftAt(db, letters, secret))
})
