import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../testing-database.ts'
import { freeze } from '../moderation/index.ts'
import {
  addService,
  allServices,
  byMachine,
  editService,
  findService,
  removeService,
  restoreService,
  serviceById,
  servicesOf,
} from './index.ts'
import { given } from './testing.ts'
import { byHand, movedTo, onDay, refusedAs, toldOf } from './testing-by-hand.ts'
import { aHoster, aService, serviceFacts } from './testing-records.ts'

test('a service is typed in for a hoster that is known, and told for it', async () => {
  const { writer } = await openTestDatabase()
  const { id: hosterId } = await aHoster(writer)
  const { id, slug } = await addService(writer, hosterId, { facts: serviceFacts({ name: 'Pad' }) }, byHand())
  assert.deepEqual([slug, (await findService(writer, hosterId, 'pad')).provenances.entry.source], ['pad', 'typed'])
  const [told] = await toldOf(writer, 'service.added')
  assert.deepEqual([told?.subject, told?.hosterId, told?.actor], [`service ${id}`, hosterId, 'camomille'])
  await assert.rejects(
    addService(writer, 'nobody', { facts: serviceFacts() }, byHand()),
    refusedAs(404, 'hosters.hoster-not-found'),
  )
})

test('what stands at one address is one hoster’s: a form does not give it to another', async () => {
  const { writer } = await openTestDatabase()
  const { id: crocus } = await given.member(writer, { name: 'Crocus' })
  const { id: ortie } = await given.member(writer, { name: 'Ortie' })
  await given.service(writer, crocus, { name: 'Pad', url: 'https://pad.crocus.example/' })
  const stolen = serviceFacts({ name: 'Bloc', url: 'http://www.pad.crocus.example' })
  const taken = refusedAs(422, 'hosters.address-of-another')
  await assert.rejects(addService(writer, ortie, { facts: stolen }, byHand()), taken)
  const { id } = await addService(writer, ortie, { facts: serviceFacts({ name: 'Bloc', url: null }) }, byHand())
  await assert.rejects(editService(writer, id, { facts: stolen, revision: 1 }, byHand()), taken)
  const second = serviceFacts({ name: 'Autre pad', url: 'https://pad.crocus.example/' })
  await addService(writer, crocus, { facts: second }, byHand())
})

test('a form names kinds that the catalogue knows; what a file said already may stay', async () => {
  const { writer } = await openTestDatabase()
  await given.catalogue(writer)
  const { id: hosterId } = await aHoster(writer)
  const { id } = await aService(writer, { hosterId, facts: serviceFacts({ kinds: ['quill'] }) })
  const unknown = refusedAs(422, 'hosters.unknown-kind')
  await assert.rejects(addService(writer, hosterId, { facts: serviceFacts({ kinds: ['nib'] }) }, byHand()), unknown)
  const edit = (kinds: string[]) => editService(writer, id, { facts: serviceFacts({ kinds }), revision: 1 }, byHand())
  await assert.rejects(edit(['quill', 'nib']), unknown)
  await edit(['quill', 'pad'])
  assert.deepEqual((await serviceById(writer, id))?.facts.kinds, ['quill', 'pad'])
})

test('the second of two who edit a service at once sees what the first wrote', async () => {
  const { writer } = await openTestDatabase()
  const { id: hosterId } = await aHoster(writer)
  const { id } = await addService(writer, hosterId, { facts: serviceFacts() }, byHand())
  await editService(writer, id, { facts: serviceFacts({ open: true }), revision: 1 }, byHand())
  await assert.rejects(
    editService(writer, id, { facts: serviceFacts({ open: false }), revision: 1 }, byHand()),
    movedTo((present, revision) => revision === 2 && JSON.stringify(present).includes('"open":true')),
  )
})

test('a removed service is found by nobody, and comes back as it was at its own address', async () => {
  const { writer } = await openTestDatabase()
  const { id: hosterId } = await aHoster(writer)
  const { id } = await aService(writer, { hosterId, name: 'Pad' })
  const before = await findService(writer, hosterId, 'pad')
  await removeService(writer, id, byHand(21))
  const gone = refusedAs(404, 'hosters.service-not-found')
  await assert.rejects(findService(writer, hosterId, 'pad'), gone)
  await assert.rejects(removeService(writer, id, byHand(21)), gone)
  assert.deepEqual([await servicesOf(writer, hosterId), (await Array.fromAsync(allServices(writer))).flat()], [[], []])
  const { slug } = await addService(writer, hosterId, { facts: serviceFacts({ name: 'Pad' }) }, byHand(22))
  assert.equal(slug, 'pad-2', 'its address waits for it')
  await restoreService(writer, id, byHand(23))
  assert.deepEqual(await findService(writer, hosterId, 'pad'), before)
  await assert.rejects(restoreService(writer, id, byHand(23)), gone)
  assert.deepEqual(
    (await toldOf(writer, 'service.removed', 'service.restored')).map(({ verb }) => verb),
    ['service.removed', 'service.restored'],
  )
})

test('a file does not bring back a service that was removed by hand', async () => {
  const { writer } = await openTestDatabase()
  const { id: hosterId } = await aHoster(writer)
  const { id } = await aService(writer, { hosterId, name: 'Pad' })
  await removeService(writer, id, byHand())
  await aService(writer, { hosterId, name: 'Pad', facts: serviceFacts({ name: 'Pad', open: true }) }, onDay(22))
  assert.deepEqual(await servicesOf(writer, hosterId), [])
})

test('a frozen hoster’s services stay as they are, and a frozen service too', async () => {
  const { writer } = await openTestDatabase()
  const by = byMachine('test', onDay(5))
  const reason = 'Contenu illicite signalé.'
  const frozen = refusedAs(409, 'moderation.frozen')
  const { id: hosterId } = await aHoster(writer)
  const { id } = await aService(writer, { hosterId, name: 'Pad' })
  const other = await aService(writer, { hosterId, name: 'Visio' })
  const edit = (id: string) => editService(writer, id, { facts: serviceFacts({ open: true }), revision: 1 }, byHand())

  await freeze(writer, { subject: { kind: 'service', id }, hosterId, reason }, by)
  await assert.rejects(edit(id), frozen)
  await edit(other.id)
  assert.equal((await aService(writer, { hosterId, name: 'Pad' })).isFrozen, true)

  await freeze(writer, { subject: { kind: 'hoster', id: hosterId }, hosterId, reason }, by)
  await assert.rejects(addService(writer, hosterId, { facts: serviceFacts() }, byHand()), frozen)
  await assert.rejects(removeService(writer, other.id, byHand()), frozen)
  assert.equal((await aHoster(writer, { fictional: false })).isFrozen, true)
})
