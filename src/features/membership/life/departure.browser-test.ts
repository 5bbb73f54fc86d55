import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { overflowing } from '../../../testing-audit.ts'
import { openOwnSite, phone, type Visit } from '../../../testing-browser.ts'
import { givenPerson, givenSession } from '../../accounts/testing.ts'
import { givenDelegate } from '../../delegates/testing.ts'
import { given } from '../../hosters/testing.ts'

const place = (town: string, latitude: number, longitude: number) => ({
  places: [{ ...{ town, postcode: null, region: null, country: 'FR' }, latitude, longitude, address: null }],
})

describe('a hoster leaves, on a phone, without scripts', () => {
  let site: Awaited<ReturnType<typeof openOwnSite>>
  let visitor: Visit
  let leaving: Visit
  let welcoming: Visit
  before(async () => {
    site = await openOwnSite()
    const { db } = site.world
    await given.collective(db)
    await given.catalogue(db)
    const crocus = await given.member(db, { name: 'Crocus', ...place('Brest', 48.39, -4.49) })
    await given.service(db, crocus.id, { name: 'Pad', kinds: ['pad'], url: 'https://pad.crocus.example/' })
    const ortie = await given.member(db, { name: 'Ortie', ...place('Quimper', 48, -4.1) })
    await given.service(db, ortie.id, { name: 'Pad d’Ortie', kinds: ['pad'], url: 'https://pad.ortie.example/' })
    await site.world.directory.refresh()
    visitor = await site.visit({ viewport: phone, javaScriptEnabled: false })
    leaving = await visitFor(crocus.id, 'Mélisse')
    welcoming = await visitFor(ortie.id, 'Bourrache')
  })
  after(() => site.close())

  async function visitFor(hosterId: string, name: string): Promise<Visit> {
    const person = await givenPerson(site.world.db, { name })
    await givenDelegate(site.world.db, { personId: person.id, hosterId })
    const visit = await site.visit({ viewport: phone, javaScriptEnabled: false })
    const cookies = Object.entries(await givenSession(site.world.db, person.id, site.world.secret))
    const host = { domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const
    await visit.context.addCookies(cookies.map(([name, value]) => ({ ...host, name, value })))
    return visit
  }

  const main = async ({ page }: Visit) => (await page.locator('main').textContent()) ?? ''

  test('a member says beforehand that it welcomes people', async () => {
    const { page } = welcoming
    await page.goto(`${site.url}/fr/hosters/ortie`)
    await page.getByRole('link', { name: 'Pause, départ, accueil' }).click()
    await page.getByRole('link', { name: 'Dire où et comment' }).click()
    await page.getByLabel('Quel service').selectOption({ label: 'Pad d’Ortie' })
    await page.getByLabel('Combien de personnes').fill('40')
    await page.getByLabel('Comment', { exact: true }).fill('Importez vos textes.')
    await page.getByRole('button', { name: 'Proposer' }).click()
    assert.match(await main(welcoming), /40 places/)
    assert.deepEqual(await overflowing(page), [])
  })

  test('another announces its departure; what lacks comes back with what was typed', async () => {
    const { page } = leaving
    await page.goto(`${site.url}/fr/hosters/crocus`)
    await page.getByRole('link', { name: 'Pause, départ, accueil' }).click()
    await page.getByRole('link', { name: 'Annoncer un départ' }).click()
    await page.getByLabel('Le jour où cela prend fin').fill('2027-01-31')
    await page.getByLabel('Nos services ferment').check()
    await page.getByLabel('Comment chacun récupère').fill('Menu, puis **Exporter**.')
    await page.getByLabel(/Pad d’Ortie · Ortie/).check()
    await page.getByRole('button', { name: 'Annoncer' }).click()
    assert.match((await page.locator('[role=alert]').textContent()) ?? '', /Dites pourquoi/)
    assert.equal(await page.getByLabel('Le jour où cela prend fin').inputValue(), '2027-01-31')
    assert.equal(await page.getByLabel(/Pad d’Ortie · Ortie/).isChecked(), true)
    await page.getByLabel('Pourquoi').fill('Nous passons la main.')
    await page.getByRole('button', { name: 'Annoncer' }).click()
    assert.match(await main(leaving), /31 janvier 2027[\s\S]*Exporter[\s\S]*Pad d’Ortie[\s\S]*Nous passons la main/)
    assert.deepEqual(await overflowing(page), [])
  })

  test('whoever uses its pad learns it there, and where to go on', async () => {
    const { page } = visitor
    await page.goto(`${site.url}/fr/services/crocus/pad`)
    assert.match(await main(visitor), /Ferme le 31 janvier 2027/)
    await page.getByRole('link', { name: 'Récupérer ses données, et où continuer' }).click()
    await page.getByRole('link', { name: 'Pad d’Ortie' }).click()
    assert.equal(await page.locator('h1').textContent(), 'Pad d’Ortie')
    await page.goto(`${site.url}/fr/migration`)
    assert.match(await main(visitor), /Ferme bientôt[\s\S]*Crocus[\s\S]*Pad d’Ortie, chez Ortie/)
    assert.deepEqual(await overflowing(page), [])
  })

  test('it may change its mind, and announce it again', async () => {
    const { page } = leaving
    await page.goto(`${site.url}/fr/hosters/crocus/departure`)
    await page.getByRole('button', { name: 'Annuler' }).click()
    await visitor.page.goto(`${site.url}/fr/hosters/crocus`)
    assert.doesNotMatch(await main(visitor), /Ferme le/)
    await page.getByRole('link', { name: 'Annoncer un départ' }).click()
    await page.getByLabel('Le jour où cela prend fin').fill('2027-02-28')
    await page.getByLabel('Nos services ferment').check()
    await page.getByLabel('Pourquoi').fill('Cette fois, oui.')
    await page.getByLabel('Comment chacun récupère').fill('Menu.')
    await page.getByRole('button', { name: 'Annoncer' }).click()
    assert.match(await main(leaving), /28 février 2027/)
  })

  test('on its day it is gone from the members, and its page keeps why and where to go on', async () => {
    await site.world.runJobs()
    site.world.setClock('2027-03-02T10:00:00Z')
    await site.world.runJobs()
    await site.world.directory.refresh()
    const { page } = visitor
    await page.goto(`${site.url}/fr/hosters/crocus`)
    const text = await main(visitor)
    assert.match(text, /n’est plus membre[\s\S]*Fermé depuis le 28 février 2027/)
    assert.match(text, /Pourquoi il était ici/)
    await page.getByRole('link', { name: 'Récupérer ses données, et où continuer' }).first().click()
    assert.match(await main(visitor), /a quitté le collectif et fermé ses services le 28 février 2027/)
  })
})
