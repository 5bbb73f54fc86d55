import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { barriers, faultsIn, inBothLanguages, overflowing } from '../../testing-audit.ts'
import { desk, openOwnSite, phone } from '../../testing-browser.ts'
import { givenPerson } from '../accounts/testing.ts'
import { findHoster } from '../hosters/index.ts'
import { pagesOfSpreadsheets, table } from './testing.ts'

let site: Awaited<ReturnType<typeof openOwnSite>>
let keeper: { id: string }

before(async () => {
  site = await openOwnSite()
  keeper = await givenPerson(site.world.db, { name: 'Sarriette', roles: ['coordination'] })
})
after(() => site.close())

async function signedIn(javaScriptEnabled: boolean) {
  const visit = await site.visit({ javaScriptEnabled })
  const { cookies } = await site.world.as(keeper.id)
  const host = { domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const
  await visit.context.addCookies([...cookies].map(([name, value]) => ({ ...host, name, value })))
  return visit
}

test('on a phone without JavaScript a table goes from the file to the register', async () => {
  const visit = await signedIn(false)
  const { page } = visit
  await page.setViewportSize(phone)
  await page.goto('/fr/coordination')
  await page.getByRole('link', { name: 'Reprendre une liste' }).click()
  const file = { name: 'enquete.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${table}`, 'utf16le') }
  await page.getByLabel('Le fichier').setInputFiles(file)
  await page.getByLabel('Des hébergeurs').check()
  await page.getByRole('button', { name: 'Déposer' }).click()
  await page.getByLabel('Couleur').selectOption({ label: 'Présentation' })
  await page.getByRole('button', { name: 'Voir ce que cela ferait' }).click()
  await page.getByText('2 lignes à ajouter').waitFor()
  await page.getByRole('button', { name: 'Appliquer' }).click()
  await page.getByText('est en train d’être appliquée').waitFor()
  await site.world.runJobs()
  await page.getByRole('link', { name: 'Regarder à nouveau' }).click()
  await page.getByText('2 lignes ajoutées').waitFor()
  assert.deepEqual((await findHoster(site.world.db, 'le-crocus')).facts.description, { fr: 'mauve' })
  await page.getByRole('link', { name: 'Les colonnes' }).click()
  assert.equal(await page.getByLabel('Couleur').inputValue(), 'organization.description', 'what was chosen is there')
  await page.getByRole('button', { name: 'Effacer cette liste' }).click()
  await page.waitForURL('**/fr/coordination/spreadsheets')
  await visit.leave()
})

test('a wrong file is told beside the field, with the focus on what is wrong', async () => {
  const visit = await signedIn(true)
  const { page } = visit
  await page.goto('/en/coordination/spreadsheets')
  const file = { name: 'table.xlsx', mimeType: 'application/zip', buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]) }
  await page.getByLabel('The file').setInputFiles(file)
  await page.getByLabel('Where does this list come from?').fill('A survey')
  await page.getByRole('button', { name: 'Upload' }).click()
  await page.getByRole('alert').waitFor()
  assert.match((await page.getByRole('alert').textContent()) ?? '', /Save the sheet as CSV/)
  assert.equal(await page.getByLabel('Where does this list come from?').inputValue(), 'A survey')
  assert.deepEqual(await barriers(page), [])
  await visit.leave()
})

test('no page has a barrier, a fault, or hangs over the edge of a phone, by day or by night', async () => {
  const visit = await signedIn(true)
  const { page } = visit
  const pages = await pagesOfSpreadsheets(site.world, keeper.id)
  for (const { language, address, only } of inBothLanguages(Object.values(pages))) {
    await page.setViewportSize(language === 'fr' ? phone : desk)
    await page.emulateMedia({ colorScheme: only.length === 0 ? 'light' : 'dark' })
    const answer = await page.goto(`/${language}${address}`)
    assert.equal(answer?.status(), 200, address)
    assert.deepEqual(await faultsIn((await answer?.text()) ?? ''), [], address)
    assert.deepEqual(await barriers(page, only), [], address)
    await page.setViewportSize({ width: 320, height: 640 })
    assert.deepEqual(await overflowing(page), [], address)
  }
  assert.deepEqual(visit.complaints, [])
  await visit.leave()
})
