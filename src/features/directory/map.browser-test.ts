import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { linksIn, paths } from '../../paths.ts'
import { translator } from '../../platform/i18n/index.ts'
import { browserSite } from '../../testing-browser.ts'
import { follow, journey, tabTo } from '../../testing-ways.ts'

journey('somebody looks for hosters on the map: a group, nearer, a town, the list', async (visitor) => {
  const { page, t, language, isOnPhone } = visitor
  await page.goto(linksIn(language)(paths.map.href()))
  const sheet = page.locator(isOnPhone ? '.map .for-phone' : '.map .for-desk')
  assert.ok((await sheet.locator('a').count()) > 5)
  const nearer = sheet.locator('a[href*="view="]').first()
  await follow(page, nearer)
  assert.match(page.url(), /[?&]view=/)
  assert.ok(
    await page
      .getByRole('link', { name: t('directory.map-whole') })
      .first()
      .isVisible(),
  )

  await page.goto(linksIn(language)(paths.map.href({}, { view: 'bretagne' })))
  const town = sheet.locator('a[href^="#"]').first()
  const anchor = (await town.getAttribute('href')) ?? ''
  await town.focus()
  await page.keyboard.press('Enter')
  const listed = page.locator(`[id="${anchor.slice(1)}"]`)
  assert.ok(await listed.isVisible(), 'the head of a town leads to its hosters in the list')
  await follow(page, listed.locator('li a').first())
  assert.match(page.url(), /\/hosters\//)
})

describe('the map', () => {
  const t = translator('fr')

  test('is skipped in one step', async () => {
    const { visit } = await browserSite()
    const { page, leave } = await visit({ javaScriptEnabled: false })
    await page.goto('/fr/map')
    const stops = await tabTo(page, 'a.skip[href="#places"]')
    assert.ok(stops <= 2, 'from the top of the page')
    await tabTo(page, '.map-tools a[href="#places"]')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    assert.ok(await page.locator('#places :focus').isVisible(), 'and right before the map')
    await leave()
  })

  test('moves and zooms by links that the keyboard reaches', async () => {
    const { visit } = await browserSite()
    const { page, leave } = await visit()
    await page.goto('/fr/map')
    for (const move of ['directory.map-nearer', 'directory.map-west', 'directory.map-farther'] as const) {
      const before = page.url()
      const link = page.getByRole('link', { name: t(move) }).first()
      await link.focus()
      await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')])
      assert.notEqual(page.url(), before, move)
    }
    await leave()
  })

  test('with JavaScript, grows and shrinks under the keys, and comes back', async () => {
    const { visit } = await browserSite()
    const { page, complaints, leave } = await visit()
    await page.goto('/fr/map')
    const box = () => page.locator('.map svg').first().getAttribute('viewBox')
    const whole = await box()
    await page.locator('.map .for-desk a').first().focus()
    await page.keyboard.press('+')
    const nearer = await box()
    assert.notEqual(nearer, whole)
    await page.keyboard.press('0')
    assert.equal(await box(), whole)
    await page.keyboard.press('+')
    await page.getByRole('button', { name: t('directory.map-reset') }).click()
    assert.equal(await box(), whole)
    assert.deepEqual(complaints, [])
    await leave()
  })
})
