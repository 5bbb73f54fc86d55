import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Database } from '../../platform/database/index.ts'
import { openTestDatabase } from '../../testing-database.ts'
import { addHoster, changeLogo, keepPicture } from './index.ts'
import { byHand, hosterNow, onDay, takeBack, toldOf } from './testing-by-hand.ts'
import { aHoster, hosterFacts } from './testing-records.ts'

test('a logo given by hand is told, and can be taken back', async () => {
  const { writer } = await openTestDatabase()
  const [cat, dog] = [await picture(writer, 'cat'), await picture(writer, 'dog')]
  const { id } = await addHoster(writer, { facts: hosterFacts() }, byHand(20))
  await changeLogo(writer, id, cat, byHand(21))
  await changeLogo(writer, id, cat, byHand(22))
  await changeLogo(writer, id, dog, byHand(23))
  const entries = await toldOf(writer, 'hoster.edited')
  assert.deepEqual(
    entries.slice(0, 1).map(({ before, after }) => [before, after]),
    [[{ logo: null }, { logo: cat }]],
  )
  await takeBack(
    writer,
    entries.find(({ after }) => after?.logo === dog),
  )
  assert.equal((await hosterNow(writer, id)).logo, cat)
})

test('a logo given by hand holds while a file that leads has the one it had', async () => {
  const { writer } = await openTestDatabase()
  const [cat, dog] = [await picture(writer, 'cat'), await picture(writer, 'dog')]
  const { id } = await aHoster(writer, { logo: null }, onDay(1))
  await changeLogo(writer, id, cat, byHand(21))
  const before = await hosterNow(writer, id)
  await aHoster(writer, { logo: null }, onDay(22))
  assert.deepEqual(await hosterNow(writer, id), before)
  await aHoster(writer, { logo: dog, leads: 'file' }, onDay(23))
  const { logo, provenances } = await hosterNow(writer, id)
  assert.deepEqual([logo, provenances.byHand], [dog, undefined])
})

async function picture(db: Database, hash: string): Promise<string> {
  await keepPicture(db, { hash, bytes: new Uint8Array([1]) }, onDay(1))
  return hash
}
