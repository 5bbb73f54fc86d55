// Dates of a litter that were moved are moved back from the journal, while they may still be moved.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldTo } from '../../delegates/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { ok } from '../review/testing.ts'
import { litterNumbered } from './queries.ts'
import { applicantIn, datesAround, openLitter } from './testing.ts'

const dates = datesAround('2026-11-23')
const typed = { ...dates, number: '12', nameFr: '', nameEn: '', revision: '1', reason: 'Les fêtes.' }

async function openMoved() {
  const opened = await openLitter()
  const iris = await applicantIn(opened.world, 'Iris', 'Violette')
  await ok(opened.desk.post('/fr/coordination/litters/12', { ...typed, voteUntil: '2027-01-20' }))
  opened.world.pass({ minutes: 1 })
  return { ...opened, iris }
}

const lastEntry = async ({ db }: Pick<Awaited<ReturnType<typeof openLitter>>, 'db'>) =>
  db.selectFrom('journalEntry').selectAll().where('verb', '=', 'litter.edited').orderBy('at', 'desc').execute()

test('a move is taken back; whom it concerns is told, and the journal says which change went', async () => {
  const opened = await openMoved()
  const { world, db, desk, iris } = opened
  const [moved] = await lastEntry(opened)
  await ok(desk.post(`/fr/journal/${moved?.id}/undoing`, {}))
  assert.deepEqual((await litterNumbered(db, 12)).dates, dates)
  const [undone] = await lastEntry(opened)
  assert.equal(undone?.undoes, moved?.id)
  const told = (await toldTo(world, iris.delegate.id)).filter(({ key }) => key === 'membership.told-litter-moved')
  assert.equal(told.length, 2)
  assert.match(textOf(await world.get('/fr/litters/12')), /Ce changement de dates est annulé/)
})

test('what was changed again since, or what has come, stays', async () => {
  const opened = await openMoved()
  const { world, db, desk } = opened
  const [moved] = await lastEntry(opened)
  await ok(desk.post('/fr/coordination/litters/12', { ...typed, voteUntil: '2027-01-25', revision: '2' }))
  assert.equal((await desk.post(`/fr/journal/${moved?.id}/undoing`, {})).status, 409)
  const [again] = await lastEntry(opened)
  world.setClock('2026-12-28T09:00:00Z')
  const { id } = await db.selectFrom('person').select('id').where('name', '=', 'Angélique').executeTakeFirstOrThrow()
  assert.equal((await (await world.as(id)).post(`/fr/journal/${again?.id}/undoing`, {})).status, 422)
  assert.equal((await litterNumbered(db, 12)).dates?.voteUntil, '2027-01-25')
})

test('nobody but the coordination takes it back', async () => {
  const opened = await openMoved()
  const [moved] = await lastEntry(opened)
  assert.equal((await opened.iris.delegate.browser.post(`/fr/journal/${moved?.id}/undoing`, {})).status, 403)
})
