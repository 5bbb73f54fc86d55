// Who casts was a delegate at the opening: bringing somebody back later gives them no vote in what is open.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Database } from '../../../platform/database/index.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { everyDelegationOf } from '../../delegates/index.ts'
import { givenDelegate } from '../../delegates/testing.ts'
import { giveMandate } from '../mandates/give-mandate.ts'
import { actingFor, cast, givenDecision, openMembers, yes } from '../testing.ts'
import { mayCastIn } from './voices.ts'

async function open() {
  const { world, members } = await openMembers(['Crocus', 'Lierre'])
  const [crocus, lierre] = members
  const boss = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  const friend = await givenPerson(world.db, { name: 'Ronce' })
  await givenDelegate(world.db, { personId: friend.id, hosterId: crocus.id })
  const page = `/fr/hosters/${crocus.slug}`
  const remove = async () => {
    world.pass({ minutes: 5 })
    const [row] = (await everyDelegationOf(world.db, crocus.id)).filter(({ personId }) => personId === friend.id)
    const browser = await world.as(crocus.personId)
    assert.equal((await browser.post(`${page}/delegates/${row?.id}/removal`, {})).status, 303)
    world.pass({ minutes: 5 })
  }
  /** As the coordination does on the page of the entry. */
  const restore = async () => {
    world.pass({ minutes: 5 })
    const browser = await world.as(boss.id)
    assert.equal((await browser.post(`/fr/journal/${await lastEnd(world.db)}/undoing`, {})).status, 303)
    world.pass({ minutes: 5 })
  }
  return { world, crocus, lierre, friend: { ...crocus, personId: friend.id }, remove, restore }
}

async function lastEnd(db: Database): Promise<string> {
  const rows = db.selectFrom('journalEntry').select('id').where('verb', '=', 'delegation.ended')
  return (await rows.orderBy('at', 'desc').executeTakeFirstOrThrow()).id
}

const refused = { reason: 'decisions.not-your-vote' }

test('who had left before the opening and is brought back after it does not cast', async () => {
  const { world, friend, lierre, remove, restore } = await open()
  await remove()
  const decision = await givenDecision(world)
  const { id: decisionId } = decision
  await restore()
  assert.deepEqual(await mayCastIn(world.db, friend.personId, decision, world.now), [])
  await assert.rejects(cast(world, friend, { decisionId, ballot: yes }), refused)
  const mandate = { decisionId, fromHosterId: friend.id, toHosterId: lierre.id }
  await assert.rejects(giveMandate(world.db, actingFor(friend, world.now), mandate), refused)
  // To leave and come back once more changes nothing.
  await remove()
  await restore()
  await assert.rejects(cast(world, friend, { decisionId, ballot: yes }), refused)
  const next = await givenDecision(world)
  await cast(world, friend, { decisionId: next.id, ballot: yes })
})

test('who acted at the opening, left and is brought back casts again', async () => {
  const { world, friend, remove, restore } = await open()
  await remove()
  await restore()
  const { id: decisionId } = await givenDecision(world)
  await remove()
  await assert.rejects(cast(world, friend, { decisionId, ballot: yes }), refused)
  await restore()
  await cast(world, friend, { decisionId, ballot: yes })
})
