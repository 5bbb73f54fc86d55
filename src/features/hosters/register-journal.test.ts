import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../testing-database.ts'
import {
  blankCollective,
  byMachine,
  recordCatalogue,
  recordCollective,
  recordMembership,
  recordOldAddresses,
} from './index.ts'
import { onDay, toldOf } from './testing-by-hand.ts'
import { aHoster, aService, hosterFacts, said, serviceFacts } from './testing-records.ts'

const byImport = byMachine('import', onDay(3))
const period = { state: 'active' as const, litter: null, from: '2020', to: null, mentor: null, provenance: said.entry }

test('a hoster that comes is told once, with what it says; its mailbox apart, in private', async () => {
  const { writer } = await openTestDatabase()
  const facts = hosterFacts({ name: 'Ciboule', founded: '2016', contactEmail: 'secret@ciboule.example' })
  const { id } = await aHoster(writer, { facts }, onDay(1))
  await aHoster(writer, { facts }, onDay(2))
  const [open, secret, ...more] = await toldOf(writer, 'hoster.added', 'hoster.edited')
  assert.deepEqual(more, [])
  assert.deepEqual(open?.after, { name: 'Ciboule', founded: '2016', acceptsContact: true })
  assert.deepEqual([open?.before, open?.visibility, open?.actor], [null, 'public', 'test'])
  assert.deepEqual([open?.subject, open?.hosterId], [`hoster ${id}`, id])
  assert.deepEqual([secret?.visibility, secret?.after], ['private', { contactEmail: 'secret@ciboule.example' }])
})

test('a file that says something else is told by what changed, a new mailbox in private alone', async () => {
  const { writer } = await openTestDatabase()
  const file = { descriptionAddress: 'https://ciboule.example/me' }
  const facts = hosterFacts({ name: 'Ciboule', contactEmail: 'old@ciboule.example' })
  await aHoster(writer, { ...file, facts }, onDay(1))
  await aHoster(writer, { ...file, facts: { ...facts, founded: '2016' } }, onDay(2))
  await aHoster(
    writer,
    { ...file, facts: { ...facts, founded: '2016', contactEmail: 'new@ciboule.example' } },
    onDay(3),
  )
  assert.deepEqual(
    (await toldOf(writer, 'hoster.edited')).map(({ visibility, before, after }) => [visibility, before, after]),
    [
      ['public', { founded: null }, { founded: '2016' }],
      ['private', { contactEmail: 'old@ciboule.example' }, { contactEmail: 'new@ciboule.example' }],
    ],
  )
})

test('a source of another day is told when nothing else changed', async () => {
  const { writer } = await openTestDatabase()
  const { id: hosterId } = await aHoster(writer, {}, onDay(1))
  await aService(writer, { hosterId }, onDay(1))
  const provenances = { ...said, entry: { ...said.entry, date: '2027' } }
  await aHoster(writer, { provenances }, onDay(2))
  await aService(writer, { hosterId, provenances }, onDay(2))
  for (const { after } of await toldOf(writer, 'hoster.edited', 'service.edited'))
    assert.deepEqual(after, { provenances })
})

test('an exact address that is withdrawn is not repeated', async () => {
  const { writer } = await openTestDatabase()
  const nowhere = { town: null, postcode: null, region: null, country: null, latitude: null, longitude: null }
  const exact = { ...nowhere, town: 'Brest', country: 'FR', address: '3 rue du Chat', postcode: '29200' }
  const file = { descriptionAddress: 'https://ciboule.example/me' }
  await aHoster(writer, { ...file, facts: hosterFacts({ places: [exact] }) }, onDay(1))
  await aHoster(writer, { ...file, facts: hosterFacts({ places: [{ ...nowhere, address: null }] }) }, onDay(2))
  const [change] = await toldOf(writer, 'hoster.edited')
  assert.match(JSON.stringify(change?.before), /Brest/)
  assert.doesNotMatch(JSON.stringify(change), /rue du Chat|29200/)
})

test('a service is told for its hoster, when it comes and when it changes', async () => {
  const { writer } = await openTestDatabase()
  const { id: hosterId } = await aHoster(writer)
  const file = { hosterId, descriptionAddress: 'https://cats.example/pad' }
  const { id } = await aService(writer, file, onDay(1))
  await aService(writer, { ...file, facts: serviceFacts({ open: true }) }, onDay(2))
  await aService(writer, { ...file, facts: serviceFacts({ open: true }) }, onDay(3))
  assert.deepEqual(
    (await toldOf(writer, 'service.added', 'service.edited')).map(({ verb, subject, after }) => [verb, subject, after]),
    [
      ['service.added', `service ${id}`, { name: 'Le Carnet' }],
      ['service.edited', `service ${id}`, { open: true }],
    ],
  )
})

test('membership is told whole, before and after, and only when it changed', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await aHoster(writer)
  for (const _ of [1, 2]) await recordMembership(writer, id, [period], byImport)
  const entries = await toldOf(writer, 'membership.recorded')
  assert.deepEqual(
    entries.map(({ subject, before, after }) => [subject, before, after]),
    [[`hoster ${id}`, { periods: [] }, { periods: [period] }]],
  )
})

test('the catalogue is told entry by entry', async () => {
  const { writer } = await openTestDatabase()
  const kind = { slug: 'pad', parent: null, name: { fr: 'Pad' }, sentence: {}, synonyms: {}, icon: 'pad', replaces: [] }
  const catalogue = { kinds: [kind, { ...kind, slug: 'visio' }], software: [], alternatives: [] }
  await recordCatalogue(writer, catalogue, byMachine('import', onDay(1)))
  await recordCatalogue(writer, { ...catalogue, kinds: [{ ...kind, icon: 'pen' }] }, byMachine('import', onDay(2)))
  assert.deepEqual(
    (await toldOf(writer, 'catalogue.kind-added', 'catalogue.kind-edited')).map(({ subject, before, after }) => [
      subject,
      before,
      after,
    ]),
    [
      ['kind pad', null, { slug: 'pad', name: { fr: 'Pad' }, icon: 'pad' }],
      ['kind visio', null, { slug: 'visio', name: { fr: 'Pad' }, icon: 'pad' }],
      ['kind pad', { icon: 'pad' }, { icon: 'pen' }],
    ],
  )
})

test('the collective’s settings are told, the coordination’s mailbox in private', async () => {
  const { writer } = await openTestDatabase()
  const settings = { ...blankCollective, name: 'Les Essais', coordinationEmail: 'secret@essais.example' }
  for (const _ of [1, 2]) await recordCollective(writer, settings, byImport)
  assert.deepEqual(
    (await toldOf(writer, 'collective.edited')).map(({ visibility, subject, before, after }) => {
      return [visibility, subject, before, after]
    }),
    [
      ['public', 'collective collective', { name: 'Chatterie' }, { name: 'Les Essais' }],
      ['private', 'collective collective', { coordinationEmail: null }, { coordinationEmail: 'secret@essais.example' }],
    ],
  )
})

test('old addresses that are imported are counted, not listed', async () => {
  const { writer } = await openTestDatabase()
  const [one, two] = [
    { sort: 'kind' as const, value: '1', target: 'pad' },
    { sort: 'kind' as const, value: '2', target: 'pad' },
  ]
  await recordOldAddresses(writer, [one], byMachine('import', onDay(1)))
  await recordOldAddresses(writer, [{ ...one, target: 'visio' }, two], byMachine('import', onDay(2)))
  await recordOldAddresses(writer, [two], byMachine('import', onDay(3)))
  assert.deepEqual(
    (await toldOf(writer, 'old-addresses.imported')).map(({ after }) => after),
    [
      { added: 1, changed: 0 },
      { added: 1, changed: 1 },
    ],
  )
})
