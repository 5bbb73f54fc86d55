import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openTestWeb, type TestWeb } from '../../../platform/outbound/testing-web.ts'
import { faultsIn, overflowing } from '../../../testing-audit.ts'
import { openOwnSite, phone } from '../../../testing-browser.ts'
import { follow, textOf } from '../../../testing-ways.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { charter, givenVersion, save } from '../../compliance/declaration/testing.ts'
import { byMachine } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { changeApplication } from './change-application.ts'
import { findApplication } from './queries.ts'
import { givenLitter } from './testing.ts'

let site: Awaited<ReturnType<typeof openOwnSite>>
let web: TestWeb
const closings: (() => Promise<void>)[] = []

before(async () => {
  web = await openTestWeb({ after: (close) => void closings.push(close) }, ['neuf.example'])
  site = await openOwnSite({ outbound: web.outbound })
})
after(async () => {
  await site.close()
  for (const close of closings) await close()
})

test('a hoster that nobody knows applies on a phone without JavaScript, corrects, and takes it back', async () => {
  const { world } = site
  await givenVersion(world.db, 1, charter, '2020-01-01')
  await givenLitter(world.db)
  web.pages.set('https://neuf.example/', 'Bienvenue')
  const person = await givenPerson(world.db, { name: 'Sauge' })
  const { page, leave } = await visitor(person.id)
  const check = async () => {
    assert.deepEqual(await overflowing(page), [])
    assert.deepEqual(await faultsIn(await page.content()), [])
  }
  await page.goto('/fr/join')
  await check()
  await follow(page, page.getByRole('link', { name: 'Commencer une candidature' }))
  await page.fill('[name="name"]', 'Neuf')
  await press(page, 'Commencer')
  assert.match(await textOf(page.getByRole('alert')), /Donnez l’adresse de son site/)
  await check()
  await page.fill('[name="website"]', 'neuf.example')
  await page.fill('[name="description"]', 'Une association de quartier.')
  await press(page, 'Commencer')
  await check()

  await follow(page, page.getByRole('link', { name: 'L’hébergeur' }).first())
  await check()
  await follow(page, page.getByRole('link', { name: 'Prouver votre domaine' }))
  await prove(page)
  await given.service(world.db, (await findApplication(world.db, 'neuf')).hosterId, { name: 'Pad' })
  await assess(person.id)

  await page.goto('/fr/applications/neuf/draft/charter')
  await check()
  await follow(page, page.getByRole('link', { name: 'Continuer : L’équipe' }))
  await page.fill('[name="people"]', 'Nous sommes six bénévoles.')
  await page.fill('[name="name-0"]', 'Nigelle')
  await press(page, 'Enregistrer')
  assert.match(await textOf(page.locator('main')), /Il manque l’accord de Nigelle/)
  await check()
  await page.fill('[name="consent-0"]', 'J’accepte que mon nom soit là.')
  await press(page, 'Enregistrer et continuer')
  await page.fill('[name="reasons"]', 'Nous voulons **entraide** et relecture.')
  await page.fill('[name="links"]', 'pas un lien')
  await press(page, 'Enregistrer et continuer')
  assert.match(await textOf(page.getByRole('alert')), /n’est pas l’adresse d’une page/)
  await check()
  await page.fill('[name="links"]', 'https://neuf.example/statuts')
  await press(page, 'Enregistrer et continuer')
  await page.fill('[name="users"]', 'Un atelier par mois.')
  await check()
  await press(page, 'Enregistrer et vérifier')
  assert.match(await textOf(page.locator('main')), /Rien ne bloque l’envoi/)
  await check()
  await press(page, 'Envoyer la candidature')
  assert.match(await textOf(page.locator('main')), /Envoyée le 23 novembre 2026/)
  await check()

  await askCorrections()
  await page.reload()
  await check()
  await follow(page, page.getByRole('link', { name: 'Corriger le dossier' }))
  await check()
  await follow(page, page.getByRole('link', { name: 'Les personnes qui utilisent les services' }).first())
  await page.fill('[name="users"]', 'Un atelier par mois, et une permanence.')
  await press(page, 'Enregistrer et vérifier')
  await press(page, 'Envoyer la candidature')
  await follow(page, page.getByRole('link', { name: /2 envois/ }))
  assert.match(await textOf(page.locator('main')), /et une permanence/)
  await check()
  await page.goto('/fr/applications/neuf')
  await follow(page, page.getByRole('link', { name: 'Retirer la candidature' }))
  await page.check('[name="erase"]')
  await check()
  await press(page, 'Retirer la candidature')
  assert.match(await textOf(page.locator('main')), /Retirée par l’hébergeur.*le dossier a quitté cette page/s)
  await check()
  await leave()
})

/** The domain says the word that its page shows. */
async function prove(page: Page): Promise<void> {
  await page.getByRole('main').locator('form button').first().click()
  const word = /chatterie-[\w-]{22}/.exec(await page.content())?.[0] ?? assert.fail('no word')
  web.texts.set('_chatterie.neuf.example', [word])
  await page.locator('form[action$="/claim/dns"] button').click()
  await page.waitForURL(/\/delegates$/)
}

/** The self-assessment has a browser test of its own. */
async function assess(personId: string): Promise<void> {
  const browser = await site.world.as(personId)
  const home = '/fr/hosters/neuf/declaration'
  await browser.post(home, { do: 'blank' })
  await save(browser, `${home}/open`, { 'open.free-software.state': 'met', 'open.formats.state': 'met' })
  await save(browser, `${home}/transparent`, { 'transparent.terms.state': 'met' })
  const [, revision = ''] = /name="revision" value="(\d+)"/.exec(await browser.get(home)) ?? []
  await browser.post(home, { do: 'send', revision })
}

async function askCorrections(): Promise<void> {
  const { db, now } = site.world
  const { id } = await findApplication(db, 'neuf')
  const asked = { to: 'corrections', reason: 'Qui **répond** ?', nextStep: 'Renvoyez-le.', language: 'fr' } as const
  await changeApplication(db, id, { ...asked, expectedAt: '2026-12-05', partsAsked: ['users'] }, byMachine('test', now))
}

/** On a phone without JavaScript. */
async function visitor(personId: string) {
  const visit = await site.visit({ javaScriptEnabled: false, viewport: phone })
  const host = { domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const
  const cookies = [...(await site.world.as(personId)).cookies]
  await visit.context.addCookies(cookies.map(([name, value]) => ({ ...host, name, value })))
  return visit
}

const press = (page: Page, name: string) => follow(page, page.getByRole('button', { name, exact: true }))
