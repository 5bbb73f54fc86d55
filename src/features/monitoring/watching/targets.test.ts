import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import { byMachine, editService, removeService, restoreService, serviceById } from '../../hosters/index.ts'
import { given, type ServiceGiven } from '../../hosters/testing.ts'
import { freeze } from '../../moderation/index.ts'
import { healthOf } from '../keeping/queries.ts'
import { openWatched, type Watched } from '../testing.ts'
import { followRegister } from './targets.ts'

const pad = 'pad.crocus.example'

const follow = (world: Watched, scope = { real: true, fictional: false }) =>
  followRegister(world.db, {
    now: world.now,
    scope,
    onStateChange: async (_, change) => {
      world.changes.push(change)
      return null
    },
  })

const watched = async ({ db }: Watched) =>
  (await db.selectFrom('watch').select(['address', 'measured']).orderBy('address').execute()).map(
    ({ address, measured }) => `${measured ? 'measured' : 'looked at'} ${address}`,
  )

test('a service with an address of use is measured, with its program', async () => {
  const world = await openWatched([])
  const software = { name: 'Etherpad', slug: 'etherpad', version: null, license: null, website: null, source: null }
  await world.addService(pad, { software: { ...software, modules: [] } })
  await follow(world)
  const { program, host, rhythm, state } = await world.watch(pad)
  assert.deepEqual([program, host, rhythm, state], ['etherpad', pad, 5, 'unknown'])
})

test('a program is known by the name that the hoster’s file gives it', async () => {
  const world = await openWatched([])
  await given.catalogue(world.db, { software: [{ slug: 'etherpad', name: 'Etherpad', kinds: [] }] })
  const software = { name: 'etherpad', slug: null, version: null, license: null, website: null, source: null }
  await world.addService(pad, { software: { ...software, modules: [] } })
  await follow(world)
  assert.equal((await world.watch(pad)).program, 'etherpad')
})

test('where there is no address of use, it is guessed, or each client has its own, only the presentation is looked at', async () => {
  const page = 'https://crocus.example/services/x'
  const unmeasured: ServiceGiven[] = [{ url: null }, { urlIsGuessed: true }, { shared: false }]
  for (const said of unmeasured) {
    const world = await openWatched([])
    const id = await world.addService(pad, { pageUrl: page, ...said })
    await follow(world)
    assert.deepEqual(await watched(world), [`looked at ${page}`])
    assert.equal((await healthOf(world.db, [id])).size, 0)
    await world.pass({ minutes: 10 })
    assert.deepEqual([world.asked, world.looked], [[], [page]])
  }
})

test('an address that is none of the web is not watched', async () => {
  const world = await openWatched([])
  await world.addService(pad, { url: 'xmpp:crocus.example' })
  await world.addService('nothing', { url: null })
  await follow(world)
  assert.deepEqual(await watched(world), [])
})

test('who left, closed, was never in the collective, or is made up, is not watched', async () => {
  const world = await openWatched([])
  const hosters = [
    await given.hoster(world.db, { name: 'Absinthe', standing: 'former' }),
    await given.hoster(world.db, { name: 'Bardane', standing: 'none' }),
    await given.hoster(world.db, { name: 'Cerfeuil', standing: 'fictional' }),
    await given.member(world.db, { name: 'Doronic', closed: '2026-10' }),
  ]
  for (const { id, name } of hosters) await world.addService(`${name.toLowerCase()}.example`, {}, id)
  await follow(world)
  assert.deepEqual(await watched(world), [])
})

test('who closes this year, or pauses, is watched still', async () => {
  const world = await openWatched([])
  const hosters = [
    await given.member(world.db, { name: 'Doronic', closed: '2026' }),
    await given.hoster(world.db, { name: 'Épilobe', standing: 'paused' }),
    await given.hoster(world.db, { name: 'Fenouil', standing: 'incubating' }),
  ]
  for (const [index, { id }] of hosters.entries()) await world.addService(`h${index}.example`, {}, id)
  await follow(world)
  assert.equal((await watched(world)).length, 3)
})

test('those that are made up are watched where the example is shown, and never asked', async () => {
  const world = await openWatched([])
  const { id } = await given.hoster(world.db, { name: 'Cerfeuil', standing: 'fictional' })
  await world.addService('cerfeuil.example', {}, id)
  await follow(world, { real: false, fictional: true })
  const { nextAt, lookAt } = await world.watch('cerfeuil.example')
  assert.ok(nextAt > '9999' && lookAt > '9999')
})

test('a service whose end has passed is watched no more from that day on', async () => {
  const world = await openWatched([])
  await world.addService(pad, { endsOn: '2026-11-24' })
  await world.pass({ minutes: 1 })
  assert.equal(await world.state(pad), 'up')
  world.setClock('2026-11-24T10:00:00Z')
  await world.pass({ seconds: 10 })
  assert.deepEqual(await watched(world), [])
})

test('what the coordination froze is not asked while it is', async () => {
  const world = await openWatched([pad, 'cloud.crocus.example'])
  const { id: personId } = await givenPerson(world.db, { roles: ['coordination'] })
  const by = { actor: { kind: 'person', personId, forHosterId: null } as const, now: world.now }
  const subject = { kind: 'service', id: world.ids.get(pad) ?? '' } as const
  await freeze(world.db, { subject, hosterId: world.hoster.id, reason: 'On it stands what the law forbids.' }, by)
  await follow(world)
  assert.deepEqual(await watched(world), ['measured https://cloud.crocus.example/'])
})

test('a service that is taken off is forgotten, its incident ends, and what was measured stays', async () => {
  const world = await openWatched([pad])
  await world.pass({ minutes: 1 })
  await removeService(world.db, world.ids.get(pad) ?? '', byMachine('test', world.now))
  await world.pass({ seconds: 10 })
  assert.deepEqual(await watched(world), [])
  const last = world.changes.at(-1)
  assert.deepEqual([last?.before.state, last?.after.state], ['up', 'unknown'])
  const spans = await world.spans(pad)
  assert.deepEqual([spans.length, spans.at(-1)?.to], [2, last?.after.since])
})

test('brought back, it is new', async () => {
  const world = await openWatched([pad])
  await world.pass({ minutes: 1 })
  const id = world.ids.get(pad) ?? ''
  await removeService(world.db, id, byMachine('test', world.now))
  await world.pass({ minutes: 1 })
  await restoreService(world.db, id, byMachine('test', world.now))
  await world.pass({ minutes: 1 })
  const { state, firstSeenAt } = await world.watch(pad)
  assert.deepEqual([state, (firstSeenAt ?? '') > '2026-11-23T10:02'], ['up', true])
  assert.deepEqual(
    (await world.spans(pad)).map(({ state }) => state),
    ['unknown', 'up', 'unknown', 'up'],
  )
})

test('with another address everything begins anew, and a check that was in the air has no say', async () => {
  const world = await openWatched([pad])
  await world.pass({ minutes: 1 })
  const id = world.ids.get(pad) ?? ''
  const service = await serviceById(world.db, id)
  assert.ok(service)
  const facts = { ...service.facts, url: 'https://elsewhere.example/' }
  await editService(world.db, id, { facts, revision: service.revision }, byMachine('test', world.now))
  world.answers.set('elsewhere.example', 'hangs')
  await world.pass({ seconds: 10 })
  const { state, address, version, goodAt, firstSeenAt } = await world.watch(pad)
  assert.deepEqual(
    [state, address, version, goodAt, firstSeenAt],
    ['unknown', 'https://elsewhere.example/', null, null, null],
  )
  assert.equal(world.changes.at(-1)?.after.state, 'unknown')
})

test('where nothing changed, nothing is written', async () => {
  const world = await openWatched([pad])
  await world.pass({ minutes: 1 })
  const before = await world.watch(pad)
  await follow(world)
  assert.deepEqual(await world.watch(pad), before)
})
