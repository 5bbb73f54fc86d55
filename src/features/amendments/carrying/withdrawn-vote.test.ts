// A proposal is its author’s until somebody carries it, and again once the vote on it was withdrawn.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withdrawDecision } from '../../decisions/index.ts'
import { toldTo } from '../../delegates/testing.ts'
import { personalData } from '../personal-data.ts'
import {
  adopted,
  amendmentAt,
  carried,
  changeClause,
  decisionOf,
  openAmending,
  propose,
  proposed,
  voteAndClose,
} from '../testing.ts'
import { closeNow } from '../testing-votes.ts'

async function openCarried(together = false) {
  const opened = await openAmending()
  const { db, world, melisse, members } = opened
  const proposal = await proposed(melisse.browser)
  const rival = await proposed(
    melisse.browser,
    { 'bread.salt': { 'text.fr': 'Il sale peu.' } },
    { 'title.fr': 'Peu de sel' },
  )
  const [crocus, souci] = members
  assert.ok(crocus && souci)
  await carried(crocus, proposal, together ? [(await amendmentAt(db, rival)).id] : [])
  const decisionId = await decisionOf(db, proposal)
  const by = { actor: { kind: 'person', personId: crocus.personId, forHosterId: crocus.id } as const, now: world.now }
  const stopVote = () => withdrawDecision(db, { ...by, now: world.now }, { id: decisionId, reason: 'Trop tôt.' })
  return { ...opened, proposal, rival, crocus, souci, decisionId, stopVote }
}

test('while it is voted on its author neither withdraws it nor writes on, and reads why', async () => {
  const { world, melisse, proposal } = await openCarried()
  const refused = await melisse.browser.post(`${proposal}/withdrawal`, { reason: 'Je me suis trompée.' })
  assert.equal(refused.status, 409)
  assert.match(await refused.text(), /Je me suis trompée\./)
  const edit = `${proposal}/draft/charter/clauses/bread.salt`
  assert.equal((await melisse.browser.post(edit, { 'text.fr': 'Autre.', place: 'bread' })).status, 409)
  assert.match(await world.get(proposal), /Au vote/)
  assert.doesNotMatch(await melisse.browser.get(proposal), /action="[^"]*\/withdrawal"/)
})

test('a proposal that shares the vote of another is bound like it', async () => {
  const { melisse, rival } = await openCarried(true)
  assert.equal((await melisse.browser.post(`${rival}/withdrawal`, {})).status, 409)
})

test('once the vote is withdrawn its author writes on, and another member carries what was published then', async () => {
  const { world, db, melisse, proposal, souci, members, stopVote } = await openCarried()
  await stopVote()
  await changeClause(melisse.browser, `${proposal}/draft`, 'water.cold', { 'text.fr': 'Très froide.' })
  await propose(melisse.browser, `${proposal}/draft`, { note: 'L’eau aussi.' })
  world.pass({ hours: 1 })
  const decision = await carried(souci, proposal)
  const rows = await db.selectFrom('amendmentCarrying').select(['decisionId', 'versionNumber']).orderBy('at').execute()
  assert.deepEqual(
    rows.map(({ versionNumber }) => versionNumber),
    [1, 2],
  )
  assert.match(await world.get(proposal), new RegExp(`href="${decision}"`))
  await voteAndClose(world, members, rows[1]?.decisionId ?? '')
  assert.match(await world.get('/fr/documents/charter/versions/2'), /Très froide\./)
})

test('once the vote is withdrawn its author may withdraw it, and nobody is asked to vote any more', async () => {
  const { world, db, melisse, proposal, souci, stopVote } = await openCarried()
  await stopVote()
  assert.equal((await melisse.browser.post(`${proposal}/withdrawal`, {})).status, 303)
  assert.equal((await souci.browser.post(`${proposal}/carry`, { hoster: souci.id })).status, 409)
  await closeNow(world)
  assert.deepEqual([(await amendmentAt(db, proposal)).outcome], [null])
  assert.match(await world.get(proposal), /Retiré/)
})

test('a vote that was withdrawn gives its rival free, too', async () => {
  const { rival, proposal, souci, stopVote, world } = await openCarried()
  assert.equal((await souci.browser.post(`${rival}/carry`, { hoster: souci.id })).status, 409)
  await stopVote()
  await carried(souci, rival)
  assert.match(await world.get(proposal), /En discussion/)
})

test('its author may be forgotten while it is voted on: the vote goes on, and members decide', async () => {
  const { world, db, melisse, members, proposal, decisionId } = await openCarried()
  await personalData.forgetPerson(db, melisse.id, world.now)
  await voteAndClose(world, members, decisionId)
  assert.equal((await amendmentAt(db, proposal)).outcome, 'adopted')
  assert.match(await world.get(proposal), /version 2, en vigueur à partir du/)
})

test('what was adopted is carried no second time, and a later proposal says the contrary', async () => {
  const opened = await openCarried()
  const { world, db, melisse, members, crocus, proposal, decisionId } = opened
  await voteAndClose(world, members, decisionId)
  assert.equal((await crocus.browser.post(`${proposal}/carry`, { hoster: crocus.id })).status, 409)
  const back = await proposed(
    melisse.browser,
    { 'bread.salt': { level: 'recommended' } },
    { 'title.fr': 'Moins', forceDays: '0' },
  )
  await adopted(opened, back)
  assert.equal((await amendmentAt(db, back)).outcome, 'adopted')
  assert.ok((await toldTo(world, crocus.personId)).some(({ key }) => key === 'amendments.told-tasks'))
})
