import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { linksIn, paths } from '../../paths.ts'
import { translator } from '../../platform/i18n/index.ts'
import { browserSite, desk, phone } from '../../testing-browser.ts'
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

describe('the guide asks where one is', () => {
  const t = translator('fr')
  const where = linksIn('fr')(paths.guide.href({}, { step: 3 }))
  const screens = { 'at a desk': desk, 'on a phone': phone }
  for (const [screen, viewport] of Object.entries(screens)) {
    test(`a town that was begun is offered, and leads on: ${screen}`, async () => {
      const { visit } = await browserSite()
      const { page, complaints, leave } = await visit({ viewport })
      await page.goto(where)
      const field = page.getByLabel(t('directory.guide-where-label'))
      await field.pressSequentially('Bres')
      const brest = page.getByRole('option', { name: 'Brest (Finistère)' })
      await brest.waitFor()
      await page.keyboard.press('Tab')
      assert.ok(await brest.isHidden(), 'whoever goes on by keyboard leaves the towns behind')
      await field.press('ArrowDown')
      await brest.click()
      assert.equal(await field.inputValue(), 'Brest (Finistère)')
      assert.equal(await page.getByRole('listbox').count(), 0, 'what was offered is put away')
      assert.ok(await page.getByRole('button', { name: t('ui.near-here') }).isVisible())
      await follow(page, page.getByRole('button', { name: t('directory.guide-see') }))
      assert.match(page.url(), /near=Brest\+FR-29/)
      assert.match(await textOf(page.locator('main')), /Brest \(Finistère\)/)
      assert.deepEqual(complaints, [])
      await leave()
    })

    test(`whoever chooses none of the towns offered goes on at the first press: ${screen}`, async () => {
      const { visit } = await browserSite()
      const { page, leave } = await visit({ viewport })
      await page.goto(where)
      await page.getByLabel(t('directory.guide-where-label')).pressSequentially('Metz')
      await page.getByRole('option').first().waitFor()
      await follow(page, page.getByRole('button', { name: t('directory.guide-see') }))
      assert.match(page.url(), /near=Metz/)
      await leave()
    })
  }
})

const tick = (page: Page, need: string) =>
  page
    .locator('.choice', { has: page.locator(`input[name=offers][value=${need}]`) })
    .first()
    .locator('label')
    .click()
