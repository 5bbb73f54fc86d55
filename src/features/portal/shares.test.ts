import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { textOf } from '../editing/testing.ts'
import { byMachine } from '../hosters/index.ts'
import { sharesOf } from './shares.ts'
import { takeOut } from './take-out.ts'
import { givenPlace, testNow } from './testing.ts'

const page = '/fr/portal-shares'

async function openCounted() {
  const world = await openTestSite()
  const [ortie, sureau] = [
    await givenPlace(world.db, 'Ortie', { rules: { weight: 3 } }),
    await givenPlace(world.db, 'Sureau', { rules: { weight: 1 } }),
  ]
  const count = (serviceId: string, day: string, openings: number) =>
    world.db.insertInto('openingDay').values({ serviceId, kind: 'pad', day, openings }).execute()
  await count(ortie.serviceId, '2026-11-23', 50)
  await count(ortie.serviceId, '2026-10-25', 10)
  await count(ortie.serviceId, '2026-10-24', 1000)
  await count(sureau.serviceId, '2026-11-01', 20)
  await world.portal.refresh()
  return { world, ortie, sureau }
}

test('openings of thirty days stand as shares beside those of the weights', async () => {
  const { world } = await openCounted()
  const [pad] = await sharesOf(world.db, world.portal)
  assert.equal(pad?.openings, 80)
  const told = pad.shares.map(({ hosterName, openings, share, wanted }) => ({ hosterName, openings, share, wanted }))
  assert.deepEqual(told, [
    { hosterName: 'Ortie', openings: 60, share: 0.75, wanted: 0.75 },
    { hosterName: 'Sureau', openings: 20, share: 0.25, wanted: 0.25 },
  ])
  const text = textOf(await world.get(page))
  assert.match(text, /Ortie 75 % \(60 ouvertures\) 75 % \(poids 3\)/)
})

test('who left the portal keeps what was counted, and weighs nothing', async () => {
  const { world, sureau } = await openCounted()
  await takeOut(world.db, sureau.placeId, byMachine('test', testNow))
  await world.portal.refresh()
  const [pad] = await sharesOf(world.db, world.portal)
  const gone = pad?.shares.find(({ hosterName }) => hosterName === 'Sureau')
  assert.deepEqual([gone?.openings, gone?.weight, gone?.wanted], [20, 0, 0])
})

test('a stall that nobody opened divides nothing by nothing', async () => {
  const world = await openTestSite()
  await givenPlace(world.db, 'Ortie')
  await world.portal.refresh()
  const [pad] = await sharesOf(world.db, world.portal)
  assert.deepEqual(
    pad?.shares.map(({ share, wanted }) => [share, wanted]),
    [[0, 1]],
  )
  assert.match(textOf(await world.get(page)), /aucune ouverture/)
})

test('the same comes as CSV, and what looks like a formula is text', async () => {
  const { world } = await openCounted()
  await givenPlace(world.db, 'Formule', { service: { name: '=cmd()' } })
  const answer = await world.request(`${page}.csv`)
  assert.match(answer.headers.get('content-type') ?? '', /text\/csv/)
  const lines = (await answer.text()).trim().split('\n')
  assert.equal(lines[0], 'kind,hoster,service,fictional,openings,share,weight,wanted')
  assert.ok(lines.includes('pad,Ortie,Pad,false,60,0.7500,3,0.5000'), lines.join('\n'))
  assert.ok(lines.some((line) => line.includes("'=cmd()")))
  assert.equal((await world.request(`${page}.atom`)).status, 404)
})
