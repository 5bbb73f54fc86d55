import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { overflowing } from '../../testing-audit.ts'
import { openOwnSite, phone, phoneOf, type Visit } from '../../testing-browser.ts'
import { givenPerson } from '../accounts/testing.ts'
import { given } from '../hosters/testing.ts'
import { report } from '../moderation/testing.ts'

describe('the coordination’s desk, on a phone, without scripts', () => {
  let site: Awaited<ReturnType<typeof openOwnSite>>
  let visitor: Visit
  let angelique: Visit
  let ortie: Visit
  before(async () => {
    site = await openOwnSite()
    const { db } = site.world
    await given.collective(db)
    await given.catalogue(db)
    await given.member(db, { name: 'Crocus', contactEmail: 'crocus@mail.example', website: 'https://crocus.example/' })
    await given.member(db, { name: 'Radis' })
    const alone = await givenPerson(db, { name: 'Angélique', roles: ['coordination', 'administrator'] })
    const second = await givenPerson(db, { name: 'Ortie' })
    await report(site.world, { about: '/fr/hosters/radis' })
    await site.world.directory.refresh()
    visitor = await site.visit({ viewport: phone, javaScriptEnabled: false })
    angelique = await phoneOf(site, alone.id)
    ortie = await phoneOf(site, second.id)
  })
  after(() => site.close())

  const text = async ({ page }: Visit, address?: string) => {
    if (address !== undefined) await page.goto(site.url + address)
    assert.deepEqual(await overflowing(page), [])
    return ((await page.locator('main').textContent()) ?? '').replaceAll(/\s+/g, ' ')
  }
  const desk = '/fr/coordination'

  test('what waits stands there with whom it concerns and since when; one action leads to where it is done', async () => {
    assert.match(await text(angelique, desk), /2 choses attendent.*Répondre.*Radis.*23 novembre 2026/)
    const { page } = angelique
    await page.getByRole('link', { name: /Répondre (à un|au) signalement/ }).click()
    await page.locator('main form').getByRole('radio').last().check()
    await page.locator('main form textarea').fill('La présentation ne copie personne : nous avons comparé les deux.')
    await page.getByRole('button', { name: 'Envoyer la réponse' }).click()
    assert.match(await text(angelique, desk), /Une chose attend/)
    assert.doesNotMatch(await text(angelique), /Radis/)
  })

  test('a hoster calls: what is changed for it is marked, and told to it', async () => {
    const { page } = angelique
    await page.goto(site.url + desk)
    await page.getByRole('link', { name: 'Agir à la demande d’un hébergeur' }).click()
    await page.getByLabel('Pour quel hébergeur').fill('Krokus')
    await page.getByRole('button', { name: 'Continuer' }).click()
    assert.match((await page.getByRole('alert').textContent()) ?? '', /Aucun hébergeur ne porte ce nom/)
    await page.getByLabel('Pour quel hébergeur').fill('Crocus')
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByLabel('par téléphone').check()
    await page.getByLabel('Qui a demandé quoi').fill('Pervenche a appelé : il est fondé en 2018.')
    await page.getByRole('button', { name: 'Commencer' }).click()
    assert.match(await text(angelique), /Vous agissez à sa demande jusqu’au 23 novembre 2026/)
    site.world.pass({ minutes: 5 })
    await page.getByRole('link', { name: 'Modifier la fiche' }).click()
    await page.locator('#field-founded').fill('2018')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    site.world.pass({ minutes: 5 })
    await page.goto(`${site.url}/fr/hosters/crocus/acting`)
    await page.getByRole('button', { name: 'J’ai fini' }).click()
    assert.match(await text(angelique), /C’est fini.*Les demandes passées.*Angélique ?, par téléphone/)
    const journal = await text(visitor, '/fr/journal?hoster=crocus')
    assert.match(journal, /à la demande de l’hébergeur, par téléphone/)
    assert.doesNotMatch(journal, /Angélique|Pervenche/)
    const told = (await site.world.mails()).filter(({ recipient }) => recipient === 'crocus@mail.example')
    assert.equal(told.length, 1)
    assert.match(told[0]?.body ?? '', /à votre demande, par téléphone, la coordination a changé une chose pour Crocus/)
  })

  test('whoever coordinates alone is led to name a second person', async () => {
    const { page } = angelique
    await page.goto(site.url + desk)
    await page.getByRole('link', { name: 'Trouver une deuxième personne' }).click()
    await page.getByLabel('Trouver quelqu’un').fill('ortie@mail.example')
    await page.getByRole('button', { name: 'Trouver' }).click()
    await page.getByLabel('coordination').check()
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    assert.match(await text(angelique, desk), /Rien n’attend la coordination/)
  })

  test('what the next one must know is noted on one page, and the second person reads it', async () => {
    const { page } = angelique
    await page.getByRole('link', { name: 'Passer la main' }).click()
    await page.getByLabel('À qui prendra la suite').fill('La clé du bureau est chez **Crocus**.')
    await page.getByRole('button', { name: 'Enregistrer une version' }).click()
    assert.match(await text(ortie, '/fr/account'), /Le bureau de la coordination/)
    await ortie.page.getByRole('link', { name: 'Le bureau de la coordination' }).click()
    await ortie.page.getByRole('link', { name: 'Passer la main' }).click()
    const known = await text(ortie)
    assert.match(known, /La clé du bureau est chez Crocus\..*Coordination ?(Angélique ?Ortie|Ortie ?Angélique)/)
    assert.doesNotMatch(known, /Une seule personne/)
    for (const { complaints } of [visitor, angelique, ortie]) assert.deepEqual(complaints, [])
  })
})
