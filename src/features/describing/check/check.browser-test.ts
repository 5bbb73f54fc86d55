import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { linksIn, paths } from '../../../paths.ts'
import { follow, journey, textOf } from '../../../testing-ways.ts'
import { checkDescription } from '../../descriptions/index.ts'

/** As a package writes it: quotes, French dates, capitals, a key in another spelling, a comment behind a value. */
const broken = [
  '\ufeff# Généré automatiquement',
  'file.class = "organization"',
  'organization.name = "Brin d’ortie"',
  'organization.type = Association',
  'organization.country.name = "France"',
  'organization.country.code = fr',
  'organization.startDate = 06/07/2020',
  'organization.website = ortie.example',
  'organization.contact.email = contact [at] ortie.example',
  'organization.geolocation.latitude = -4,49',
  'organization.geolocation.longitude = 48,39',
  'organization.memberof.chatons.startdate = 2021-03',
  'organization.memberof.chatons.status.level = Active # depuis 2021',
  'ligne sans rien',
].join('\r\n')

journey('a broken file comes back clean, and is checked again', async ({ page, t, language }) => {
  const address = linksIn(language)(paths.describe.href())
  const send = page.getByRole('button', { name: t('describing.check-button'), exact: true })
  await page.goto(address)
  const buffer = Buffer.from(broken)
  await page.locator('#field-files').setInputFiles({ name: 'ortie.properties', mimeType: 'text/plain', buffer })
  await follow(page, send)
  assert.equal(await textOf(page.locator('h1')), t('describing.report-title'))
  assert.ok((await textOf(page.locator('.remarks'))).includes('organization.startdate = 2020-07-06'))

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t('describing.corrected-button') }).click(),
  ])
  assert.equal(download.suggestedFilename(), 'ortie.properties')
  const mended = await readFile(await download.path())
  const { report } = checkDescription('https://ortie.example/', new Uint8Array(mended), '2026-11-23').description
  assert.deepEqual(
    report.filter(({ severity }) => severity !== 'info').map(({ message }) => message.key),
    [],
  )

  await page.goto(address)
  await page.locator('#field-text').fill(mended.toString('utf8'))
  await follow(page, send)
  const clean = t('describing.report-clean', { files: 1, info: 1 })
  assert.equal(await textOf(page.locator('.lead')), clean)
})
