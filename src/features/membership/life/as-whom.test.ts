// What a hoster says of its life is its own: the coordination says it only at its demand, and the hoster is told.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { delegateIn, toldTo } from '../../delegates/testing.ts'
import { textOf } from '../../directory/testing-text.ts'
import { actAtDemand, neighbourIn, openLife, periodsIn } from './testing.ts'

const at = '/fr/hosters/crocus'
const pause = { to: 'away', from: '2026-11-22' }
const departure = { endsOn: '2027-01-31', reason: 'Fini.', ownData: 'Menu.', revision: '0' }

const toldKeys = async ({ world, delegate }: Awaited<ReturnType<typeof openLife>>) =>
  (await toldTo(world, delegate.id)).map(({ key }) => key)

test('the coordination neither pauses a member nor announces its departure of its own will', async () => {
  const life = await openLife()
  for (const [address, typed] of [
    [`${at}/life/pause`, pause],
    [`${at}/departure`, departure],
    [`${at}/welcome`, { serviceId: 'x', places: '3', how: 'Venez.' }],
  ] as const) {
    const answer = await life.coordination.post(address, typed)
    assert.equal(answer.status, 403, address)
    assert.match(textOf(await answer.text()), /à la demande de l’hébergeur/)
  }
  assert.deepEqual(await periodsIn(life.world, 'crocus'), ['active 2020-01-01 → …'])
  assert.deepEqual(await toldKeys(life), [])
})

test('nor does it ask a member to help a hoster, or say what that one wants to reach', async () => {
  const { world, coordination, delegate } = await openLife({ standing: 'none' })
  const ortie = await neighbourIn(world, 'Ortie')
  const asked = { mentor: 'ortie', goals: 'Un pad.' }
  assert.equal((await coordination.post(`${at}/incubation`, asked)).status, 403)
  assert.deepEqual(await toldTo(world, ortie.person.id), [])
  assert.equal((await delegate.browser.post(`${at}/incubation`, asked)).status, 303)
  const goals = { goals: 'Un cloud.', revision: '1' }
  assert.equal((await coordination.post(`${at}/incubation/goals`, goals)).status, 403)
  await actAtDemand(coordination, 'crocus')
  assert.equal((await coordination.post(`${at}/incubation/goals`, goals)).status, 303)
})

test('who never comes back from a pause by itself is not brought back either', async () => {
  const { world, delegate, coordination } = await openLife()
  await delegate.browser.post(`${at}/life/pause`, pause)
  assert.equal((await coordination.post(`${at}/life/return`, { from: '2026-11-23' })).status, 403)
  assert.equal((await periodsIn(world, 'crocus')).at(-1), 'away 2026-11-22 → …')
})

test('at its demand a pause is kept, marked in the journal and told to who acts for it, at once', async () => {
  const life = await openLife()
  const { world, coordination } = life
  await actAtDemand(coordination, 'crocus')
  world.pass({ minutes: 1 })
  assert.equal((await coordination.post(`${at}/life/pause`, pause)).status, 303)
  assert.equal((await periodsIn(world, 'crocus')).at(-1), 'away 2026-11-22 → …')
  assert.deepEqual(await toldKeys(life), ['membership.told-away'])
  assert.match(textOf(await world.get('/fr/journal?hoster=crocus')), /à la demande de l’hébergeur, par téléphone/)
})

test('a demand is of one hoster, of one person, and of its hours', async () => {
  const { world, coordination } = await openLife()
  await neighbourIn(world, 'Ortie')
  await actAtDemand(coordination, 'ortie')
  assert.equal((await coordination.post(`${at}/life/pause`, pause)).status, 403)
  await actAtDemand(coordination, 'crocus')
  world.pass({ hours: 3 })
  assert.equal((await coordination.post(`${at}/life/pause`, pause)).status, 403)
})

test('a departure at its demand is marked and told; called off so too, and not otherwise', async () => {
  const life = await openLife()
  const { world, coordination } = life
  await actAtDemand(coordination, 'crocus')
  world.pass({ minutes: 1 })
  assert.equal((await coordination.post(`${at}/departure`, departure)).status, 303)
  assert.deepEqual(await toldKeys(life), ['membership.told-leaving-announced'])
  assert.match(textOf(await world.get('/fr/journal?verb=departure.announced')), /à la demande de l’hébergeur/)
  await coordination.post(`${at}/acting/end`, {})
  assert.equal((await coordination.post(`${at}/departure/calling-off`, {})).status, 403)
  assert.deepEqual(await periodsIn(world, 'crocus'), ['active 2020-01-01 → 2027-01-31'])
})

test('an offer that the coordination takes off is told to whoever made it', async () => {
  const { world, coordination } = await openLife()
  const ortie = await neighbourIn(world, 'Ortie')
  await ortie.browser.post('/fr/hosters/ortie/welcome', { serviceId: ortie.service.id, places: '3', how: 'Venez.' })
  const { id } = await world.db.selectFrom('welcome').select('id').executeTakeFirstOrThrow()
  assert.equal((await coordination.post(`/fr/hosters/ortie/welcome/${id}/end`, {})).status, 303)
  assert.deepEqual(
    (await toldTo(world, ortie.person.id)).map(({ key }) => key),
    ['membership.told-welcome-ended'],
  )
})

test('two who act for a hoster learn of each other’s pause', async () => {
  const { world, hoster, delegate } = await openLife()
  const other = await delegateIn(world, hoster.id, 'Bourrache')
  await delegate.browser.post(`${at}/life/pause`, pause)
  assert.deepEqual(
    (await toldTo(world, other.id)).map(({ key }) => key),
    ['membership.told-away'],
  )
  assert.deepEqual(await toldTo(world, delegate.id), [])
})

test('the coordination’s page of acting leads to what a hoster says of its life', async () => {
  const { coordination } = await openLife()
  await actAtDemand(coordination, 'crocus')
  assert.match(await coordination.get(`${at}/acting`), /href="\/fr\/hosters\/crocus\/life"/)
})
