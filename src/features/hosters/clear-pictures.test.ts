import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../testing-database.ts'
import { byMachine } from './by.ts'
import { changeLogo } from './change-logo.ts'
import { clearPictures } from './clear-pictures.ts'
import { hosterById, keepPicture, keptFile } from './index.ts'
import { given } from './testing.ts'

const start = Temporal.Instant.from('2026-11-23T12:00:00Z')
const later = (duration: Temporal.DurationLike) => start.add(duration)
const by = (at: Temporal.Instant) => byMachine('test', at)
const [first, second] = ['a', 'b'].map((letter) => ({ hash: letter.repeat(32), bytes: new Uint8Array([1, 2, 3]) }))

async function givenPictures() {
  assert.ok(first && second)
  const { writer: db } = await openTestDatabase()
  const { id } = await given.member(db, { name: 'Brin d’ortie' })
  await keepPicture(db, first, start)
  const isKept = async ({ hash }: { hash: string }) => (await keptFile(db, hash)) !== undefined
  return { db, id, isKept, first, second }
}

test('a picture that nobody put anywhere is gone after a day, not before', async () => {
  const { db, isKept, first } = await givenPictures()
  await clearPictures(db, later({ hours: 23 }))
  assert.ok(await isKept(first))
  await clearPictures(db, later({ hours: 25 }))
  assert.ok(!(await isKept(first)))
})

test('a logo stays as long as a hoster shows it', async () => {
  const { db, id, isKept, first } = await givenPictures()
  await changeLogo(db, id, first.hash, by(start))
  await clearPictures(db, later({ hours: 24 * 400 }))
  assert.ok(await isKept(first))
})

test('a logo that was replaced can be brought back for thirty days, and is then gone', async () => {
  const { db, id, isKept, first, second } = await givenPictures()
  await changeLogo(db, id, first.hash, by(start))
  await keepPicture(db, second, start)
  await changeLogo(db, id, second.hash, by(later({ hours: 1 })))
  await clearPictures(db, later({ hours: 24 * 29 }))
  assert.ok(await isKept(first))
  await clearPictures(db, later({ hours: 24 * 31 }))
  assert.deepEqual([await isKept(first), await isKept(second)], [false, true])
})

test('a picture that somebody sends again is as new', async () => {
  const { db, isKept, first } = await givenPictures()
  await keepPicture(db, first, later({ hours: 30 }))
  await clearPictures(db, later({ hours: 31 }))
  assert.ok(await isKept(first))
})

test('a picture that is put on a page while others are cleared is on the page, or was refused', async () => {
  for (let round = 0; round < 10; round++) {
    const { db, id, isKept, first } = await givenPictures()
    const now = later({ hours: 48 })
    const [attached] = await Promise.allSettled([changeLogo(db, id, first.hash, by(now)), clearPictures(db, now)])
    const isShown = (await hosterById(db, id))?.logo === first.hash
    assert.equal(isShown, attached.status === 'fulfilled')
    assert.equal(await isKept(first), isShown, 'no page shows a picture that is gone')
  }
})

test('it can be run twice, and over nothing', async () => {
  const { db, isKept, first } = await givenPictures()
  for (const _ of [1, 2]) await clearPictures(db, later({ hours: 25 }))
  assert.ok(!(await isKept(first)))
})
