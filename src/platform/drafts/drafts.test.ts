import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { givenPerson } from '../../features/accounts/testing.ts'
import { openTestDatabase } from '../../testing-database.ts'
import {
  adoptDraft,
  deleteDraft,
  draftAbout,
  draftAt,
  draftsOf,
  fadingDrafts,
  forgetDraftsOf,
  forgetOldDrafts,
  markTold,
  openDraft,
  saveDraft,
} from './index.ts'

const kind = { name: 'letter', schema: z.object({ words: z.array(z.string()), sealed: z.boolean().default(false) }) }
const other = { name: 'parcel', schema: z.object({ weight: z.number() }) }
const ten = Temporal.Instant.from('2026-11-23T10:00:00Z')
const later = (months: number) => ten.toZonedDateTimeISO('UTC').add({ months }).toInstant()
const content = { words: ['Bonjour'], sealed: false }

async function open() {
  const { writer: db } = await openTestDatabase()
  return { db, person: await givenPerson(db, { name: 'Sauge' }) }
}

test('a draft without account opens by its secret alone, and only the secret’s hash is kept', async () => {
  const { db } = await open()
  const word = await openDraft(db, kind, { content }, ten)
  const draft = await draftAt(db, kind, word)
  assert.ok(draft?.isBySecret)
  assert.deepEqual(draft.content, content)
  assert.match(word, /^[\w-]{22}$/)
  const rows = await db.selectFrom('draft').selectAll().execute()
  assert.ok(!JSON.stringify(rows).includes(word))
  assert.equal((await draftAt(db, kind, draft.id))?.isBySecret, false)
  assert.equal(await draftAt(db, kind, 'unheard-of'), undefined)
})

test('a draft of a person has no secret: its address alone opens nothing', async () => {
  const { db, person } = await open()
  const word = await openDraft(db, kind, { content, personId: person.id }, ten)
  const draft = await draftAt(db, kind, word)
  assert.deepEqual([draft?.isBySecret, draft?.isOpenToAddress, draft?.personId], [false, false, person.id])
})

test('a draft of another form is not found', async () => {
  const { db } = await open()
  const word = await openDraft(db, other, { content: { weight: 2 } }, ten)
  assert.equal(await draftAt(db, kind, word), undefined)
})

test('saving changes what stands there then: of two pages sent at once none undoes the other', async () => {
  const { db } = await open()
  const { id = '' } = (await draftAt(db, kind, await openDraft(db, kind, { content }, ten))) ?? {}
  const add = (word: string) => saveDraft(db, kind, id, (was) => ({ ...was, words: [...was.words, word] }), later(1))
  await Promise.all(['à', 'bientôt'].map(add))
  const saved = await saveDraft(db, kind, id, (was) => was, later(2))
  assert.deepEqual(saved?.words.toSorted(), ['Bonjour', 'bientôt', 'à'])
  assert.equal(await saveDraft(db, kind, 'gone', (was) => was, ten), undefined)
})

test('what an older release saved is read with what came since', async () => {
  const { db } = await open()
  const older = { name: kind.name, schema: z.object({ words: z.array(z.string()) }) }
  const word = await openDraft(db, older, { content: { words: [] } }, ten)
  assert.deepEqual((await draftAt(db, kind, word))?.content, { words: [], sealed: false })
})

test('a person finds their drafts, and those of what they act for, the last saved first', async () => {
  const { db, person } = await open()
  const stranger = await givenPerson(db, { name: 'Ronce' })
  await openDraft(db, kind, { content: { ...content, words: ['mine'] }, personId: person.id }, ten)
  const ofHoster = { personId: stranger.id, subjectId: 'crocus' }
  await openDraft(db, kind, { content: { ...content, words: ['ours'] }, ...ofHoster }, later(1))
  await openDraft(db, kind, { content, personId: stranger.id }, ten)
  await openDraft(db, kind, { content }, ten)
  const found = await draftsOf(db, kind, { personId: person.id, subjectIds: ['crocus'] })
  assert.deepEqual(
    found.map((draft) => draft.content.words),
    [['ours'], ['mine']],
  )
  assert.equal((await draftsOf(db, kind, { personId: stranger.id })).length, 1, 'who acts no more finds it no more')
  assert.deepEqual((await draftAbout(db, kind, 'crocus'))?.content.words, ['ours'])
  assert.equal(await draftAbout(db, kind, 'narcisse'), undefined)
})

test('a draft that is nobody’s may be adopted, one that is somebody’s may not', async () => {
  const { db, person } = await open()
  const stranger = await givenPerson(db, { name: 'Ronce' })
  const word = await openDraft(db, kind, { content }, ten)
  const { id = '' } = (await draftAt(db, kind, word)) ?? {}
  await adoptDraft(db, id, person.id)
  await adoptDraft(db, id, stranger.id)
  assert.equal((await draftAt(db, kind, word))?.personId, person.id)
})

test('its people are told after eleven months, once, and it is deleted after twelve', async () => {
  const { db, person } = await open()
  const mine = await openDraft(db, kind, { content, personId: person.id }, ten)
  await openDraft(db, kind, { content }, ten)
  assert.deepEqual(await fadingDrafts(db, kind, later(10)), [])
  const [fading, ...more] = await fadingDrafts(db, kind, later(11))
  assert.deepEqual([fading?.id, more], [mine, []], 'nobody can be told of a draft that is nobody’s')
  await markTold(db, mine, later(11))
  assert.deepEqual(await fadingDrafts(db, kind, later(11)), [])
  await forgetOldDrafts(db, later(12).subtract({ hours: 1 }))
  assert.ok(await draftAt(db, kind, mine))
  await forgetOldDrafts(db, later(12))
  assert.equal(await draftAt(db, kind, mine), undefined)
})

test('who saves a draft again has it for another year, and will be told again', async () => {
  const { db, person } = await open()
  const id = await openDraft(db, kind, { content, personId: person.id }, ten)
  await markTold(db, id, later(11))
  await saveDraft(db, kind, id, (was) => was, later(11))
  await forgetOldDrafts(db, later(13))
  assert.equal((await fadingDrafts(db, kind, later(22)))[0]?.id, id)
})

test('with a person go their drafts, but not what others of the same hoster work on', async () => {
  const { db, person } = await open()
  const mine = await openDraft(db, kind, { content, personId: person.id }, ten)
  const ours = await openDraft(db, kind, { content, personId: person.id, subjectId: 'crocus' }, ten)
  await forgetDraftsOf(db, person.id)
  assert.equal(await draftAt(db, kind, mine), undefined)
  assert.equal((await draftAt(db, kind, ours))?.personId, null)
  await deleteDraft(db, ours)
  assert.equal(await draftAt(db, kind, ours), undefined)
})
