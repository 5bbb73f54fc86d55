// Who shares a vote brings along all that it says: none of it may be voted on elsewhere at that time.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import { hideText } from '../../moderation/index.ts'
import { findAmendment } from '../queries.ts'
import { amendmentAt, carried, openAmending, proposed } from '../testing.ts'

const salt = { 'bread.salt': { level: 'required' } }
const cold = { 'water.cold': { 'text.fr': 'Il la sert froide.' } }

async function openChain() {
  const opened = await openAmending()
  const { melisse, members, db } = opened
  const one = await proposed(melisse.browser, salt, { 'title.fr': 'Le sel seul' })
  const both = await proposed(
    melisse.browser,
    { 'bread.salt': { 'text.fr': 'Il sale peu.' }, 'water.cold': { 'text.fr': 'Il la sert glacée.' } },
    { 'title.fr': 'Le sel et l’eau' },
  )
  const other = await proposed(melisse.browser, cold, { 'title.fr': 'L’eau seule' })
  const [crocus] = members
  assert.ok(crocus)
  return { ...opened, one, other, bothId: (await amendmentAt(db, both)).id, crocus }
}

test('a rival is not drawn into a vote while another of its commitments is voted on elsewhere', async () => {
  const { db, one, other, bothId, crocus } = await openChain()
  await carried(crocus, other)
  assert.doesNotMatch(await crocus.browser.get(`${one}/carry`), /name="together"/)
  const answer = await crocus.browser.post(`${one}/carry`, { hoster: crocus.id, together: [bothId] })
  assert.equal(answer.status, 422)
  assert.equal((await db.selectFrom('decision').select('id').execute()).length, 1)
  await carried(crocus, one)
})

test('while nothing of it is voted on elsewhere it is offered, and comes', async () => {
  const { db, one, bothId, crocus } = await openChain()
  assert.match(await crocus.browser.get(`${one}/carry`), /name="together"/)
  await carried(crocus, one, [bothId])
  assert.equal((await db.selectFrom('amendmentCarrying').select('id').execute()).length, 2)
})

test('a proposal that was hidden during its vote still holds its commitments until the vote ends', async () => {
  const { world, db, other, crocus, bothId } = await openChain()
  await carried(crocus, other)
  const { id } = await amendmentAt(db, other)
  const { id: personId } = await givenPerson(db, { roles: ['coordination'] })
  const by = { actor: { kind: 'person', personId, forHosterId: null } as const, now: world.now }
  const hiding = { subject: { kind: 'amendment', id }, hosterId: null, field: 'proposal', reason: 'Il insulte.' }
  await hideText(db, hiding, by)
  const both = `/fr/amendments/${(await findAmendment(db, bothId)).slug}`
  assert.equal((await crocus.browser.post(`${both}/carry`, { hoster: crocus.id })).status, 409)
  assert.doesNotMatch(await world.get(both), /L’eau seule/)
})
