import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { barriers, overflowing } from '../../testing-audit.ts'
import { openOwnSite, phone, type Visit } from '../../testing-browser.ts'
import { givenPerson, givenSession } from '../accounts/testing.ts'
import { givenDelegate } from '../delegates/testing.ts'
import { given } from '../hosters/testing.ts'
import { why } from './testing.ts'

describe('a remark on a phone, without scripts', () => {
  let site: Awaited<ReturnType<typeof openOwnSite>>
  let visitor: Visit
  let pervenche: Visit
  before(async () => {
    site = await openOwnSite()
    const { db, secret } = site.world
    await given.collective(db)
    const { id } = await given.member(db, { name: 'Crocus' })
    const person = await givenPerson(db, { name: 'Pervenche' })
    await givenDelegate(db, { personId: person.id, hosterId: id })
    const bare = { viewport: phone, javaScriptEnabled: false }
    visitor = await site.visit(bare)
    pervenche = await site.visit(bare)
    const cookies = Object.entries(await givenSession(db, person.id, secret))
    const host = { domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const
    await pervenche.context.addCookies(cookies.map(([name, value]) => ({ ...host, name, value })))
  })
  after(() => site.close())

  test('a visitor says what is wrong in three answers, from the page that is wrong', async () => {
    const { page } = visitor
    await page.goto(`${site.url}/fr/hosters/crocus`)
    await page.getByRole('link', { name: 'Quelque chose est faux' }).click()
    site.world.pass({ seconds: 5 })
    await page.getByRole('button', { name: 'Envoyer la remarque' }).click()
    assert.match((await page.locator('[role=alert]').textContent()) ?? '', /Choisissez ce qui se passe/)
    await page.getByLabel('Une information est fausse').check()
    await page.getByLabel('Ce que vous savez').fill(why)
    await page.getByLabel('Votre adresse électronique').fill('ada@mail.example')
    await page.getByRole('button', { name: 'Envoyer la remarque' }).click()
    assert.equal(await page.locator('h1').textContent(), 'Votre remarque est bien arrivée')
    assert.match(page.url(), /\/fr\/remark\/[\w-]{22}$/)
    assert.deepEqual(await overflowing(page), [])
  })

  test('who acts for the hoster answers it from their desk', async () => {
    const { page } = pervenche
    await page.goto(`${site.url}/fr/account`)
    await page.getByRole('link', { name: '1 remarque attend' }).click()
    await page.locator('main table a').first().click()
    assert.match((await page.locator('blockquote').textContent()) ?? '', /Le pad ne répond plus/)
    await page.getByLabel('C’était vrai, c’est corrigé').check()
    await page.getByRole('button', { name: 'Envoyer la réponse' }).click()
    assert.match((await page.locator('.notice.good').textContent()) ?? '', /L’hébergeur a répondu/)
    await visitor.page.reload()
    assert.match((await visitor.page.locator('.notice.good').textContent()) ?? '', /c’est corrigé/)
  })

  test('one button on the hoster’s page says that all is still true', async () => {
    const { page } = pervenche
    await page.goto(`${site.url}/fr/hosters/crocus`)
    await page.getByRole('button', { name: 'Tout est encore vrai' }).click()
    assert.match((await page.locator('main').textContent()) ?? '', /Confirmé le 23 novembre 2026/)
  })

  test('axe finds nothing on what was seen', async () => {
    const { page } = await site.visit({ viewport: phone })
    for (const address of ['/fr/remark?about=/hosters/crocus', '/en/remark?about=/hosters/crocus', '/fr/remark']) {
      await page.goto(site.url + address)
      assert.deepEqual(await barriers(page), [], address)
    }
  })
})
