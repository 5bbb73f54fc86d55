import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestWeb } from '../../../platform/outbound/testing-web.ts'
import { openWatched } from '../testing.ts'
import { Canaries } from './canaries.ts'

const ten = Temporal.Instant.from('2026-11-23T10:00:00Z')
const pad = 'pad.crocus.example'
const [one, two] = ['https://one.example/', 'https://two.example/']
const out = { state: 'down', reason: 'timeout' } as const

test('a canary sings when it answers, whatever it answers', async (t) => {
  const web = await openTestWeb(t, ['one.example'])
  const canaries = new Canaries(web.outbound, [one, two])
  canaries.ask(ten)
  await canaries.settled()
  assert.deepEqual([canaries.heard(), canaries.heard()], [true, null])
})

test('when all are silent, none sang', async (t) => {
  const web = await openTestWeb(t, [])
  const canaries = new Canaries(web.outbound, [one, two])
  canaries.ask(ten)
  await canaries.settled()
  assert.equal(canaries.heard(), false)
})

test('they are asked no oftener than every 30 seconds, and not at all where there is none', async (t) => {
  const web = await openTestWeb(t, ['one.example'])
  const canaries = new Canaries(web.outbound, [one])
  for (const seconds of [0, 10, 29, 30, 31]) {
    canaries.ask(ten.add({ seconds }))
    await canaries.settled()
  }
  assert.equal(web.asked.length, 2)
  const none = new Canaries(web.outbound, [])
  none.ask(ten)
  await none.settled()
  assert.equal(none.heard(), null)
})

test('with silent canaries even the only service is not called down: it is our network, and the gap is known', async (t) => {
  const web = await openTestWeb(t, [])
  const world = await openWatched([pad], { means: { outbound: web.outbound, canaries: [one] } })
  await world.pass({ minutes: 1 })
  world.answers.set(pad, out)
  await world.pass({ minutes: 20 })
  assert.equal(await world.state(pad), 'up')
  const gap = await world.db.selectFrom('networkGap').select('to').executeTakeFirst()
  assert.equal(gap?.to, null)
})

test('with a canary that sings, services that fail all at once are down within minutes', async (t) => {
  const web = await openTestWeb(t, ['one.example'])
  const hosts = Array.from({ length: 9 }, (_, index) => `h${index}.crocus.example`)
  const world = await openWatched(hosts, { means: { outbound: web.outbound, canaries: [one] } })
  await world.pass({ minutes: 1 })
  world.answerAll(out)
  await world.pass({ minutes: 9 })
  for (const host of hosts) assert.equal(await world.state(host), 'down')
  assert.equal(await world.db.selectFrom('networkGap').select('to').executeTakeFirst(), undefined)
})

test('canaries are left alone while services answer', async (t) => {
  const web = await openTestWeb(t, ['one.example'])
  const world = await openWatched([pad], { means: { outbound: web.outbound, canaries: [one] } })
  await world.pass({ minutes: 20 }, 20)
  assert.deepEqual(web.asked, [])
})
