import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../testing.ts'
import { hideContent } from './hide-content.ts'
import { personalData } from './personal-data.ts'
import { sealJournal } from './seal-journal.ts'
import { givenChange, writtenAt } from './testing.ts'
import { verifyJournal } from './verify-journal.ts'

const by = (personId: string) => ({ actor: { kind: 'person', personId, forHosterId: null } as const })

test('a person is given what they did, by themselves or by a key, and what was done about them', async () => {
  const { writer: db } = await openTestDatabase()
  const own = await givenChange(db, by('me'))
  await givenChange(db, { actor: { kind: 'key', personId: 'me', keyId: 'k', forHosterId: null } })
  await givenChange(db, { ...by('other'), subject: { kind: 'person', id: 'me' }, visibility: 'private' })
  await givenChange(db, by('other'))
  await givenChange(db, { actor: { kind: 'job', name: 'me' } })
  await hideContent(db, { entryId: own, reason: 'x' }, { ...by('other'), now: writtenAt, secret: 'x' })
  const { changes } = await personalData.aboutPerson(db, 'me')
  assert.ok(Array.isArray(changes))
  assert.equal(changes.length, 3)
  assert.equal(changes.filter(({ byYou }) => byYou).length, 2)
  assert.equal(changes.filter(({ hidden }) => hidden).length, 1)
})

test('forgetting a person breaks no seal: rows never held more than a number', async () => {
  const { writer: db } = await openTestDatabase()
  await givenChange(db, by('me'))
  await sealJournal(db)
  await personalData.forgetPerson(db, 'me', writtenAt)
  const { fault, sealed } = await verifyJournal(db, 'x')
  assert.deepEqual([fault, sealed], [null, 1])
})
