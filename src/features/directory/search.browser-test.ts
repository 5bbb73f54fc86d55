import assert from 'node:assert/strict'
import { linksIn, paths } from '../../paths.ts'
import { countIn, follow, journey, textOf } from '../../testing-ways.ts'

journey('somebody searches from the home page, filters, and opens a service', async (visitor) => {
  const { page, t, language, isOnPhone } = visitor
  await page.goto(linksIn(language)(paths.home.href()))
  await page.getByLabel(t('ui.finder-what')).first().fill('pad')
  await follow(page, page.getByRole('button', { name: t('ui.search') }).first())
  const all = await countIn(page)
  assert.ok(all > 10, `${all} found`)

  if (isOnPhone) await page.locator('.filters > summary').click()
  await page.locator('.filters input[name=access][value=none]').check()
  await follow(page, page.getByRole('button', { name: t('ui.filters-apply') }))
  const some = await countIn(page)
  assert.ok(some > 0 && some < all, `${some} of ${all} are without an account`)
  assert.equal(await page.getByLabel(t('ui.finder-what')).first().inputValue(), 'pad', 'the words stay')

  await follow(page, page.locator('.chips a[rel=nofollow]').last())
  assert.equal(await countIn(page), all, 'the filter is off again')

  const [name] = await page.locator('.result :is(h2, h3) a').allTextContents()
  await follow(page, page.locator('.result :is(h2, h3) a').first())
  assert.ok(name?.includes(await textOf(page.locator('h1'))))
})

journey('somebody searches near a town, whose name others bear too', async ({ page, t, language }) => {
  const near = async (place: string) => {
    await page.getByLabel(t('ui.finder-near')).first().fill(place)
    await follow(page, page.getByRole('button', { name: t('ui.search') }).first())
  }
  await page.goto(linksIn(language)(paths.services.href()))
  await near('Brest')
  assert.match(await textOf(page.locator('h1')), /Brest/)
  assert.match(await textOf(page.locator('.result').first()), /\d\s?km|Brest/)

  await near('Saint-Denis')
  const choice = page.locator('.notice a', { hasText: 'Saint-Denis' })
  assert.ok((await choice.count()) > 1)
  const chosen = await textOf(choice.nth(1))
  await follow(page, choice.nth(1))
  assert.ok((await textOf(page.locator('h1'))).includes(chosen))
})

journey('a long list goes on, and nothing found says which filter to drop', async ({ page, t, language }) => {
  const to = linksIn(language)
  await page.goto(to(paths.services.href()))
  const first = await page.locator('.result a').first().getAttribute('href')
  await follow(page, page.getByRole('link', { name: t('ui.page-next') }))
  assert.match(page.url(), /[?&]page=2$/)
  assert.notEqual(await page.locator('.result a').first().getAttribute('href'), first)

  await page.goto(to(paths.services.href({}, { kind: ['pad'], q: 'introuvable' })))
  assert.equal(await page.locator('.result').count(), 0)
  const ways = page.locator('table a')
  const promised = Number(/\d+/.exec(await textOf(page.locator('table tr:has(a) td').first())))
  await follow(page, ways.first())
  assert.ok(promised > 0)
  assert.equal(await countIn(page), promised)
})

journey('somebody looks for one hoster for several needs', async ({ page, t, language, isOnPhone }) => {
  await page.goto(linksIn(language)(paths.hosters.href()))
  if (isOnPhone) await page.locator('.filters > summary').click()
  for (const need of ['pad', 'visio']) {
    const box = page.locator(`input[name=offers][value=${need}]`)
    if (!(await box.isVisible())) await page.locator('.needs details', { has: box }).locator('summary').click()
    await box.check()
  }
  await follow(page, page.getByRole('button', { name: t('ui.filters-apply') }))
  const parts = await page.locator('.results-part h2').allTextContents()
  assert.deepEqual(parts.slice(0, 2), [t('directory.part-complete'), t('directory.part-lacking')])
  assert.equal(await page.locator('.chips a').count(), 3)
})
