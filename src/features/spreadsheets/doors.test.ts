import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../accounts/testing.ts'
import { findHoster } from '../hosters/index.ts'
import { personalData } from './index.ts'
import { applied, openDesk, reported, table, textOf, upload, uploaded } from './testing.ts'

test('what cannot be read is told with its line, and nothing is kept', async () => {
  const { world, browser } = await openDesk()
  const refusal = async (content: string | Uint8Array) => {
    const answer = await upload(browser, content)
    assert.equal(answer.status, 422)
    return textOf(await answer.text())
  }
  assert.match(await refusal('Nom;Site\nA;a\nB;"b\nC;c\n'), /guillemet ouvert à la ligne 3 n’est jamais fermé/)
  assert.match(await refusal(new Uint8Array([0x50, 0x4b, 3, 4, 0])), /classeur de tableur/)
  assert.match(await refusal('Nom;Site\n'), /aucune ligne/)
  assert.match(await refusal('[1, 2'), /JSON valide/)
  assert.match(await refusal(''), /Choisissez un fichier/)
  const odd = await upload(browser, table, { subject: 'cats' })
  assert.match(textOf(await odd.text()), /hébergeurs ou des services/)
  assert.deepEqual(await world.db.selectFrom('spreadsheet').select('id').execute(), [])
})

test('a list may be removed at once; what came from it stays', async () => {
  const { world, browser } = await openDesk()
  const { page } = await applied(world, browser, table)
  assert.equal((await browser.post(`${page}/removal`, {})).status, 303)
  assert.equal((await browser.request(page)).status, 404)
  assert.equal((await browser.post(`${page}/application`, {})).status, 404)
  assert.ok(await findHoster(world.db, 'thym'))
})

test('nothing is applied before the columns were matched, and the report leads there', async () => {
  const { browser } = await openDesk()
  const page = await uploaded(browser, table)
  assert.equal((await browser.post(`${page}/application`, {})).status, 409)
  assert.equal((await browser.request(`${page}/report`)).headers.get('location'), page)
})

test('while a list is being applied the page says so', async () => {
  const { world, browser } = await openDesk()
  const page = await uploaded(browser, table)
  await reported(browser, page)
  await browser.post(`${page}/application`, {})
  assert.match(textOf(await browser.get(`${page}/report`)), /est en train d’être appliquée/)
  assert.match(textOf(await browser.get('/fr/coordination/spreadsheets')), /en cours d’application/)
  await world.runJobs()
  assert.match(textOf(await browser.get(`${page}/report`)), /2 lignes ajoutées/)
})

test('lists are the coordination’s alone, and who is erased is no more their author', async () => {
  const { world, browser, keeper } = await openDesk()
  const page = await uploaded(browser, table)
  const stranger = await world.as((await givenPerson(world.db, { name: 'Ronce' })).id)
  assert.equal((await stranger.request(page)).status, 403)
  assert.equal((await upload(stranger, table)).status, 403)
  assert.equal((await world.post(`${page}/application`, {})).status, 401)
  const told = await personalData.aboutPerson(world.db, keeper.id)
  assert.deepEqual(told, { spreadsheets: [{ what: 'liste.csv', createdAt: '2026-11-23T10:00:00.000Z' }] })
  await personalData.forgetPerson(world.db, keeper.id, world.now)
  assert.deepEqual(await personalData.aboutPerson(world.db, keeper.id), { spreadsheets: [] })
})
