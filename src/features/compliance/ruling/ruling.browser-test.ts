import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { barriers, overflowing } from '../../../testing-audit.ts'
import { openOwnSite, phone, type Visit } from '../../../testing-browser.ts'
import { givenSession } from '../../accounts/testing.ts'
import { given } from '../../hosters/testing.ts'
import { clauseId, formAt, peopled, reasons, text } from './testing.ts'

describe('a clause that is said not to be kept, on a phone, without scripts', () => {
  let site: Awaited<ReturnType<typeof openOwnSite>>
  let stranger: Visit
  let hoster: Visit
  let coordination: Visit
  let judge: Visit
  let ruling = ''
  before(async () => {
    site = await openOwnSite()
    const { world } = site
    await given.collective(world.db)
    const crocus = await given.member(world.db, { name: 'Crocus', website: 'https://crocus.example/' })
    const people = await peopled(world, crocus.id)
    stranger = await site.visit({ viewport: phone, javaScriptEnabled: false })
    hoster = await visitOf(people.pervenche.id)
    coordination = await visitOf(people.angelique.id)
    judge = await visitOf(people.souci.id)
  })
  after(() => site.close())

  async function visitOf(personId: string): Promise<Visit> {
    const visit = await site.visit({ viewport: phone, javaScriptEnabled: false })
    const cookies = Object.entries(await givenSession(site.world.db, personId, site.world.secret))
    const host = { domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const
    await visit.context.addCookies(cookies.map(([name, value]) => ({ ...host, name, value })))
    return visit
  }

  test('a stranger says it, without an account, and gets a receipt', async () => {
    const { page } = stranger
    await page.goto(site.url + formAt)
    site.world.pass({ seconds: 5 })
    await page.getByRole('button', { name: 'Envoyer' }).click()
    assert.match((await page.locator('[role=alert]').textContent()) ?? '', /Dites ce que vous avez constaté/)
    await page.getByLabel('Qu’avez-vous constaté').fill(text)
    await page.getByRole('button', { name: 'Envoyer' }).click()
    assert.equal(await page.locator('h1').textContent(), 'Votre signalement est bien arrivé')
    assert.deepEqual(await overflowing(page), [])
  })

  test('the hoster answers it from its desk, and both are public', async () => {
    const { page } = hoster
    await page.goto(`${site.url}/fr/account`)
    await page.getByRole('link', { name: 'Un signalement attend' }).click()
    await page.locator('main table a').first().click()
    await page.getByLabel('Votre réponse').fill('Nous avons retiré cet appel ce matin.')
    await page.getByRole('button', { name: 'Publier la réponse' }).click()
    assert.deepEqual(await overflowing(page), [])
    await stranger.page.reload()
    assert.match((await stranger.page.locator('main').textContent()) ?? '', /retiré cet appel ce matin/)
  })

  test('the coordination has somebody rule, and asks one who may', async () => {
    const { page } = coordination
    await page.goto(`${site.url}/fr/coordination`)
    await page.getByRole('link', { name: 'Engagements dits non tenus', exact: true }).click()
    await page.locator('main table a').first().click()
    await page.getByRole('button', { name: 'Faire trancher' }).click()
    await page.getByLabel('L’adresse électronique de son compte').fill('souci@mail.example')
    await page.getByRole('button', { name: 'Demander' }).click()
    assert.match((await page.locator('main').textContent()) ?? '', /Souci, le 23 novembre 2026/)
    assert.deepEqual(await overflowing(page), [])
  })

  test('a third one rules, with their name and their hoster', async () => {
    const { page } = judge
    await page.goto(`${site.url}/fr/account`)
    await page.getByRole('link', { name: /Avis à rendre/ }).click()
    assert.match((await page.locator('main').textContent()) ?? '', /La coordination vous demande de trancher/)
    await page.locator('main table a').first().click()
    await page.getByLabel(/L’engagement n’est pas tenu/).check()
    await page.getByLabel('Pourquoi').fill(reasons)
    await page.getByLabel('Rien ne me lie').check()
    await page.getByRole('button', { name: 'Rendre l’avis' }).click()
    ruling = page.url()
    assert.match((await page.locator('main').textContent()) ?? '', /Rendu par Souci, de Bleuet/)
    assert.deepEqual(await overflowing(page), [])
  })

  test('who said it appeals from the receipt, and is named nowhere', async () => {
    const { page } = stranger
    await page.reload()
    await page
      .getByLabel('Pourquoi l’avis devrait-il changer')
      .fill('Les raisons sont justes, mais trop courtes pour moi.')
    await page.getByRole('button', { name: 'Faire appel' }).click()
    assert.equal(page.url(), ruling)
    assert.match((await page.locator('main').textContent()) ?? '', /Qui avait signalé le manquement a fait appel/)
  })

  test('it is a precedent on the page of the clause', async () => {
    const { page } = stranger
    await page.goto(`${site.url}/fr/documents/charter/clauses/${clauseId}`)
    await page.getByRole('link', { name: /Avis du 23 novembre 2026/ }).click()
    assert.equal(page.url(), ruling)
  })

  test('axe finds nothing on what was seen', async () => {
    const { page } = await site.visit({ viewport: phone })
    const addresses = [formAt, formAt.replace('/fr', '/en'), new URL(ruling).pathname, '/fr/rulings', '/en/rulings']
    for (const address of addresses) {
      await page.goto(site.url + address)
      assert.deepEqual(await barriers(page), [], address)
    }
  })
})
