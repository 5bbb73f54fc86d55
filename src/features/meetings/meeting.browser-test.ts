import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { overflowing } from '../../testing-audit.ts'
import { openOwnSite, phone, phoneOf, type Visit } from '../../testing-browser.ts'
import { givenPerson } from '../accounts/testing.ts'
import { delegateIn } from '../delegates/testing.ts'
import { given } from '../hosters/testing.ts'

describe('a meeting, from its date to its minutes, on a phone, without scripts', () => {
  let site: Awaited<ReturnType<typeof openOwnSite>>
  let visitor: Visit
  let angelique: Visit
  let pervenche: Visit
  before(async () => {
    site = await openOwnSite()
    const { world } = site
    await given.collective(world.db)
    const crocus = await given.member(world.db, { name: 'Crocus' })
    await given.member(world.db, { name: 'Bleuet' })
    const coordination = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
    await world.directory.refresh()
    visitor = await site.visit({ viewport: phone, javaScriptEnabled: false })
    angelique = await phoneOf(site, coordination.id)
    pervenche = await phoneOf(site, (await delegateIn(world, crocus.id, 'Pervenche')).id)
  })
  after(() => site.close())

  const text = async ({ page }: Visit, address?: string) => {
    if (address !== undefined) await page.goto(site.url + address)
    assert.deepEqual(await overflowing(page), [])
    return ((await page.locator('main').textContent()) ?? '').replaceAll(/\s+/g, ' ')
  }
  const meeting = '/fr/meetings/2026-12-17'

  test('the day of the rule is in the form, and on the public list until somebody calls the meeting', async () => {
    assert.match(await text(visitor, '/fr/meetings'), /Selon la règle du collectif, ce serait le 17 décembre 2026/)
    const { page } = angelique
    await page.goto(`${site.url}/fr/meetings`)
    await page.getByRole('link', { name: 'Préparer et tenir les réunions' }).click()
    assert.equal(await page.getByLabel('Quel jour').inputValue(), '2026-12-17')
    assert.equal(await page.getByLabel('À quelle heure').inputValue(), '20:30')
    await page.getByLabel('L’adresse de la salle').fill('javascript:alert(1)')
    await page.getByRole('button', { name: 'Convoquer' }).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel('L’adresse de la salle').fill('https://visio.example/collectif')
    await page.getByRole('button', { name: 'Convoquer' }).click()
    assert.match(await text(angelique), /Réunion du 17 décembre 2026/)
    assert.match(await text(visitor, '/fr/meetings'), /La prochaine ?Réunion du 17 décembre 2026/)
  })

  test('who acts for a member says that somebody comes, and brings points with who presents them', async () => {
    const { page } = pervenche
    await page.goto(site.url + meeting)
    await page.getByRole('button', { name: 'Oui' }).click()
    for (const [title, presenter] of [
      ['La charte', 'Bourrache'],
      ['Les sauvegardes', 'Pervenche'],
      ['Par erreur', 'Pervenche'],
    ] as const) {
      await page.getByRole('link', { name: 'Proposer un point' }).click()
      await page.getByLabel('De quoi s’agit-il').fill(title)
      await page.getByLabel('Combien de minutes').fill('20')
      await page.getByLabel('Qui le présente').fill(presenter)
      await page.getByRole('button', { name: 'Proposer ce point' }).click()
    }
    const agenda = await text(visitor, meeting)
    assert.match(agenda, /La charte ?Bourrache ?20 minutes.*Les sauvegardes ?Pervenche/)
    assert.match(agenda, /Un hébergeur vient ?Crocus/)
  })

  test('a point taken off by mistake is back at the end of the agenda', async () => {
    const { page } = pervenche
    await page.locator('li', { hasText: 'La charte' }).getByRole('link', { name: 'Modifier ce point' }).click()
    await page.getByRole('button', { name: 'Retirer le point' }).click()
    assert.doesNotMatch(await text(visitor, meeting), /La charte/)
    await page.getByRole('button', { name: /Remettre à l’ordre du jour «\sLa charte/ }).click()
    assert.match(await text(visitor, meeting), /Les sauvegardes.*Par erreur.*La charte/)
    await page.locator('li', { hasText: 'Par erreur' }).getByRole('link', { name: 'Modifier ce point' }).click()
    await page.getByRole('button', { name: 'Retirer le point' }).click()
  })

  test('the coordination puts them in order without dragging anything', async () => {
    const { page } = angelique
    await page.goto(site.url + meeting)
    await page.getByRole('link', { name: 'Préparer et tenir cette réunion' }).click()
    await page.getByRole('button', { name: /Monter «\sLa charte/ }).click()
    assert.match(await text(visitor, meeting), /La charte.*Les sauvegardes/)
    assert.doesNotMatch(await text(visitor, meeting), /Par erreur/)
  })

  test('that evening it notes who is there, what is said, what is decided and who does what', async () => {
    site.world.setClock('2026-12-17T19:40:00Z')
    const { page } = angelique
    await page.reload()
    for (const name of ['Bleuet', 'Crocus']) await page.getByLabel(name).check()
    await page.getByRole('button', { name: 'Noter qui est là' }).click()
    await page.getByRole('link', { name: 'Noter ce qui se dit' }).last().click()
    await page.getByLabel('Ce qui s’est dit').fill('On teste **chaque mois**.')
    await page.getByRole('button', { name: 'Enregistrer ces notes' }).click()
    await page.getByLabel('Ce qui est décidé, sans opposition').fill('Chaque membre teste une restauration par an.')
    await page.getByRole('button', { name: 'Noter cette décision' }).click()
    await page.getByLabel('Ce qui est à faire').fill('Écrire un guide')
    await page.getByLabel('Quel hébergeur s’en charge').selectOption({ label: 'Crocus' })
    await page.getByLabel('Pour quand').fill('2026-12-31')
    await page.getByRole('button', { name: 'Noter cette action' }).click()
    assert.match(await text(angelique), /Écrire un guide ?Crocus ?31 décembre 2026/)
    const minutes = await text(visitor, meeting)
    assert.match(minutes, /On teste chaque mois\..*Décidé ?Chaque membre teste une restauration par an\./)
    assert.match(minutes, /Qui fait quoi.*Écrire un guide ?Crocus ?31 décembre 2026 ?à faire/)
    assert.match(minutes, /Qui était là ?Bleuet ?Crocus/)
  })

  test('what was decided leads to the form of a vote, which leads back', async () => {
    const { page } = angelique
    await page.getByRole('link', { name: 'Mettre cette décision au vote' }).click()
    assert.equal(await page.locator('[name=title]').inputValue(), 'Les sauvegardes')
    assert.equal(await page.locator('[name=text]').inputValue(), 'Chaque membre teste une restauration par an.')
    await page.locator('main').getByRole('button').last().click()
    assert.match(page.url(), /\/fr\/decisions\/(?!new)/)
    assert.match(await text(angelique), /Chaque membre teste/)
    await page.locator(`main a[href^="${meeting}#decision-"]`).click()
    assert.match(await text(angelique), /Mis au vote/)
  })

  test('who promised finds it on the account with its date, and says there that it is done', async () => {
    const { page } = pervenche
    assert.match(await text(pervenche, '/fr/account'), /Promis en réunion.*Écrire un guide ?Crocus ?31 décembre 2026/)
    await page.getByRole('button', { name: 'C’est fait' }).click()
    assert.match(page.url(), /\/fr\/account$/)
    assert.doesNotMatch(await text(pervenche), /Écrire un guide/)
    assert.match(await text(visitor, meeting), /Écrire un guide ?Crocus ?31 décembre 2026 ?fait/)
  })

  test('its minutes are published, the next date is proposed, and the calendar file has both words and hour', async () => {
    site.world.setClock('2026-12-18T09:00:00Z')
    const { page } = angelique
    await page.goto(site.url + meeting)
    await page.getByRole('link', { name: 'Préparer et tenir cette réunion' }).click()
    await page.getByRole('button', { name: 'Publier' }).click()
    const list = await text(visitor, '/fr/meetings')
    assert.match(list, /Selon la règle du collectif, ce serait le \d+ janvier 2027/)
    assert.match(list, /Les réunions passées ?Réunion du 17 décembre 2026.*le compte rendu est publié/)
    const file = visitor.page.locator('main a[href$=".ics"]').first()
    const answer = await visitor.page.request.get(site.url + (await file.getAttribute('href')))
    assert.match(await answer.text(), /DTSTART:20261217T193000Z[\s\S]*SUMMARY:Réunion du 17 décembre 2026/)
    for (const { complaints } of [visitor, angelique, pervenche]) assert.deepEqual(complaints, [])
  })
})
