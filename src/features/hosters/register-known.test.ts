import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../testing-database.ts'
import { byMachine } from './by.ts'
import { hostersKnown, servicesKnown } from './register-known.ts'
import { removeService } from './remove-service.ts'
import { given } from './testing.ts'

async function all<Entry>(batches: AsyncGenerator<Entry[]>): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const some of batches) entries.push(...some)
  return entries
}

test('every hoster is known with where its description stands, or one of them alone', async () => {
  const { writer: db } = await openTestDatabase()
  const thym = await given.hoster(db, { name: 'Thym', descriptionAddress: 'file:///thym' })
  await given.hoster(db, { name: 'Sauge', descriptionAddress: 'file:///sauge', standing: 'fictional' })
  const known = await all(hostersKnown(db))
  assert.deepEqual(
    known.map(({ slug, descriptionAddress, fictional }) => [slug, descriptionAddress, fictional]).toSorted(),
    [
      ['sauge', 'file:///sauge', true],
      ['thym', 'file:///thym', false],
    ],
  )
  assert.deepEqual(
    (await all(hostersKnown(db, thym.id))).map(({ slug }) => slug),
    ['thym'],
  )
  assert.deepEqual(await all(hostersKnown(db, 'gone')), [])
})

test('a register of several batches is known whole', async () => {
  const { writer: db } = await openTestDatabase()
  const [row] = [await given.hoster(db, { name: 'Thym' })]
  const model = await db.selectFrom('hoster').selectAll().where('id', '=', row.id).executeTakeFirstOrThrow()
  const copies = Array.from({ length: 1100 }, (_, at) => ({
    ...model,
    id: `copy-${at}`,
    slug: `copy-${at}`,
    descriptionAddress: null,
  }))
  for (let at = 0; at < copies.length; at += 50)
    await db
      .insertInto('hoster')
      .values(copies.slice(at, at + 50))
      .execute()
  const ids = (await all(hostersKnown(db))).map(({ id }) => id)
  assert.deepEqual([ids.length, new Set(ids).size], [1101, 1101])
})

test('services that were taken off are known to be so', async () => {
  const { writer: db } = await openTestDatabase()
  const { id } = await given.hoster(db, { name: 'Thym' })
  await given.service(db, id, { name: 'Pad' })
  const wiki = await given.service(db, id, { name: 'Wiki' })
  await removeService(db, wiki.id, byMachine('test', Temporal.Instant.from('2026-11-23T10:00:00Z')))
  const known = await all(servicesKnown(db))
  assert.deepEqual(known.map(({ slug, isRemoved }) => [slug, isRemoved]).toSorted(), [
    ['pad', false],
    ['wiki', true],
  ])
  assert.deepEqual(
    (await all(servicesKnown(db, wiki.id))).map(({ hosterId }) => hosterId),
    [id],
  )
})
