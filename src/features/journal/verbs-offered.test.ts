import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import { recordChange } from './record-change.ts'
import { verbs } from './verbs.ts'
import { verbsOffered } from './verbs-offered.ts'

const privateOnes = ['role.granted', 'person.blocked', 'key.made', 'invitation.sent', 'report.answered']

const offeredIn = (html: string): string[] => {
  const [, options = ''] = /<select[^>]*name="verb"[^>]*>(.*?)<\/select>/s.exec(html) ?? []
  return [...options.matchAll(/value="([^"]+)"/g)].map(([, verb = '']) => verb)
}

test('visitors are not offered changes that they will never see, the coordination is offered all', async () => {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { name: 'Sauge', roles: ['coordination'] })
  const offered = offeredIn(await world.get('/fr/journal'))
  for (const verb of privateOnes) assert.ok(!offered.includes(verb), verb)
  for (const verb of ['hoster.edited', 'delegation.started', 'moderation.frozen'])
    assert.ok(offered.includes(verb), verb)
  assert.deepEqual(offeredIn(await (await world.as(id)).get('/fr/journal')), [...verbs])
})

test('a person who is signed in is offered what visitors are', async () => {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { name: 'Mélisse' })
  assert.deepEqual(offeredIn(await (await world.as(id)).get('/fr/journal')), [...verbsOffered(false)])
})

test('a filter that is not offered still answers, and finds nothing private', async () => {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { name: 'Sauge', roles: ['coordination'] })
  const actor = { kind: 'person', personId: id, forHosterId: null } as const
  const about = { subject: { kind: 'person', id }, hosterId: null, before: null, after: { role: 'reviewer' } }
  await recordChange(world.db, { actor, verb: 'role.granted', ...about, visibility: 'private' }, world.now)
  const asked = await world.request('/fr/journal.json?verb=role.granted')
  assert.equal(asked.status, 200)
  assert.deepEqual((await asked.json()).entries, [])
  assert.equal((await world.request('/fr/journal?verb=role.granted')).status, 200)
})
