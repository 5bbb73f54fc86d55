// A hoster that leaves with its services, and one of these that closes by itself: what is called off leaves no trace.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findService } from '../../../hosters/index.ts'
import { given } from '../../../hosters/testing.ts'
import { neighbourIn, openLife, periodsIn } from '../testing.ts'

const hosterAt = '/fr/hosters/crocus/departure'
const padAt = '/fr/hosters/crocus/services/pad/closing'

async function open() {
  const life = await openLife()
  const { world, db, hoster, delegate } = life
  await given.service(db, hoster.id, { name: 'Pad', kinds: ['pad'], url: 'https://pad.crocus.example/' })
  const ortie = await neighbourIn(world, 'Ortie')
  const offer = { serviceId: ortie.service.id, places: '', how: 'Venez.' }
  await ortie.browser.post('/fr/hosters/ortie/welcome', offer)
  const { id: welcome } = await db.selectFrom('welcome').select('id').executeTakeFirstOrThrow()
  const announce = async (at: string, endsOn: string, revision = '0') => {
    const said = { endsOn, reason: 'Fini.', ownData: 'Menu.', closes: 'yes', revision, successors: welcome }
    assert.equal((await delegate.browser.post(at, said)).status, 303, `${at} ${endsOn}`)
  }
  const callOff = async (at: string) => assert.equal((await delegate.browser.post(`${at}/calling-off`, {})).status, 303)
  const end = async () => {
    const { endsOn, successorUrl } = (await findService(db, hoster.id, 'pad')).facts
    return [endsOn, successorUrl]
  }
  return { ...life, announce, callOff, end }
}

const [january, february, march] = ['2027-01-31', '2027-02-28', '2027-03-31']

test('both called off, the service stays as it was, whichever was said first and whichever was taken back first', async () => {
  for (const first of [
    [hosterAt, january, padAt, february],
    [hosterAt, february, padAt, january],
    [padAt, january, hosterAt, february],
    [padAt, february, hosterAt, january],
  ] as const)
    for (const order of [
      [hosterAt, padAt],
      [padAt, hosterAt],
    ]) {
      const { world, announce, callOff, end } = await open()
      await announce(first[0], first[1])
      await announce(first[2], first[3])
      assert.equal((await end())[0], january, 'the sooner of both')
      for (const at of order) await callOff(at)
      assert.deepEqual(await end(), [null, null], `${first.join(' ')}, back: ${order.join(' ')}`)
      assert.deepEqual(await periodsIn(world, 'crocus'), ['active 2020-01-01 → …'])
    }
})

test('what is left goes on: the service closes with its hoster, or on its own day', async () => {
  const hosterStays = await open()
  await hosterStays.announce(hosterAt, january)
  await hosterStays.announce(padAt, february)
  await hosterStays.callOff(hosterAt)
  assert.equal((await hosterStays.end())[0], february)
  const padStays = await open()
  await padStays.announce(padAt, january)
  await padStays.announce(hosterAt, february)
  await padStays.callOff(padAt)
  assert.deepEqual(await padStays.end(), [february, 'https://ortie.example/pad'])
})

test('a service that puts its day off still closes with its hoster, and no later', async () => {
  const { announce, callOff, end } = await open()
  await announce(padAt, january)
  await announce(hosterAt, february)
  await announce(padAt, march, '1')
  assert.equal((await end())[0], february)
  await callOff(hosterAt)
  assert.equal((await end())[0], march)
})
