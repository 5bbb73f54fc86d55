import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { overflowing } from '../../testing-audit.ts'
import { openOwnSite, phone, type Visit } from '../../testing-browser.ts'
import { givenPerson, givenSession } from '../accounts/testing.ts'
import { givenDocument } from '../charter/testing.ts'
import { givenDelegate } from '../delegates/testing.ts'
import { given } from '../hosters/testing.ts'
import { charter } from './testing.ts'
import { closeNow } from './testing-votes.ts'

describe('an amendment, from a proposal to tasks, on a phone, without scripts', () => {
  let site: Awaited<ReturnType<typeof openOwnSite>>
  let writer: Visit
  let crocus: Visit
  let souci: Visit
  let address = ''

  before(async () => {
    site = await openOwnSite()
    const { db } = site.world
    await given.collective(db)
    await givenDocument(db, { content: charter })
    writer = await visitOf((await givenPerson(db, { name: 'Mélisse' })).id)
    crocus = await visitOf(await delegateOf('Crocus'))
    souci = await visitOf(await delegateOf('Souci'))
  })
  after(() => site.close())

  async function delegateOf(name: string): Promise<string> {
    const { id: hosterId } = await given.member(site.world.db, { name })
    const { id: personId } = await givenPerson(site.world.db, { name: `Déléguée ${name}` })
    await givenDelegate(site.world.db, { personId, hosterId })
    return personId
  }

  async function visitOf(personId: string): Promise<Visit> {
    const visit = await site.visit({ viewport: phone, javaScriptEnabled: false })
    const cookies = Object.entries(await givenSession(site.world.db, personId, site.world.secret))
    const host = { domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const
    await visit.context.addCookies(cookies.map(([name, value]) => ({ ...host, name, value })))
    return visit
  }

  const read = async ({ page }: Visit) => (await page.locator('main').textContent()) ?? ''
  const isFine = async ({ page }: Visit) => assert.deepEqual(await overflowing(page), [])

  test('somebody begins a draft from the documents, and is told what is missing', async () => {
    const { page } = writer
    await page.goto(`${site.url}/fr/documents`)
    await page.getByRole('link', { name: 'Les amendements' }).click()
    await page.getByRole('link', { name: 'Proposer un amendement' }).click()
    await page.getByRole('button', { name: 'Commencer le brouillon' }).click()
    assert.match((await page.locator('[role=alert]').textContent()) ?? '', /Donnez un titre/)
    await page.locator('#field-title-fr').fill('Du sel pour tous')
    await page.locator('#field-reasons-fr').fill('Le pain sans sel est triste.')
    await page.getByRole('button', { name: 'Commencer le brouillon' }).click()
    assert.match(await read(writer), /Un brouillon\s: vous seul le voyez/)
    await isFine(writer)
  })

  test('clause by clause, it is written, and proposed', async () => {
    const { page } = writer
    await page.getByRole('link', { name: 'Changer : Charte' }).click()
    await isFine(writer)
    await page.getByRole('link', { name: 'Changer ou déplacer P2' }).click()
    await page.getByLabel('obligatoire').check()
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByRole('link', { name: 'Ajouter un engagement Eau' }).click()
    await page.locator('#field-text-fr').fill('Il offre de la glace.')
    await page.getByLabel('Où il se trouve').selectOption({ label: 'Dans un nouveau chapitre, à la fin' })
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    assert.match(await read(writer), /Donnez un titre au nouveau chapitre/)
    await isFine(writer)
    await page.locator('#field-chapter-fr').fill('Froid')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByRole('button', { name: 'Retirer E1' }).click()
    await page.getByRole('link', { name: 'Renommer ce chapitre Pain' }).click()
    await isFine(writer)
    await page.locator('#field-title-fr').fill('Pains')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByRole('link', { name: 'Retour à l’amendement' }).click()
    assert.match(await read(writer), /4 changements/)
    await page.getByRole('button', { name: 'Proposer aux membres' }).click()
    address = new URL(page.url()).pathname
    assert.equal(address, '/fr/amendments/du-sel-pour-tous')
    assert.match(
      await read(writer),
      /Chapitre\s: Pains.*Chapitre\s: Froid.*Devient obligatoire.*il deviendrait obligatoire.*Il est nouveau/s,
    )
    await isFine(writer)
  })

  test('people talk about one of its changes', async () => {
    const { page } = souci
    await page.goto(site.url + address)
    await page.getByRole('link', { name: 'Discuter ce changement' }).first().click()
    await page.getByRole('link', { name: 'Ouvrir une discussion' }).click()
    await page.locator('input[name=title]').fill('Et ceux qui n’en mangent pas ?')
    await page.locator('textarea[name=text]').fill('Nous avons deux membres au régime sans sel.')
    await page.locator('main form button.button').last().click()
    await page.goto(site.url + address)
    assert.match(await read(souci), /Une discussion sur ce changement/)
  })

  test('a member carries it to the vote, and the members vote for', async () => {
    await crocus.page.goto(site.url + address)
    await crocus.page.getByRole('link', { name: 'Porter au vote' }).click()
    await isFine(crocus)
    await crocus.page.getByRole('button', { name: 'Ouvrir le vote' }).click()
    const decision = crocus.page.url()
    for (const visit of [crocus, souci]) {
      await visit.page.goto(decision)
      await visit.page.locator('input[type=radio][value=for]').check()
      await visit.page.locator('form:has(input[value=for]) button[type=submit]').first().click()
    }
    await writer.page.goto(site.url + address)
    assert.match(await read(writer), /Porté au vote par Crocus/)
    assert.equal(await writer.page.getByRole('link', { name: 'Porter au vote' }).count(), 0)
  })

  test('adopted, it is a new version of the charter, and each member has things to do', async () => {
    await closeNow(site.world)
    await writer.page.reload()
    assert.match(await read(writer), /Adopté.*version 2, en vigueur à partir du/s)
    const { page } = crocus
    await page.goto(`${site.url}/fr/account`)
    await page.getByRole('link', { name: '2 nouveaux engagements attendent' }).click()
    assert.match(await read(crocus), /désormais obligatoire.*Il est nouveau/s)
    await isFine(crocus)
  })

  test('a self-assessment under the new words ends them', async () => {
    const { page } = crocus
    site.world.pass({ hours: 24 * 40 })
    await page.goto(`${site.url}/fr/hosters/crocus/tasks`)
    await page.getByRole('link', { name: 'Remplir l’auto-évaluation' }).click()
    await page.locator('button[value=blank]').click()
    for (const chapter of ['bread', 'water', 'froid']) {
      await page.goto(`${site.url}/fr/hosters/crocus/declaration/${chapter}`)
      for (const radio of await page.locator('input[type=radio][value=met]').all()) await radio.check()
      await page.locator('button[value=stay]:not([aria-hidden])').first().click()
    }
    await page.goto(`${site.url}/fr/hosters/crocus/declaration`)
    await page.locator('button[value=send]').click()
    await page.goto(`${site.url}/fr/hosters/crocus/tasks`)
    assert.match(await read(crocus), /Rien n’attend.*Tenu\s: rien d’autre n’est demandé/s)
  })
})
