import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ballotsOf } from './ballots.ts'
import { giveMandate } from './mandates/give-mandate.ts'
import { personalData } from './personal-data.ts'
import { actingFor, cast, closed, givenDecision, openMembers, yes } from './testing.ts'

test('one reads which ballots one cast and which mandates one gave, never what a secret one says', async () => {
  const { world, members } = await openMembers(['Crocus', 'Lierre'])
  const [crocus, lierre] = members
  const { id: decisionId } = await givenDecision(world, { secret: true })
  await cast(world, crocus, { decisionId, ballot: yes, reason: 'Parce que.' })
  const to = { decisionId, fromHosterId: crocus.id, toHosterId: lierre.id }
  await giveMandate(world.db, actingFor(crocus, world.now), to)
  const about = await personalData.aboutPerson(world.db, crocus.personId)
  assert.match(JSON.stringify(about), /"ballotsCast":\[\{[^}]*"at":"2026-11-02/)
  assert.match(JSON.stringify(about), /"mandates":\[\{/)
  assert.doesNotMatch(JSON.stringify(about), /Parce que|choice/)
})

test('who is forgotten leaves no name, and decisions stay whole', async () => {
  const { world, members } = await openMembers(['Crocus', 'Lierre'])
  const [crocus] = members
  const { id: decisionId } = await givenDecision(world)
  await cast(world, crocus, { decisionId, ballot: yes })
  for (let time = 0; time < 2; time++) await personalData.forgetPerson(world.db, crocus.personId, world.now)
  const rows = await world.db.selectFrom('participation').select(['hosterId', 'byPersonId']).execute()
  assert.deepEqual({ ...rows[0] }, { hosterId: crocus.id, byPersonId: null })
  world.pass({ hours: 24 * 15 })
  const decision = await closed(world, decisionId)
  assert.equal(decision.outcome?.state, 'adopted')
  assert.equal((await ballotsOf(world.db, decision))?.length, 1)
})
