import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { barriers, overflowing } from '../../testing-audit.ts'
import { openOwnSite, phone, type Visit } from '../../testing-browser.ts'
import { givenSession } from '../accounts/testing.ts'
import { clause, fr, peopled } from './testing.ts'

describe('talking about a clause on a phone, without scripts', () => {
  let site: Awaited<ReturnType<typeof openOwnSite>>
  let ortie: Visit
  let pervenche: Visit
  let camomille: Visit
  before(async () => {
    site = await openOwnSite()
    const people = await peopled(site.world)
    ortie = await visitOf(people.ortie.id)
    pervenche = await visitOf(people.pervenche.id)
    camomille = await visitOf(people.camomille.id)
  })
  after(() => site.close())

  async function visitOf(personId: string): Promise<Visit> {
    const visit = await site.visit({ viewport: phone, javaScriptEnabled: false })
    const cookies = Object.entries(await givenSession(site.world.db, personId, site.world.secret))
    const host = { domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const
    await visit.context.addCookies(cookies.map(([name, value]) => ({ ...host, name, value })))
    return visit
  }
  const textIn = async ({ page }: Visit) => (await page.locator('main').textContent()) ?? ''

  test('somebody begins a discussion from the page that it is about', async () => {
    const { page } = ortie
    await page.goto(site.url + fr(clause))
    await page.getByRole('link', { name: 'Ouvrir une discussion' }).click()
    await page.getByLabel('Votre texte', { exact: true }).fill('Le **seigle** compte-t-il ?')
    await page.getByRole('button', { name: 'Publier' }).click()
    assert.match((await page.locator('[role=alert]').textContent()) ?? '', /Donnez un titre/)
    assert.equal(await page.getByLabel('Votre texte', { exact: true }).inputValue(), 'Le **seigle** compte-t-il ?')
    await page.getByLabel('Titre').fill('Quelle farine ?')
    await page.getByRole('button', { name: 'Publier' }).click()
    assert.equal(await page.locator('h1').textContent(), 'Quelle farine ?')
    assert.deepEqual(await overflowing(page), [])
  })

  test('somebody who acts for a hoster finds it, answers for it, and corrects the answer', async () => {
    const { page } = pervenche
    await page.goto(`${site.url}/fr`)
    await page.getByRole('link', { name: 'Discussions', exact: true }).click()
    await page.getByRole('link', { name: 'Quelle farine ?' }).click()
    await page.getByLabel('Votre texte', { exact: true }).fill('Le seigle aussi.')
    await page.getByLabel('au nom de Crocus').check()
    await page.getByRole('button', { name: 'Publier la réponse' }).click()
    assert.match(page.url(), /\/fr\/discussions\/quelle-farine#answer-1$/)
    await page.getByRole('link', { name: 'Corriger la réponse 1' }).click()
    await page.getByLabel('Votre texte', { exact: true }).fill('Le seigle aussi, et l’avoine.')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    assert.match(await textIn(pervenche), /Pervenche, pour Crocus.*modifié le .*et l’avoine/s)
    await page.getByRole('button', { name: 'Ne plus suivre' }).click()
    assert.match(await textIn(pervenche), /Vous ne suivez pas/)
    assert.deepEqual(await overflowing(page), [])
  })

  test('who began it is told, and goes on to the answer', async () => {
    const { page } = ortie
    await page.goto(`${site.url}/fr/account`)
    await page.getByRole('link', { name: /Une réponse dans la discussion/ }).click()
    assert.match(page.url(), /#answer-1$/)
  })

  test('the coordination hides the answer with a reason, and closes the discussion', async () => {
    const { page } = camomille
    await page.goto(`${site.url}/fr/discussions/quelle-farine`)
    await page.getByRole('link', { name: 'Masquer la réponse 1' }).click()
    await page.getByLabel(/le texte du message/).check()
    await page.getByRole('textbox', { name: 'La raison' }).fill('Une publicité qui n’a rien à faire ici.')
    await page.locator('main form button[type=submit]').click()
    await page.goto(`${site.url}/fr/discussions/quelle-farine`)
    await page.getByRole('link', { name: 'Clore cette discussion' }).click()
    await page.getByLabel('Pourquoi la clore').fill('La charte répond.')
    await page.getByRole('button', { name: 'Clore la discussion' }).click()
    await ortie.page.goto(`${site.url}/fr/discussions/quelle-farine`)
    assert.match(await textIn(ortie), /Cette discussion est close.*La charte répond.*Une publicité qui n’a rien/s)
    assert.deepEqual(await overflowing(ortie.page), [])
  })

  test('axe finds nothing on what was seen', async () => {
    const { page } = await site.visit({ viewport: phone })
    for (const address of ['/fr/discussions', '/en/discussions/quelle-farine', `/fr/discussions?about=${clause}`]) {
      await page.goto(site.url + address)
      assert.deepEqual(await barriers(page), [], address)
    }
  })
})
