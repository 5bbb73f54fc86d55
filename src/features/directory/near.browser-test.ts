import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { linksIn, paths } from '../../paths.ts'
import { translator } from '../../platform/i18n/index.ts'
import { browserSite, phone } from '../../testing-browser.ts'
import { follow, textOf } from '../../testing-ways.ts'

const t = translator('fr')
const list = linksIn('fr')(paths.services.href())

describe('the field that asks where one is', () => {
  test('offers towns while one types, says how many, and is led by the keyboard', async () => {
    const { visit } = await browserSite()
    const { page, complaints, leave } = await visit({ viewport: phone })
    await page.goto(list)
    const field = page.getByRole('combobox', { name: t('ui.finder-near') })
    assert.equal(await field.getAttribute('aria-expanded'), 'false')

    await field.pressSequentially('saint-den')
    const offered = page.getByRole('listbox').getByRole('option')
    await offered.first().waitFor()
    const count = await offered.count()
    assert.ok(count > 1 && count <= 8)
    assert.match(await textOf(page.getByRole('status').first()), new RegExp(`^${count} lieux proposés`))
    assert.equal(await field.getAttribute('aria-expanded'), 'true')

    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const active = await field.getAttribute('aria-activedescendant')
    assert.equal(active, await offered.nth(1).getAttribute('id'))
    assert.equal(await offered.nth(1).getAttribute('aria-selected'), 'true')
    await page.keyboard.press('Escape')
    assert.equal(await field.getAttribute('aria-expanded'), 'false')
    assert.equal(await field.inputValue(), 'saint-den')

    await page.keyboard.press('ArrowDown')
    await offered.first().waitFor()
    await page.keyboard.press('ArrowUp')
    const chosen = await textOf(page.getByRole('option', { selected: true }))
    await page.keyboard.press('Enter')
    assert.equal(await field.inputValue(), chosen)
    await follow(page, page.getByRole('button', { name: t('ui.search') }).first())
    assert.match(page.url(), /near=Saint-Den[^&]*\+(FR|BE|CA)-\w+/)
    assert.ok((await textOf(page.locator('h1'))).includes(chosen))
    assert.deepEqual(complaints, [])
    await leave()
  })

  test('takes a town that is pressed', async () => {
    const { visit } = await browserSite()
    const { page, leave } = await visit()
    await page.goto(list)
    const field = page.getByRole('combobox', { name: t('ui.finder-near') })
    await field.pressSequentially('quimp')
    await page.getByRole('option', { name: 'Quimper (Finistère)' }).click()
    assert.equal(await field.inputValue(), 'Quimper (Finistère)')
    await leave()
  })

  test('asks the browser for the position on demand only, and keeps but a tenth of a degree', async () => {
    const { visit } = await browserSite()
    const { page, asked, leave } = await visit({
      geolocation: { latitude: 48.39123, longitude: -4.48654 },
      permissions: ['geolocation'],
    })
    await page.goto(list)
    const field = page.getByLabel(t('ui.finder-near')).first()
    assert.equal(await field.inputValue(), '')
    await page.getByRole('button', { name: t('ui.near-here') }).click()
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-near]')?.value !== '')
    assert.equal(await field.inputValue(), '48.4,-4.5')
    await follow(page, page.getByRole('button', { name: t('ui.search') }).first())
    assert.match(await textOf(page.locator('h1')), /près de chez vous/)
    assert.ok(asked.every((address) => !address.includes('48.39')))
    await leave()
  })

  test('says so when the browser gives no position', async () => {
    const { visit } = await browserSite()
    const { page, leave } = await visit({ permissions: [] })
    await page.goto(list)
    await page.getByRole('button', { name: t('ui.near-here') }).click()
    await page.getByText(t('ui.near-refused')).waitFor()
    await leave()
  })

  test('is a plain field without JavaScript', async () => {
    const { visit } = await browserSite()
    const { page, leave } = await visit({ javaScriptEnabled: false })
    await page.goto(list)
    assert.equal(await page.getByRole('button', { name: t('ui.near-here') }).count(), 0)
    assert.equal(await page.getByRole('combobox').count(), 0)
    assert.equal(await page.getByLabel(t('ui.finder-near')).count(), 1)
    await leave()
  })
})
