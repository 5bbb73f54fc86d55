// What is dead does not stay: last in the results, then out of the usual search, and its hoster knows before.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldTo } from '../../../delegates/testing.ts'
import { textOf } from '../../../directory/testing-text.ts'
import { deadServices } from '../index.ts'
import { coordinationIn, givenWatch, openHouse } from '../testing-house.ts'
import { instant } from '../testing-incidents.ts'
import { isTaken } from './dead.ts'
import { tellDead } from './tell-dead.ts'

const since = '2026-11-01T06:00:00.000Z'

/** Pad is down since the first of November. */
async function openDead(said: Parameters<typeof openHouse>[0] = {}) {
  const house = await openHouse(said)
  const { world, hoster, pad } = house
  world.setClock('2026-11-01T06:00:00Z')
  await givenWatch(world, { serviceId: pad.id, hosterId: hoster.id, state: 'down', since })
  return {
    ...house,
    /** Lets days pass: each is checked, and its job runs. */
    async days(count: number) {
      for (let day = 0; day < count; day++) {
        world.pass({ hours: 24 })
        const checkedAt = world.now.toString({ smallestUnit: 'millisecond' })
        await world.db.updateTable('watch').set({ checkedAt }).execute()
        await tellDead(world.db, world.now)
      }
    },
    step: async () => (await deadServices(world.db, world.now)).get(pad.id)?.step,
  }
}

test('on the fifth day the hoster is told, on the seventh it comes last; then on the 53rd and the 60th', async () => {
  const { world, pervenche, days, step } = await openDead()
  const keys = async () => (await toldTo(world, pervenche.id)).map(({ key }) => key).reverse()
  await days(4)
  assert.deepEqual([await keys(), await step()], [[], undefined])
  await days(1)
  assert.deepEqual([await keys(), await step()], [['monitoring.told-dead-last'], undefined])
  await days(1)
  assert.equal(await step(), undefined)
  await days(1)
  assert.equal(await step(), 'last')
  await days(45)
  assert.equal((await keys()).length, 1)
  await days(1)
  assert.deepEqual([await keys(), await step()], [['monitoring.told-dead-last', 'monitoring.told-dead-gone'], 'last'])
  await days(6)
  assert.equal(await step(), 'last')
  await days(1)
  assert.equal(await step(), 'gone')
})

test('it goes by mail, with the way to answer', async () => {
  const { world, pervenche, days } = await openDead()
  await days(5)
  world.pass({ minutes: 1 })
  await world.runJobs()
  const [mail, ...more] = await world.mails()
  assert.deepEqual([mail?.recipient, more], [pervenche.email, []])
  assert.match(
    mail?.body ?? '',
    /Pad, de Crocus, est en panne depuis cinq jours[\s\S]*\/fr\/hosters\/crocus\/incidents/,
  )
})

test('where nobody acts for it, its own mailbox is told', async () => {
  const { world, pervenche, days } = await openDead()
  await world.db.deleteFrom('delegation').where('personId', '=', pervenche.id).execute()
  await days(53)
  await world.runJobs()
  const bodies = (await world.mails()).map(({ recipient, body }) => `${recipient} ${body}`)
  assert.equal(bodies.length, 2)
  assert.ok(
    bodies.every((body) => body.startsWith('contact@crocus.example') && body.includes('/fr/hosters/crocus/claim')),
  )
  assert.ok(bodies.some((body) => /Dans une semaine, ce service ne sera plus proposé/.test(body)))
})

test('where there is no mailbox either, the coordination is', async () => {
  const { world, pervenche, days, step } = await openDead({ contactEmail: null })
  const { id } = await coordinationIn(world)
  await world.db.deleteFrom('delegation').where('personId', '=', pervenche.id).execute()
  await days(7)
  assert.deepEqual(
    (await toldTo(world, id)).map(({ key }) => key),
    ['monitoring.told-dead-unreached'],
  )
  assert.equal(await step(), 'last')
})

test('one that answers again is there again at once, and begins anew', async () => {
  const { world, pad, pervenche, days, step } = await openDead()
  await days(8)
  assert.equal(await step(), 'last')
  const become = (state: 'up' | 'down') =>
    world.db
      .updateTable('watch')
      .set({ state, since: world.now.toString({ smallestUnit: 'millisecond' }) })
      .where('serviceId', '=', pad.id)
      .execute()
  await become('up')
  assert.equal(await step(), undefined)
  world.pass({ hours: 1 })
  await become('down')
  assert.equal(await step(), undefined)
  await days(5)
  assert.equal((await toldTo(world, pervenche.id)).length, 2, 'told anew')
  assert.equal(await step(), undefined)
  await days(2)
  assert.equal(await step(), 'last')
})

test('nothing is done about a service whose hoster was not told in time', async () => {
  const { world, days, step, pad } = await openDead()
  world.pass({ hours: 24 * 80 })
  assert.equal(await step(), undefined, 'no job ran')
  await days(1)
  assert.equal(await step(), undefined)
  await days(2)
  assert.equal(await step(), 'last')
  await days(4)
  assert.equal(await step(), 'last')
  await days(1)
  assert.equal(await step(), 'gone')
  assert.equal((await deadServices(world.db, world.now)).get(pad.id)?.downSince, since)
})

test('who was not checked for a day is not known to be dead', async () => {
  const { world, days, step } = await openDead()
  await days(8)
  world.pass({ hours: 25 })
  assert.equal(await step(), undefined)
})

test('the day counts to the very instant', () => {
  const told = { step: 'last', downSince: '2026-11-01T06:00:00Z', at: '2026-11-06T06:00:00Z' } as const
  assert.equal(isTaken(told, instant('2026-11-08T05:59:59Z')), false)
  assert.equal(isTaken(told, instant('2026-11-08T06:00:00Z')), true)
  assert.equal(isTaken({ ...told, at: '2026-11-07T06:00:00Z' }, instant('2026-11-09T05:59:59Z')), false)
  assert.equal(isTaken({ ...told, step: 'gone', at: '2026-12-24T06:00:00Z' }, instant('2026-12-31T06:00:00Z')), true)
})

test('several workers, and jobs that run twice, tell once', async () => {
  const { world, pervenche, days } = await openDead()
  await days(4)
  world.pass({ hours: 25 })
  await Promise.all(Array.from({ length: 6 }, () => tellDead(world.db, world.now)))
  await tellDead(world.db, world.now)
  assert.equal((await toldTo(world, pervenche.id)).length, 1)
})

test('the coordination reads which are dead', async () => {
  const { world, days } = await openDead()
  const { browser } = await coordinationIn(world)
  assert.match(
    textOf(await browser.get('/fr/coordination/incidents')),
    /Aucun service n’est en panne depuis plus de 7 jours/,
  )
  await days(8)
  assert.match(
    textOf(await browser.get('/fr/coordination/incidents')),
    /Crocus : Pad, en panne depuis le 1er novembre 2026/,
  )
  await days(53)
  assert.match(textOf(await browser.get('/en/coordination/incidents')), /No longer in the search/)
})
