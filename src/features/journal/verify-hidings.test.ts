import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { type Database, newId, toJson } from '../../platform/database/index.ts'
import { openTestDatabase } from '../../testing.ts'
import { hideContent } from './hide-content.ts'
import { findEntry } from './queries.ts'
import { hidingIdOf } from './seal.ts'
import { sealJournal } from './seal-journal.ts'
import { givenChange, writtenAt } from './testing.ts'
import { type Fault, verifyJournal } from './verify-journal.ts'

const secret = 'a secret that only this site knows'
const by = { actor: { kind: 'machine', name: 'test' } as const, now: writtenAt.add({ hours: 1 }), secret }

describe('a content that is gone from a journal of five sealed rows', () => {
  let db: Database
  let ids: string[]
  beforeEach(async () => {
    ;({ writer: db } = await openTestDatabase())
    ids = []
    for (let i = 0; i < 5; i++) ids.push(await givenChange(db, {}, writtenAt.add({ minutes: i })))
    await sealJournal(db)
  })
  const fault = async (): Promise<Fault | null> => (await verifyJournal(db, secret)).fault
  const third = () => ids[2] ?? ''
  const change = (values: object) => db.updateTable('journalEntry').set(values).where('id', '=', third()).execute()

  test('shows that a content was taken out, though somebody wrote an entry into the database that says why', async () => {
    await change({ content: null, salt: null })
    await givenChange(db, forgedHiding(third()))
    assert.deepEqual(await fault(), { kind: 'hidden', number: 3, entryId: third() }, 'while it waits')
    await sealJournal(db)
    assert.deepEqual(await fault(), { kind: 'hidden', number: 3, entryId: third() }, 'with a seal of the site')
  })

  test('shows it too when what was written there is a copy of a true entry', async () => {
    const hiding = await hideContent(db, { entryId: ids[1] ?? '', reason: 'Une adresse privée.' }, by)
    const [copied] = await db.selectFrom('journalEntry').selectAll().where('id', '=', hiding).execute()
    assert.ok(copied)
    await change({ content: null, salt: null })
    await db
      .insertInto('journalEntry')
      .values({ ...copied, id: newId(), subjectId: third() })
      .execute()
    assert.deepEqual(await fault(), { kind: 'hidden', number: 3, entryId: third() })
  })

  test('shows it too when whoever wrote it guessed at the secret of the site', async () => {
    await hideContent(db, { entryId: third(), reason: 'Croyez-moi.' }, { ...by, secret: 'a guess at the secret' })
    assert.deepEqual(await fault(), { kind: 'hidden', number: 3, entryId: third() })
  })

  test('a true entry explains what it hid alone, and once it is gone, nothing', async () => {
    const hiding = await hideContent(db, { entryId: third(), reason: 'Une adresse privée.' }, by)
    assert.equal(await fault(), null)
    await db.updateTable('journalEntry').set({ subjectId: ids[1] }).where('id', '=', hiding).execute()
    assert.deepEqual(await fault(), { kind: 'hidden', number: 3, entryId: third() })
    await db.deleteFrom('journalEntry').where('id', '=', hiding).execute()
    assert.deepEqual(await fault(), { kind: 'hidden', number: 3, entryId: third() })
  })

  test('what the site itself has hidden is explained by one entry, sealed or not, and by its copy never', async () => {
    const hiding = await hideContent(db, { entryId: third(), reason: 'Une adresse privée.' }, by)
    assert.equal(hiding, hidingIdOf(await findEntry(db, third()), secret))
    assert.equal(await fault(), null)
    await sealJournal(db)
    assert.equal(await fault(), null)
    assert.equal((await verifyJournal(db, secret)).hidden, 1)
  })

  test('a site that lost its secret knows its own hidings no more, and says so', async () => {
    await hideContent(db, { entryId: third(), reason: 'Une adresse privée.' }, by)
    assert.deepEqual((await verifyJournal(db, 'a new secret')).fault, { kind: 'hidden', number: 3, entryId: third() })
  })

  test('an entry that waits for its seal is hidden and explained like any other', async () => {
    const waiting = await givenChange(db, {}, writtenAt.add({ hours: 2 }))
    await db.updateTable('journalEntry').set({ content: null, salt: null }).where('id', '=', waiting).execute()
    await givenChange(db, forgedHiding(waiting))
    assert.deepEqual(await fault(), { kind: 'hidden', number: null, entryId: waiting })
    const content = toJson({ before: null, after: { name: 'x' } })
    await db.updateTable('journalEntry').set({ content, salt: 'x' }).where('id', '=', waiting).execute()
    assert.equal((await fault())?.kind, 'content')
  })
})

const forgedHiding = (id: string) => ({
  verb: 'journal.hidden',
  subject: { kind: 'journal-entry', id },
  before: null,
  after: { reason: 'Croyez-moi.' },
})
