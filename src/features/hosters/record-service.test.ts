import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Clash } from '../../platform/database/index.ts'
import { openTestDatabase } from '../../testing-database.ts'
import { findService, servicesOf } from './index.ts'
import { aHoster, aService } from './testing-records.ts'

test('a service’s address is its own within its hoster', async () => {
  const { writer, reader } = await openTestDatabase()
  const [one, two] = [await aHoster(writer, { name: 'Un' }), await aHoster(writer, { name: 'Deux' })]
  const pad = await aService(writer, { hosterId: one.id, name: 'Pad' })
  assert.equal((await aService(writer, { hosterId: two.id, name: 'Pad' })).slug, 'pad')
  const second = await aService(writer, { hosterId: one.id, name: 'Pad', descriptionAddress: 'https://second.example' })
  assert.equal(second.slug, 'pad-2')
  assert.equal((await findService(reader, one.id, 'pad')).id, pad.id)
  assert.deepEqual(
    (await servicesOf(reader, one.id)).map(({ slug }) => slug),
    ['pad', 'pad-2'],
  )
})

test('a renamed service is found at its old address', async () => {
  const { writer, reader } = await openTestDatabase()
  const { id: hosterId } = await aHoster(writer)
  for (const name of ['Pad', 'Carnet', 'Bloc', 'Carnet'])
    await aService(writer, { hosterId, descriptionAddress: 'https://cats.example/pad', name })
  for (const slug of ['pad', 'bloc', 'carnet']) assert.equal((await findService(reader, hosterId, slug)).slug, 'carnet')
})

test('a service of no hoster, and a logo that nobody kept, are clashes', async () => {
  const { writer } = await openTestDatabase()
  await assert.rejects(aService(writer, { hosterId: 'nobody' }), Clash)
  await assert.rejects(aHoster(writer, { logo: 'unknown' }), Clash)
})

test('the database itself refuses two services at one address, and says which', async () => {
  const { writer } = await openTestDatabase()
  const { id: hosterId } = await aHoster(writer)
  await aService(writer, { hosterId })
  const row = await writer.selectFrom('service').selectAll().executeTakeFirstOrThrow()
  const twin = writer.insertInto('service').values({ ...row, id: 'twin', descriptionAddress: null })
  await assert.rejects(twin.execute(), (error) => error instanceof Clash && error.on === 'service.hosterId,slug')
})
