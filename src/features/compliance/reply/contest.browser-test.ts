import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { barriers, overflowing } from '../../../testing-audit.ts'
import { desk, openOwnSite, phone, type Visit } from '../../../testing-browser.ts'
import { givenSession } from '../../accounts/testing.ts'
import { given } from '../../hosters/testing.ts'
import { clauseId, givenFinding, peopled, reasons } from '../ruling/testing.ts'

describe('a finding that is answered, contested and ruled on, by keyboard at a desk and on a phone', () => {
  let site: Awaited<ReturnType<typeof openOwnSite>>
  let hoster: Visit
  let judge: Visit
  let coordination: Visit
  let finding = ''
  let contest = ''
  let ruling = ''
  before(async () => {
    site = await openOwnSite()
    const { world } = site
    await given.collective(world.db)
    const crocus = await given.member(world.db, { name: 'Crocus', website: 'https://crocus.example/' })
    const people = await peopled(world, crocus.id)
    finding = await givenFinding({ world, crocus })
    hoster = await visitOf(people.pervenche.id, phone)
    judge = await visitOf(people.souci.id, desk)
    coordination = await visitOf(people.angelique.id, desk)
  })
  after(() => site.close())

  async function visitOf(personId: string, viewport: typeof phone): Promise<Visit> {
    const visit = await site.visit({ viewport, javaScriptEnabled: false })
    const cookies = Object.entries(await givenSession(site.world.db, personId, site.world.secret))
    const host = { domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const
    await visit.context.addCookies(cookies.map(([name, value]) => ({ ...host, name, value })))
    return visit
  }

  const textOf = async ({ page }: Visit) => (await page.locator('main').textContent()) ?? ''

  test('the hoster answers the finding, and corrects its answer', async () => {
    const { page } = hoster
    await page.goto(`${site.url}/fr/hosters/crocus/diagnosis/${finding}`)
    await page.getByRole('link', { name: 'Répondre à ce constat' }).click()
    await page.getByRole('button', { name: 'Publier la réponse' }).click()
    assert.match((await page.locator('[role=alert]').textContent()) ?? '', /Écrivez votre réponse/)
    await page.getByLabel('Votre réponse').fill('Cet hôte est à nous.')
    await page.getByRole('button', { name: 'Publier la réponse' }).click()
    assert.match(await textOf(hoster), /Cet hôte est à nous/)
    await page.getByRole('link', { name: 'Corriger cette réponse' }).click()
    await page.getByLabel('Votre réponse').fill('Cet hôte est à nous, depuis 2019.')
    await page.getByRole('button', { name: 'Publier la réponse' }).click()
    assert.match(await textOf(hoster), /depuis 2019/)
    assert.deepEqual(await overflowing(page), [])
  })

  test('it contests the finding, takes that back, and contests anew', async () => {
    const { page } = hoster
    const say = async () => {
      await page.goto(`${site.url}/fr/hosters/crocus/diagnosis/${finding}/contest/${clauseId}`)
      await page.getByLabel('Pourquoi contestez-vous').fill('Cet hôte est le nôtre, sous un autre nom.')
      await page.getByRole('button', { name: 'Contester' }).click()
      contest = page.url()
    }
    await say()
    await page.getByRole('button', { name: 'Retirer la contestation' }).click()
    assert.match(await textOf(hoster), /Contestation retirée/)
    await say()
    assert.match(await textOf(hoster), /va trancher/)
    assert.deepEqual(await overflowing(page), [])
  })

  test('somebody of another hoster rules with the keyboard alone', async () => {
    const { page } = judge
    await page.goto(`${site.url}/fr/coordination/rulings`)
    await page.locator('main table a').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/rulings\/contests\//)
    await page.getByLabel('L’engagement est tenu, le constat ne compte pas').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.type(reasons)
    await page.getByLabel('Rien ne me lie').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/fr\/rulings\/[\w-]{36}$/)
    ruling = page.url()
    assert.match(await textOf(judge), /le constat ne compte pas.*Rendu par Souci/s)
  })

  test('the coordination appeals, and records what the members decided', async () => {
    const { page } = coordination
    await page.goto(ruling)
    await page.getByRole('link', { name: 'Faire appel' }).click()
    await page
      .getByLabel('Pourquoi l’avis devrait-il changer')
      .fill('L’hôte est bien à un autre, d’après son certificat.')
    await page.getByRole('button', { name: 'Faire appel' }).click()
    await page.getByRole('link', { name: 'Noter la décision des membres' }).click()
    await page.getByLabel('L’engagement n’est pas tenu, le constat tient').check()
    await page.getByLabel('Nom de la décision').fill('Assemblée du 1er décembre 2026')
    await page.getByRole('button', { name: 'Noter la décision' }).click()
    assert.equal(page.url(), ruling)
    assert.match(await textOf(coordination), /La décision remplace l’avis/)
    await hoster.page.goto(contest)
    assert.match(await textOf(hoster), /l’engagement n’est pas tenu, le constat tient/i)
  })

  test('axe finds nothing on what was seen', async () => {
    for (const viewport of [phone, desk]) {
      const { page, leave } = await site.visit({ viewport })
      for (const address of [new URL(contest).pathname, new URL(ruling).pathname, '/en/rulings']) {
        await page.goto(site.url + address)
        assert.deepEqual(await barriers(page), [], address)
      }
      await leave()
    }
  })
})
