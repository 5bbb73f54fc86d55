// What we see fail becomes an incident by itself, and ends by itself.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { given } from '../../../hosters/testing.ts'
import { becomes, openSick } from '../testing-incidents.ts'

test('a service that goes down opens an incident, and closes it when it answers', async () => {
  const { go, told } = await openSick()
  await go('Pad', 'down', '10:02:00', { since: '10:01:00', reason: 'timeout' })
  assert.deepEqual(await told(), ['Pad down 10:01–'])
  await go('Pad', 'up', '10:30:00')
  assert.deepEqual(await told(), ['Pad down 10:01–10:30'])
})

test('a slow service is one too, and worse makes it worse', async () => {
  const { go, told } = await openSick()
  await go('Pad', 'degraded', '10:00:00', { reason: 'slow' })
  assert.deepEqual(await told(), ['Pad degraded 10:00–'])
  await go('Pad', 'down', '10:05:00')
  await go('Pad', 'degraded', '10:10:00', { reason: 'slow' })
  assert.deepEqual(await told(), ['Pad down 10:00–'], 'it keeps the worst that it was')
})

test('walls, refusals, maintenance and what we do not know open none, nor does a certificate that will expire', async () => {
  const { go, told } = await openSick()
  for (const state of ['challenged', 'refused', 'unknown', 'maintenance', 'up'] as const)
    await go('Pad', state, '10:00:00')
  await go('Pad', 'degraded', '10:00:00', { reason: 'certificate-soon' })
  assert.deepEqual(await told(), [])
})

test('any of them ends one: a service that nobody looks at any more is in no incident', async () => {
  for (const state of ['up', 'challenged', 'refused', 'unknown', 'maintenance'] as const) {
    const { go, told } = await openSick()
    await go('Pad', 'down', '10:00:00')
    await go('Pad', state, '10:20:00')
    assert.deepEqual(await told(), ['Pad down 10:00–10:20'], state)
  }
})

test('several services of a hoster at once are one incident, which ends with the last of them', async () => {
  const { go, told } = await openSick()
  await go('Pad', 'degraded', '10:00:00')
  await go('Visio', 'down', '10:03:00')
  assert.deepEqual(await told(), ['Pad+Visio down 10:00–'])
  await go('Pad', 'up', '10:10:00')
  assert.deepEqual(await told(), ['Pad+Visio down 10:00–'])
  await go('Visio', 'up', '10:20:00')
  assert.deepEqual(await told(), ['Pad+Visio down 10:00–10:20'])
})

test('what fails again within ten minutes is the same incident', async () => {
  const { go, told } = await openSick()
  for (const at of ['10:00', '10:10', '10:20']) {
    await go('Pad', 'down', `${at}:00`)
    await go('Pad', 'up', `${at.slice(0, 4)}5:00`)
  }
  assert.deepEqual(await told(), ['Pad down 10:00–10:25'])
})

test('ten minutes later it is another one, to the very second', async () => {
  const { go, told } = await openSick()
  await go('Pad', 'down', '10:00:00')
  await go('Pad', 'up', '10:05:00')
  await go('Pad', 'down', '10:14:59')
  await go('Pad', 'up', '10:20:00')
  await go('Pad', 'down', '10:30:00')
  assert.deepEqual(await told(), ['Pad down 10:30–', 'Pad down 10:00–10:20'])
})

test('a service that flaps while another is ill stays in their incident', async () => {
  const { go, told } = await openSick()
  await go('Pad', 'down', '10:00:00')
  await go('Visio', 'down', '10:01:00')
  await go('Visio', 'up', '10:05:00')
  await go('Visio', 'down', '10:40:00')
  assert.deepEqual(await told(), ['Pad+Visio down 10:00–'])
})

test('an incident that is over is not opened again beside another that lasts', async () => {
  const { go, told } = await openSick()
  await go('Pad', 'down', '10:00:00')
  await go('Pad', 'up', '10:05:00')
  await go('Visio', 'down', '10:06:00')
  await go('Pad', 'down', '10:08:00')
  assert.deepEqual(await told(), ['Pad+Visio down 10:06–', 'Pad down 10:00–10:05'])
  await go('Pad', 'up', '10:20:00')
  await go('Visio', 'up', '10:20:00')
  assert.deepEqual(await told(), ['Pad+Visio down 10:06–10:20', 'Pad down 10:00–10:05'])
})

test('two hosters have two incidents', async () => {
  const { db, go, told } = await openSick()
  const iris = await given.member(db, { name: 'Iris' })
  const pad = await given.service(db, iris.id, { name: 'Pad' })
  await go('Pad', 'down', '10:00:00')
  await becomes(db, { serviceId: pad.id, hosterId: iris.id, state: 'down', at: '10:00:00' })
  assert.deepEqual(await told(), ['Pad down 10:00–'])
  assert.equal((await db.selectFrom('incident').select('id').execute()).length, 2)
})
