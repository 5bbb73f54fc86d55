import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Database } from '../../platform/database/index.ts'
import { Refusal } from '../../platform/errors.ts'
import { openTestDatabase } from '../../testing-database.ts'
import {
  allHosters,
  allServices,
  byMachine,
  collectiveOf,
  findHoster,
  findService,
  hosterByDescription,
  hosterById,
  isRegisterEmpty,
  recordMembership,
} from './index.ts'
import { aHoster, aService, hosterFacts, said, serviceFacts } from './testing-records.ts'

const at = (day: number) => Temporal.Instant.from('2026-11-01T12:00:00Z').add({ hours: 24 * (day - 1) })
const byTest = (day: number) => byMachine('test', at(day))
const file = { descriptionAddress: 'https://cats.example/organization.properties' }
const revision = async (db: Database) => (await collectiveOf(db)).registerRevision

test('a hoster is found by its address with all that it states', async () => {
  const { writer, reader } = await openTestDatabase()
  assert.ok(await isRegisterEmpty(reader))
  const facts = hosterFacts({ name: 'Chats & Cie', description: { fr: 'Des voisins' }, founded: '2016-10' })
  const { id, slug } = await aHoster(writer, { ...file, facts, fictional: false }, at(1))
  assert.equal(slug, 'chats-cie')
  assert.deepEqual(await findHoster(reader, 'chats-cie'), {
    id,
    slug,
    fictional: false,
    facts,
    provenances: said,
    logo: null,
    periods: [],
    revision: 1,
    confirmedAt: null,
    unreadSince: null,
    createdAt: '2026-11-01T12:00:00.000Z',
    updatedAt: '2026-11-01T12:00:00.000Z',
  })
  assert.ok(!(await isRegisterEmpty(reader)))
  assert.equal((await hosterById(reader, id))?.slug, slug)
  assert.equal((await hosterByDescription(reader, file.descriptionAddress))?.id, id)
})

test('an unknown hoster or service is refused as not found', async () => {
  const { writer, reader } = await openTestDatabase()
  const { id } = await aHoster(writer)
  const isMissing = (error: unknown) => error instanceof Refusal && error.status === 404
  await assert.rejects(findHoster(reader, 'nobody'), isMissing)
  await assert.rejects(findService(reader, id, 'nothing'), isMissing)
  assert.equal(await hosterById(reader, 'nobody'), undefined)
  assert.equal(await hosterByDescription(reader, 'nowhere'), undefined)
})

test('a renamed hoster has a new address, and all its old ones lead to it', async () => {
  const { writer, reader } = await openTestDatabase()
  for (const name of ['Chat', 'Matou', 'Minou']) await aHoster(writer, { ...file, name })
  const hoster = await findHoster(reader, 'minou')
  for (const old of ['chat', 'matou']) assert.equal((await findHoster(reader, old)).id, hoster.id)
  assert.equal((await findHoster(reader, 'chat')).slug, 'minou')
})

test('a hoster may take its old name back, as often as it likes', async () => {
  const { writer, reader } = await openTestDatabase()
  for (const name of ['Chat', 'Matou', 'Chat', 'Matou', 'Chat'])
    assert.equal((await aHoster(writer, { ...file, name })).slug, name.toLowerCase())
  assert.equal((await findHoster(reader, 'matou')).slug, 'chat')
})

test('two hosters of one name have numbered addresses, each its own for ever', async () => {
  const { writer } = await openTestDatabase()
  const [one, two] = [{ descriptionAddress: 'https://one.example' }, { descriptionAddress: 'https://two.example' }]
  assert.equal((await aHoster(writer, { ...one, name: 'Chat' })).slug, 'chat')
  assert.equal((await aHoster(writer, { ...two, name: 'Chat' })).slug, 'chat-2')
  assert.equal((await aHoster(writer, { ...two, name: 'CHAT !' })).slug, 'chat-2')
  assert.equal(
    (await aHoster(writer, { ...one, name: 'Chat', facts: hosterFacts({ name: 'Chat', founded: '2020' }) })).slug,
    'chat',
  )
})

test('nobody takes an address that leads to somebody else', async () => {
  const { writer, reader } = await openTestDatabase()
  for (const name of ['Chat', 'Matou']) await aHoster(writer, { ...file, name })
  const { slug } = await aHoster(writer, { name: 'Chat' })
  assert.equal(slug, 'chat-2')
  assert.equal((await findHoster(reader, 'chat')).slug, 'matou')
})

test('a very long name keeps its numbered address when the file is read again', async () => {
  const { writer } = await openTestDatabase()
  const name = 'Association des chats et des chattes de la rue du Petit Marché aux Herbes'
  await aHoster(writer, { name })
  const { slug } = await aHoster(writer, { ...file, name })
  const facts = hosterFacts({ name, founded: '2020' })
  assert.equal((await aHoster(writer, { ...file, facts })).slug, slug)
  assert.deepEqual(await writer.selectFrom('hosterFormerSlug').selectAll().execute(), [])
})

test('a hoster may wish for an address of its own', async () => {
  const { writer } = await openTestDatabase()
  assert.equal((await aHoster(writer, { ...file, key: 'chacha' })).slug, 'chacha')
})

test('a file that is read again and says the same changes nothing', async () => {
  const { writer, reader } = await openTestDatabase()
  const { id } = await aHoster(writer, {}, at(1))
  await aService(writer, { hosterId: id }, at(1))
  await recordMembership(writer, id, [period], byTest(1))
  const before = { rows: await rows(reader), revision: await revision(reader) }

  await aHoster(writer, {}, at(2))
  await aService(writer, { hosterId: id }, at(2))
  await recordMembership(writer, id, [period], byTest(2))
  assert.deepEqual({ rows: await rows(reader), revision: await revision(reader) }, before)
})

test('a file that says something else counts a revision and the day', async () => {
  const { writer, reader } = await openTestDatabase()
  const { id } = await aHoster(writer, file, at(1))
  const service = { hosterId: id, ...file }
  await aService(writer, service, at(1))
  const before = await revision(reader)
  await aHoster(writer, { ...file, facts: hosterFacts({ founded: '2020' }) }, at(2))
  await aService(writer, { ...service, facts: serviceFacts({ open: true }) }, at(3))
  await aService(writer, { ...service, facts: serviceFacts({ open: true }), urlIsGuessed: true }, at(4))
  assert.equal(await revision(reader), before + 3)
  const { hosters, services } = await rows(reader)
  assert.deepEqual(
    hosters.map(({ revision, updatedAt }) => [revision, updatedAt]),
    [[2, '2026-11-02T12:00:00.000Z']],
  )
  assert.deepEqual(
    services.map(({ revision, updatedAt }) => [revision, updatedAt]),
    [[3, '2026-11-04T12:00:00.000Z']],
  )
})

test('thirty hosters of one name who come at once have thirty addresses', async () => {
  const { writer, reader } = await openTestDatabase()
  const coming = Array.from({ length: 30 }, (_, number) =>
    aHoster(writer, { name: 'Chat', descriptionAddress: `${number}` }),
  )
  const slugs = (await Promise.all(coming)).map(({ slug }) => slug)
  assert.equal(new Set(slugs).size, 30)
  assert.equal(await revision(reader), 30)
})

test('membership is replaced whole, in order, with its source', async () => {
  const { writer, reader } = await openTestDatabase()
  const { id, slug } = await aHoster(writer)
  const later = { ...period, state: 'away' as const, from: '2025-01-01', to: null }
  await recordMembership(writer, id, [{ ...period, to: '2025-01-01' }, later], byTest(1))
  assert.deepEqual((await findHoster(reader, slug)).periods, [{ ...period, to: '2025-01-01' }, later])
  const before = await revision(reader)
  await recordMembership(writer, id, [], byTest(2))
  assert.deepEqual((await findHoster(reader, slug)).periods, [])
  assert.equal(await revision(reader), before + 1)
})

test('the whole register comes in batches, with each hoster’s own periods', async () => {
  const { writer, reader } = await openTestDatabase()
  for (const name of ['Un', 'Deux', 'Trois']) {
    const { id } = await aHoster(writer, { name })
    await aService(writer, { hosterId: id })
    await recordMembership(writer, id, [{ ...period, litter: name }], byTest(1))
  }
  const hosters = (await Array.fromAsync(allHosters(reader))).flat()
  assert.deepEqual(hosters.map(({ facts, periods }) => [facts.name, periods[0]?.litter]).sort(), [
    ['Deux', 'Deux'],
    ['Trois', 'Trois'],
    ['Un', 'Un'],
  ])
  assert.equal((await Array.fromAsync(allServices(reader))).flat().length, 3)
})

const period = {
  state: 'active' as const,
  litter: '12',
  from: '2021-05-04',
  to: null,
  mentor: null,
  provenance: said.entry,
}

async function rows(db: Database) {
  return {
    hosters: await db.selectFrom('hoster').selectAll().execute(),
    services: await db.selectFrom('service').selectAll().execute(),
    periods: await db.selectFrom('membershipPeriod').selectAll().execute(),
  }
}
