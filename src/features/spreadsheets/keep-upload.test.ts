import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../testing-database.ts'
import { givenPerson } from '../accounts/testing.ts'
import { applyUpload, askToApply } from './apply-upload.ts'
import { keepUpload } from './keep-upload.ts'
import { matchColumns } from './match-columns.ts'
import { findUpload, headingsKey, matchingFor, sheetIn, uploads } from './queries.ts'
import { forgetOldUploads } from './remove-upload.ts'
import { limits } from './sheet.ts'

const now = Temporal.Instant.from('2026-11-23T10:00:00Z')

async function open(content = 'Nom\nCrocus\n') {
  const { writer: db } = await openTestDatabase()
  const { id: personId } = await givenPerson(db, { name: 'Sarriette' })
  const given = { bytes: new TextEncoder().encode(content), name: 'liste.csv', source: ' ', personId }
  return { db, personId, id: await keepUpload(db, { ...given, subject: 'hosters' }, now) }
}

test('a list is kept as it was read, and its file’s name is its source unless another is said', async () => {
  const { db, id } = await open('\uFEFFNom;Ville\r\nCrocus;Brest\r\n')
  const upload = await findUpload(db, id)
  assert.deepEqual(
    [upload.name, upload.source, upload.format, upload.matching],
    ['liste.csv', 'liste.csv', 'csv', null],
  )
  const { headings, rows } = await sheetIn(db, upload)
  assert.deepEqual(
    [headings, rows[0]?.cells],
    [
      ['Nom', 'Ville'],
      ['Crocus', 'Brest'],
    ],
  )
})

test('a list is kept for thirty days, the last ones first', async () => {
  const { db, id } = await open()
  assert.deepEqual(
    (await uploads(db)).map((upload) => upload.id),
    [id],
  )
  await forgetOldUploads(db, now.add({ hours: limits.days * 24 - 1 }))
  assert.equal((await uploads(db)).length, 1)
  await forgetOldUploads(db, now.add({ hours: limits.days * 24 }))
  assert.deepEqual(await uploads(db), [])
  await assert.rejects(findUpload(db, id), /spreadsheets\.gone/)
})

test('headings are the same however they are accented, and not across what lists are about', () => {
  const key = headingsKey('hosters', ['Numéro', 'VILLE'])
  assert.equal(headingsKey('hosters', ['numero', 'ville']), key)
  assert.notEqual(headingsKey('services', ['Numéro', 'VILLE']), key)
  assert.notEqual(headingsKey('hosters', ['VILLE', 'Numéro']), key)
})

test('what was said of the columns goes before what was said of such columns, and that before guesses', async () => {
  const { db, id } = await open()
  const upload = await findUpload(db, id)
  const sheet = await sheetIn(db, upload)
  assert.deepEqual(await matchingFor(db, upload, sheet), { columns: ['organization.name'] })
  await matchColumns(db, { ...upload, id: 'another' }, sheet, { columns: ['organization.owner.name'] }, now)
  assert.deepEqual(await matchingFor(db, upload, sheet), { columns: ['organization.owner.name'] })
  await matchColumns(db, upload, sheet, { columns: [null] }, now)
  assert.deepEqual(await matchingFor(db, await findUpload(db, id), sheet), { columns: [null] })
})

test('a list that is applied twice at once is applied once', async () => {
  const { db, id, personId } = await open()
  const upload = await findUpload(db, id)
  await matchColumns(db, upload, await sheetIn(db, upload), { columns: ['organization.name'] }, now)
  await applyUpload(db, id, now)
  assert.equal((await findUpload(db, id)).appliedAt, null, 'nobody asked')
  await askToApply(db, id, personId, now)
  await askToApply(db, id, personId, now)
  await applyUpload(db, id, now)
  await applyUpload(db, id, now)
  assert.equal((await findUpload(db, id)).outcome?.added, 1)
  assert.equal((await db.selectFrom('hoster').select('id').execute()).length, 1)
})
