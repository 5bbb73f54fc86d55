import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../testing.ts'
import { given } from '../hosters/testing.ts'
import { subjectAt } from './subject-at.ts'

test('what stands at an address, and whose it is', async () => {
  const { writer: db } = await openTestDatabase()
  const radis = await given.member(db, { name: 'Radis' })
  const pad = await given.service(db, radis.id, { name: 'Pad' })
  const hoster = { subject: { kind: 'hoster', id: radis.id }, hosterId: radis.id }
  for (const address of ['/hosters/radis', '/hosters/radis.json', '/hosters/radis/delegates', '/hosters/radis?x=1'])
    assert.deepEqual(await subjectAt(db, address), hoster, address)
  const service = { subject: { kind: 'service', id: pad.id }, hosterId: radis.id }
  for (const address of ['/services/radis/pad', '/services/radis/pad?x=/hosters/radis'])
    assert.deepEqual(await subjectAt(db, address), service, address)
  for (const address of [
    '/',
    '/hosters',
    '/hosters/nobody',
    '/services/radis',
    '/services/radis/x',
    '/map/hosters/radis',
    '',
  ])
    assert.equal(await subjectAt(db, address), null, address)
})
