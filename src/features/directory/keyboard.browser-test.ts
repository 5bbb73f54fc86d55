import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { translator } from '../../platform/i18n/index.ts'
import { browserSite, phone } from '../../testing-browser.ts'
import { countIn, tabTo, textOf } from '../../testing-ways.ts'

const t = translator('fr')

describe('whoever hears the page, or has a keyboard alone', () => {
  test('searches, filters and opens a service with Tab, Space and Enter', async () => {
    const { visit } = await browserSite()
    const { page, leave } = await visit({ javaScriptEnabled: false })
    await page.goto('/fr')
    await page.keyboard.press('Tab')
    assert.equal(await textOf(page.locator(':focus')), t('ui.skip-to-content'), 'the first stop skips the menu')
    await page.keyboard.press('Enter')
    await tabTo(page, 'input[name=q]')
    await page.keyboard.type('pad')
    await leaveBy(page, 'Enter')
    const all = await countIn(page)
    assert.ok((await page.title()).startsWith(await textOf(page.locator('h1'))), 'the title says it first')

    await tabTo(page, 'input[name=access][value=none]')
    await page.keyboard.press('Space')
    await tabTo(page, '.filters button[type=submit]')
    await leaveBy(page, 'Enter')
    const title = await textOf(page.locator('h1'))
    assert.ok((await countIn(page)) < all)
    assert.match(title, /pad.*sans compte|sans compte.*pad/, 'which filters, and how many results')
    assert.equal(await page.locator('.results > li').count(), Math.min(20, await countIn(page)))

    await tabTo(page, 'a.skip[href="#results"]')
    await page.keyboard.press('Enter')
    const stops = await tabTo(page, '.result a')
    assert.ok(stops <= 4, `${stops} stops after the skip link, before the first result`)
    await leaveBy(page, 'Enter')
    assert.match(page.url(), /\/fr\/services\/[^/]+\/[^/]+$/)
    await leave()
  })

  test('opens the menu of a phone without JavaScript, and puts it away', async () => {
    const { visit } = await browserSite()
    const { page, leave } = await visit({ javaScriptEnabled: false, viewport: phone })
    await page.goto('/fr')
    const menu = page.getByRole('navigation', { name: t('ui.menu-label') })
    assert.equal(await menu.isVisible(), false)
    await tabTo(page, '.menu-button')
    await page.keyboard.press('Enter')
    assert.ok(await menu.getByRole('link', { name: t('ui.menu-services') }).isVisible())
    await page.keyboard.press('Escape')
    assert.equal(await menu.isVisible(), false)
    await leave()
  })

  test('finds each filter in a named group with a button, and takes it away by a link that says so', async () => {
    const { visit } = await browserSite()
    const { page, leave } = await visit()
    await page.goto('/fr/services?kind=pad&access=none&near=Brest')
    const filters = page.locator('.filters fieldset')
    assert.ok((await filters.count()) > 3)
    for (const filter of await filters.all())
      assert.notEqual((await textOf(filter.locator('> legend'))).trim(), '', await filter.innerHTML())
    assert.ok(await page.getByRole('button', { name: t('ui.filters-apply') }).isVisible())
    const chips = page.getByRole('link', { name: /^Retirer le filtre / })
    assert.equal(await chips.count(), 3)
    await leave()
  })
})

const leaveBy = (page: Page, key: string) =>
  Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press(key)])
