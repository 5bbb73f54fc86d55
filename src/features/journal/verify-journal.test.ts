import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { type Database, newId, toJson } from '../../platform/database/index.ts'
import { translator } from '../../platform/i18n/index.ts'
import { openTestDatabase } from '../../testing.ts'
import { hideContent } from './hide-content.ts'
import { beginning, contentHashOf, headAfter } from './seal.ts'
import { sealJournal } from './seal-journal.ts'
import { givenChange, writtenAt } from './testing.ts'
import { verificationWords } from './verification-words.ts'
import { type Fault, verifyJournal } from './verify-journal.ts'

const secret = 'a secret that only this site knows'
const by = { actor: { kind: 'machine', name: 'test' } as const, now: writtenAt.add({ hours: 1 }), secret }

describe('a journal of five sealed rows', () => {
  let db: Database
  let ids: string[]
  beforeEach(async () => {
    ;({ writer: db } = await openTestDatabase())
    for (let i = 0; i < 5; i++) await givenChange(db, {}, writtenAt.add({ minutes: i }))
    await sealJournal(db)
    const rows = await db.selectFrom('journalEntry').select('id').orderBy('number').execute()
    ids = rows.map(({ id }) => id)
  })
  const fault = async (): Promise<Fault | null> => (await verifyJournal(db, secret)).fault
  const third = () => ids[2] ?? ''
  const change = (values: object) => db.updateTable('journalEntry').set(values).where('id', '=', third()).execute()

  test('is whole, and says how much of it is sealed, waits or is hidden', async () => {
    await givenChange(db)
    await hideContent(db, { entryId: third(), reason: 'Une adresse privée.' }, by)
    const { head, ...found } = await verifyJournal(db, secret)
    assert.deepEqual(found, { sealed: 5, waiting: 2, hidden: 1, fault: null })
    assert.equal(head.number, 5)
  })

  test('stays whole once the entry that hides another is sealed, and hidden too', async () => {
    const hiding = await hideContent(db, { entryId: third(), reason: 'Une adresse privée.' }, by)
    await sealJournal(db)
    await hideContent(db, { entryId: hiding, reason: 'La raison la répétait.' }, by)
    assert.equal(await fault(), null)
  })

  for (const [column, value] of Object.entries({
    at: '2020-01-01T00:00:00.000Z',
    actorKind: 'job',
    actor: 'somebody',
    keyId: 'a key',
    forHosterId: 'a hoster',
    verb: 'hoster.added',
    subjectKind: 'service',
    subjectId: 'other',
    hosterId: 'a hoster',
    visibility: 'private',
    undoes: 'another',
    contentHash: 'x',
    seal: 'x',
  }))
    test(`shows that ${column} was changed`, async () => {
      await change({ [column]: value })
      assert.deepEqual(await fault(), { kind: 'sealed', number: 3, entryId: third() })
    })

  test('shows that a content was changed', async () => {
    await change({ content: toJson({ before: null, after: { name: 'Tricheur' } }) })
    assert.deepEqual(await fault(), { kind: 'content', number: 3, entryId: third() })
  })

  test('shows that a content was changed with its hash', async () => {
    const content = toJson({ before: null, after: null })
    await change({ content, contentHash: contentHashOf('new', content), salt: 'new' })
    assert.deepEqual(await fault(), { kind: 'sealed', number: 3, entryId: third() })
  })

  test('shows that a content was taken out without an entry that says so', async () => {
    await change({ content: null, salt: null })
    assert.deepEqual(await fault(), { kind: 'hidden', number: 3, entryId: third() })
  })

  test('shows that a row was removed', async () => {
    await db.deleteFrom('journalEntry').where('id', '=', third()).execute()
    assert.deepEqual(await fault(), { kind: 'removed', number: 3, entryId: null })
  })

  test('shows that a row was removed and the others moved up', async () => {
    await db.deleteFrom('journalEntry').where('id', '=', third()).execute()
    for (const number of [4, 5])
      await db
        .updateTable('journalEntry')
        .set({ number: number - 1 })
        .where('number', '=', number)
        .execute()
    assert.equal((await fault())?.number, 3)
  })

  test('shows that rows were removed at the end', async () => {
    await db.deleteFrom('journalEntry').where('number', '>', 3).execute()
    assert.deepEqual(await fault(), { kind: 'cut', number: 4, entryId: null })
  })

  test('shows that all was removed', async () => {
    await db.deleteFrom('journalEntry').execute()
    assert.deepEqual(await fault(), { kind: 'cut', number: 1, entryId: null })
  })

  test('shows that a row was put in', async () => {
    const numbers = await db
      .selectFrom('journalEntry')
      .select(['id', 'number'])
      .where('number', '>=', 3)
      .orderBy('number', 'desc')
      .execute()
    for (const { id, number } of numbers)
      await db
        .updateTable('journalEntry')
        .set({ number: (number ?? 0) + 1 })
        .where('id', '=', id)
        .execute()
    const [sealed] = await db.selectFrom('journalEntry').selectAll().where('number', '=', 2).execute()
    assert.ok(sealed)
    await db
      .insertInto('journalEntry')
      .values({ ...sealed, id: 'put in', number: 3 })
      .execute()
    assert.deepEqual(await fault(), { kind: 'sealed', number: 3, entryId: 'put in' })
  })

  test('shows that a row was added behind the end, though its seal fits', async () => {
    const [last] = await db.selectFrom('journalEntry').selectAll().where('number', '=', 5).execute()
    assert.ok(last)
    const forged = { ...last, id: newId() }
    await db
      .insertInto('journalEntry')
      .values({ ...forged, ...headAfter({ number: 5, seal: last.seal ?? '' }, forged) })
      .execute()
    assert.deepEqual(await fault(), { kind: 'added', number: 6, entryId: null })
  })

  test('shows that the end of the chain was changed alone', async () => {
    await db.updateTable('journalHead').set({ seal: 'x' }).execute()
    assert.deepEqual(await fault(), { kind: 'sealed', number: 5, entryId: ids[4] })
    await db.deleteFrom('journalHead').execute()
    assert.deepEqual(await fault(), { kind: 'added', number: 1, entryId: null })
  })

  test('rewritten from a row on, it gives another seal to a number that somebody noted', async () => {
    const noted = (await verifyJournal(db, secret)).head
    const rows = await db.selectFrom('journalEntry').selectAll().orderBy('number').execute()
    let head = beginning
    for (const row of rows) {
      const forged = row.id === third() ? { ...row, actor: 'forged' } : row
      head = headAfter(head, forged)
      await db
        .updateTable('journalEntry')
        .set({ actor: forged.actor, ...head })
        .where('id', '=', row.id)
        .execute()
    }
    await db.updateTable('journalHead').set(head).execute()
    assert.equal(await fault(), null, 'whoever writes the whole database can write a whole chain')
    assert.notEqual(head.seal, noted.seal)
  })

  test('shows the first fault, and those of rows that wait last', async () => {
    const waiting = await givenChange(db)
    const changed = toJson({ before: null, after: null })
    await db.updateTable('journalEntry').set({ content: changed }).where('id', '=', waiting).execute()
    assert.deepEqual(await fault(), { kind: 'content', number: null, entryId: waiting })
    await db.updateTable('journalEntry').set({ content: changed }).where('number', '=', 4).execute()
    assert.equal((await fault())?.number, 4)
    await db.updateTable('journalEntry').set({ content: changed }).where('number', '=', 2).execute()
    assert.equal((await fault())?.number, 2)
  })
})

test('an empty journal is whole', async () => {
  const { reader } = await openTestDatabase()
  const found = await verifyJournal(reader, secret)
  assert.deepEqual(found, { sealed: 0, waiting: 0, hidden: 0, head: beginning, fault: null })
  const [line] = verificationWords(translator('fr'), found)
  assert.equal(
    line,
    'Le journal est intact\u00a0: aucune ligne scellée, aucune n’attend son sceau, aucun contenu masqué.',
  )
})

test('what was found is said in words, with the place', () => {
  const found = { sealed: 1200, waiting: 1, hidden: 2, head: { number: 1200, seal: 'abc' } }
  const said = (fault: Fault | null, language: 'fr' | 'en' = 'fr') =>
    verificationWords(translator(language), { ...found, fault })
  assert.deepEqual(said(null, 'en'), [
    'The journal is whole: 1,200 lines sealed, 1 waits for its seal, 2 contents hidden.',
    'Last seal, no.\u00a01,200: abc',
  ])
  assert.match(said({ kind: 'removed', number: 7, entryId: null }).join(), /n’est PAS intact.*Le n°\u00a07 manque/)
  assert.match(said({ kind: 'content', number: null, entryId: 'x' }, 'en').join(), /a line that waits .*\(entry x\)/)
  assert.match(
    said({ kind: 'hidden', number: null, entryId: 'x' }, 'en').join(),
    /is gone, and no entry made by this site says why \(entry x\)/,
  )
})
