import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldTo } from '../../delegates/testing.ts'
import { cast, givenDecision, type Member, openMembers, yes } from '../testing.ts'
import { remindOfDecision, tellOfDecision } from './tell-of-decision.ts'

type World = Awaited<ReturnType<typeof openMembers>>['world']

const keysOf = async (world: World, { personId }: Member) =>
  (await toldTo(world, personId)).map(({ key }) => key.replace('decisions.told-', ''))

const days = (count: number) => ({ hours: 24 * count })

test('delegates are told of the opening, of the days before the close if they have not voted, and of the result', async () => {
  const { world, members } = await openMembers(['Crocus', 'Lierre'])
  const [crocus, lierre] = members
  const { id: decisionId } = await givenDecision(world)
  await world.runJobs()
  assert.deepEqual(await keysOf(world, crocus), ['opened'])
  await cast(world, crocus, { decisionId, ballot: yes })
  world.pass(days(11))
  await world.runJobs()
  assert.deepEqual(await keysOf(world, crocus), ['opened'])
  assert.deepEqual(await keysOf(world, lierre), ['reminder', 'opened'])
  world.pass(days(2))
  await world.runJobs()
  assert.deepEqual(await keysOf(world, lierre), ['reminder', 'reminder', 'opened'])
  world.pass(days(1))
  await world.runJobs()
  assert.deepEqual(await keysOf(world, crocus), ['adopted', 'opened'])
  const mails = (await world.mails()).map(({ subject, body }) => `${subject} ${body}`).join('\n')
  assert.match(mails, /Un de vos hébergeurs n’a pas encore voté/)
})

test('those of a batch are told of at once, and lead to the page where they are voted', async () => {
  const { world, members } = await openMembers(['Crocus'])
  const [crocus] = members
  const batch = { batch: 'litter-12', votedAt: '/litters/12' }
  const decisions = []
  for (const fr of ['Admettre Iris', 'Admettre Mauve', 'Admettre Ronce'])
    decisions.push(await givenDecision(world, { ...batch, title: { fr } }))
  await world.runJobs()
  const [told] = await toldTo(world, crocus.personId)
  assert.deepEqual(told, { key: 'decisions.told-opened-several', href: '/litters/12' })
  await cast(world, crocus, { decisionId: decisions[0]?.id ?? '', ballot: yes })
  world.pass(days(11))
  await world.runJobs()
  assert.deepEqual(await keysOf(world, crocus), ['reminder-several', 'opened-several'])
  for (const { id: decisionId } of decisions.slice(1)) await cast(world, crocus, { decisionId, ballot: yes })
  world.pass(days(2))
  await world.runJobs()
  assert.deepEqual(await keysOf(world, crocus), ['reminder-several', 'opened-several'])
})

test('a job that runs twice tells once; of what is over it tells nothing', async () => {
  const { world, members } = await openMembers(['Crocus'])
  const { id } = await givenDecision(world)
  for (let time = 0; time < 2; time++) await tellOfDecision(world.db, { id, what: 'opened' }, world.now)
  for (let time = 0; time < 2; time++) await remindOfDecision(world.db, { id, days: 3 }, world.now)
  assert.deepEqual((await keysOf(world, members[0])).sort(), ['opened', 'reminder'])
  world.pass(days(20))
  await remindOfDecision(world.db, { id, days: 1 }, world.now)
  assert.equal((await keysOf(world, members[0])).length, 2)
})

test('who is reminded on which day is a setting, and a vote that goes on is told and reminded of anew', async () => {
  const { world, members } = await openMembers(['Crocus'], { reminderDays: [2] })
  await givenDecision(world)
  for (const passed of [12, 2, 5, 2]) {
    world.pass(days(passed))
    await world.runJobs()
    await world.runJobs()
  }
  assert.deepEqual((await keysOf(world, members[0])).sort(), ['default', 'opened', 'prolonged', 'reminder', 'reminder'])
})
