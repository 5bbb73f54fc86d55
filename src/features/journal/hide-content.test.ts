import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../testing.ts'
import { hideContent } from './hide-content.ts'
import { contentsOf, findEntry } from './queries.ts'
import { givenChange, writtenAt } from './testing.ts'

const by = { actor: { kind: 'person', personId: 'p', forHosterId: null } as const, now: writtenAt, secret: 'x' }

test('what is hidden is gone from the database, and the reason is an entry of its own', async () => {
  const { writer: db } = await openTestDatabase()
  const entryId = await givenChange(db, { hosterId: 'ciboule' })
  const hiding = await hideContent(db, { entryId, reason: '  Un nom de personne. ' }, by)
  const { content, salt } = await findEntry(db, entryId)
  assert.deepEqual([content, salt], [null, null])
  const { verb, subjectId, hosterId, visibility, actor } = await findEntry(db, hiding)
  assert.deepEqual(
    [verb, subjectId, hosterId, visibility, actor],
    ['journal.hidden', entryId, 'ciboule', 'public', 'p'],
  )
  assert.deepEqual((await contentsOf(db, [hiding])).get(hiding)?.after, { reason: 'Un nom de personne.' })
})

test('hiding a private entry is private too', async () => {
  const { writer: db } = await openTestDatabase()
  const hiding = await hideContent(db, { entryId: await givenChange(db, { visibility: 'private' }), reason: 'x' }, by)
  assert.equal((await findEntry(db, hiding)).visibility, 'private')
})

test('nothing is hidden without a reason, twice, or that there is not', async () => {
  const { writer: db } = await openTestDatabase()
  const entryId = await givenChange(db)
  const hide = (reason: string, id = entryId) => hideContent(db, { entryId: id, reason }, by)
  await assert.rejects(hide(' \n'), { status: 422, reason: 'journal.reason-missing' })
  await assert.rejects(hide('x'.repeat(1001)), { status: 422, reason: 'journal.reason-too-long' })
  await assert.rejects(hide('x', 'nothing'), { status: 404 })
  await hide('x')
  await assert.rejects(hide('x'), { status: 409, reason: 'journal.hidden-already' })
})
