// How much room drafts take: those of nobody are bounded all together, those of a person for each.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { givenPerson } from '../../features/accounts/testing.ts'
import { openTestDatabase } from '../../testing-database.ts'
import { type Database, newId, toInstant, toJson } from '../database/index.ts'
import { Refusal } from '../errors.ts'
import { draftsOfNobody, mostDraftsOfPerson } from './draft.ts'
import { adoptDraft, draftAt, endOfDraft, forgetOldDrafts, openDraft, saveDraft } from './index.ts'

const letters = { name: 'letter', schema: z.object({ words: z.string() }) }
const content = { words: 'Bonjour' }
const now = Temporal.Instant.from('2026-11-23T10:00:00Z')
const daysAgo = (days: number) => now.subtract({ hours: 24 * days })

async function open() {
  const { writer: db } = await openTestDatabase()
  return { db, person: await givenPerson(db, { name: 'Sauge' }) }
}

/** So many drafts of nobody, last saved then. */
async function fill(db: Database, count: number, savedAt: Temporal.Instant, personId: string | null = null) {
  const at = toInstant(savedAt)
  const kept = { kind: 'letter', subjectId: null, content: toJson(content), createdAt: at, savedAt: at, toldAt: null }
  const rows = Array.from({ length: count }, () => ({ ...kept, id: newId(), tokenHash: newId(), personId }))
  for (let first = 0; first < count; first += 500)
    await db
      .insertInto('draft')
      .values(rows.slice(first, first + 500))
      .execute()
}

const countIn = async (db: Database) => (await db.selectFrom('draft').select('id').execute()).length
const refusedFor = (reason: string) => (error: unknown) => error instanceof Refusal && error.reason === reason

test('when there is no room, the draft of nobody that was left alone longest makes it', async () => {
  const { db } = await open()
  const oldest = await openDraft(db, letters, { content }, daysAgo(30))
  const saved = await openDraft(db, letters, { content }, daysAgo(29))
  const { id = '' } = (await draftAt(db, letters, saved)) ?? {}
  await saveDraft(db, letters, id, (was) => was, daysAgo(1))
  await fill(db, draftsOfNobody.most - 2, daysAgo(20))
  const word = await openDraft(db, letters, { content }, now)
  assert.equal(await countIn(db), draftsOfNobody.most)
  assert.ok(await draftAt(db, letters, word))
  assert.ok(await draftAt(db, letters, saved), 'what somebody saved since is not the oldest')
  assert.equal(await draftAt(db, letters, oldest), undefined)
})

test('what was saved within the week never makes room: the new one is refused, with a day to wait', async () => {
  const { db } = await open()
  await fill(db, draftsOfNobody.most, daysAgo(draftsOfNobody.daysInUse).add({ minutes: 1 }))
  await assert.rejects(openDraft(db, letters, { content }, now), (error) => {
    assert.ok(error instanceof Refusal)
    assert.deepEqual([error.status, error.reason, error.retryAfter], [429, 'drafts.no-room', 86_400])
    assert.deepEqual(error.errors, [{ field: 'form', key: 'drafts.no-room' }])
    return true
  })
  assert.equal(await countIn(db), draftsOfNobody.most)
  await openDraft(db, letters, { content }, now.add({ minutes: 2 }))
  assert.equal(await countIn(db), draftsOfNobody.most)
})

test('drafts under somebody’s name, or about something, neither make room nor lack it', async () => {
  const { db, person } = await open()
  const mine = await openDraft(db, letters, { content, personId: person.id }, daysAgo(300))
  await fill(db, draftsOfNobody.most, daysAgo(1))
  await openDraft(db, letters, { content, personId: person.id }, now)
  await openDraft(db, letters, { content, personId: person.id, subjectId: 'crocus' }, now)
  assert.ok(await draftAt(db, letters, mine))
  await assert.rejects(openDraft(db, letters, { content }, now), refusedFor('drafts.no-room'))
})

test('a person keeps as many drafts as one works on, whether begun or taken along', async () => {
  const { db, person } = await open()
  const secret = await openDraft(db, letters, { content }, now)
  const { id = '' } = (await draftAt(db, letters, secret)) ?? {}
  await fill(db, mostDraftsOfPerson, daysAgo(1), person.id)
  const mine = { content, personId: person.id }
  await assert.rejects(openDraft(db, letters, mine, now), refusedFor('drafts.too-many-own'))
  await assert.rejects(adoptDraft(db, id, person.id), refusedFor('drafts.too-many-own'))
  assert.ok((await draftAt(db, letters, secret))?.isBySecret, 'it stays where it was')
  await openDraft(db, letters, { ...mine, subjectId: 'crocus' }, now)
})

test('a draft stays until the day that is said: sixty days under nobody’s name, a year under somebody’s', async () => {
  const { db, person } = await open()
  const [free, mine] = [
    await openDraft(db, letters, { content }, now),
    await openDraft(db, letters, { content, personId: person.id }, now),
  ]
  for (const [word, end] of [
    [free, '2027-01-22T10:00:00Z'],
    [mine, '2027-11-23T10:00:00Z'],
  ] as const) {
    const draft = await draftAt(db, letters, word)
    assert.equal(draft && endOfDraft(draft).toString(), end)
    await forgetOldDrafts(db, Temporal.Instant.from(end).subtract({ milliseconds: 1 }))
    assert.ok(await draftAt(db, letters, word), end)
    await forgetOldDrafts(db, Temporal.Instant.from(end))
    assert.equal(await draftAt(db, letters, word), undefined, end)
  }
})

test('who takes a draft along has it for a year', async () => {
  const { db, person } = await open()
  const word = await openDraft(db, letters, { content }, now)
  const { id = '' } = (await draftAt(db, letters, word)) ?? {}
  await adoptDraft(db, id, person.id)
  await forgetOldDrafts(db, now.add({ hours: 24 * 300 }))
  assert.ok(await draftAt(db, letters, word))
})
