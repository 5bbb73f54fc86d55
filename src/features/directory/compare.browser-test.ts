import assert from 'node:assert/strict'
import { linksIn, paths } from '../../paths.ts'
import { overflowing } from '../../testing-audit.ts'
import { follow, journey, textOf } from '../../testing-ways.ts'

journey('somebody compares two services from their pages, for a file that is printed', async (visitor) => {
  const { page, t, language } = visitor
  const to = linksIn(language)
  await page.goto(to(paths.service.href({ hoster: 'infini', service: 'pad' })))
  await follow(page, page.getByRole('link', { name: t('directory.service-compare') }))
  assert.equal(await page.locator('.comparison thead th').count(), 1)

  await page.getByLabel(t('directory.compare-add-services')).fill(visitor.url + to('/services/chapril/pad'))
  await follow(page, page.getByRole('button', { name: t('directory.compare-add-button') }))
  const names = await page.locator('.comparison thead th a bdi').allTextContents()
  assert.equal(names.length, 2)
  assert.ok((await page.locator('.comparison tbody tr').count()) > 4)

  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 718, height: 1000 })
  assert.deepEqual(await overflowing(page), [], 'the table fits on A4')
  const onScreen = page.locator('.menu, .foot .columns, .no-print, form')
  assert.equal(await onScreen.filter({ visible: true }).count(), 0, 'nothing to press is printed')
  await page.emulateMedia({ media: 'screen' })

  await follow(page, page.getByRole('link', { name: t('directory.compare-remove') }).first())
  assert.equal(await textOf(page.locator('.comparison thead th a bdi').first()), names[1])
})
