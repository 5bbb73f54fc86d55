import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { linksIn, paths } from '../../paths.ts'
import { countIn, follow, journey, textOf } from '../../testing-ways.ts'

journey('somebody passes two questions of the guide, and reaches a human', async ({ page, t, language }) => {
  await page.goto(linksIn(language)(paths.guide.href()))
  await follow(page, page.getByRole('link', { name: t('directory.guide-skip') }))
  assert.equal(await textOf(page.locator('h1')), t('directory.guide-what-title'))
  for (const need of ['pad', 'spreadsheet']) await tick(page, need)
  await follow(page, page.getByRole('button', { name: t('directory.guide-next') }))
  await follow(page, page.getByRole('link', { name: t('directory.guide-skip') }))

  assert.ok((await countIn(page)) > 0)
  const first = page.locator('.basket').first()
  assert.equal(await first.locator('.covers li').count(), 2, 'each need is answered')
  await follow(page, page.locator('.ears a.button'))
  const ticked = await page.locator('input[name=to]:checked').count()
  assert.ok(ticked > 0 && ticked <= 3, `${ticked} recipients`)
  assert.ok(await page.locator('#field-message').isVisible())
})

journey('somebody answers all three questions, and changes an answer', async ({ page, t, language }) => {
  await page.goto(linksIn(language)(paths.guide.href()))
  await page.locator('.choice label', { hasText: t('directory.guide-who-associations') }).click()
  await follow(page, page.getByRole('button', { name: t('directory.guide-next') }))
  await tick(page, 'pad')
  await follow(page, page.getByRole('button', { name: t('directory.guide-next') }))
  await page.getByLabel(t('directory.guide-where-label')).fill('Nulle-Part-sur-Mer')
  await follow(page, page.getByRole('button', { name: t('directory.guide-see') }))
  assert.ok(await page.getByRole('alert').isVisible(), 'a place that is none is asked about again')
  await page.getByLabel(t('directory.guide-where-label')).fill('Lyon')
  await follow(page, page.getByRole('button', { name: t('directory.guide-see') }))
  assert.match(await textOf(page.locator('.basket').first()), /\d/)
  await follow(page, page.getByRole('link', { name: t('directory.guide-change-what') }))
  assert.ok(await page.locator('input[name=offers][value=pad]').first().isChecked(), 'what was ticked stays ticked')
})

const tick = (page: Page, need: string) =>
  page
    .locator('.choice', { has: page.locator(`input[name=offers][value=${need}]`) })
    .first()
    .locator('label')
    .click()
