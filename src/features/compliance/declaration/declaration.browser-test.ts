import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { faultsIn, overflowing } from '../../../testing-audit.ts'
import { openOwnSite, phone } from '../../../testing-browser.ts'
import { follow, textOf } from '../../../testing-ways.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { givenDelegate } from '../../delegates/testing.ts'
import { given } from '../../hosters/testing.ts'
import { charter, givenVersion, withOpen } from './testing.ts'

let site: Awaited<ReturnType<typeof openOwnSite>>

before(async () => {
  site = await openOwnSite()
})
after(() => site.close())

test('a hoster declares on a phone without JavaScript, and a year later starts from there', async () => {
  const { world } = site
  await givenVersion(world.db, 1, charter, '2020-01-01')
  const { id, slug } = await given.member(world.db, { name: 'Crocus' })
  const person = await givenPerson(world.db, { name: 'Sauge' })
  await givenDelegate(world.db, { personId: person.id, hosterId: id })
  const { page, leave } = await visitor(person.id)
  const check = async () => {
    assert.deepEqual(await overflowing(page), [])
    assert.deepEqual(await faultsIn(await page.content()), [])
  }
  await page.goto('/fr/account')
  await follow(page, page.getByRole('link', { name: 'Autoévaluation' }))
  await check()
  await press(page, 'Commencer une feuille blanche')
  await follow(page, page.getByRole('link', { name: 'O – Ouverts' }))
  await check()
  await choose(page, 'open.free-software.state', 'met')
  await page.fill('[name="open.free-software.explanation"]', 'Tout est **libre**.')
  await choose(page, 'open.formats.state', 'planned')
  await press(page, 'Enregistrer et passer au chapitre suivant')
  assert.match(await textOf(page.getByRole('alert')), /O2\s: Dites pour quand/)
  await check()
  await page.fill('[name="open.formats.planned-on"]', '03/2027')
  await press(page, 'Enregistrer et joindre un fichier à l’engagement O1')
  const buffer = await sharp({ create: { width: 60, height: 60, channels: 3, background: '#0a0' } })
    .png()
    .toBuffer()
  await page.setInputFiles('[name="file"]', { name: 'capture d’écran.png', mimeType: 'image/png', buffer })
  await press(page, 'Joindre ce fichier')
  assert.match(await textOf(page.locator('main')), /Le fichier est joint.*capture d’écran\.webp Image, 1 ko/s)
  await check()
  await follow(page, page.getByRole('link', { name: 'Revenir au chapitre' }))
  assert.equal(await page.inputValue('[name="open.formats.planned-on"]'), '2027-03')
  await press(page, 'Enregistrer et passer au chapitre suivant')
  assert.equal(await textOf(page.locator('h1')), 'T – Transparents')
  await press(page, 'Enregistrer et revenir à la vue d’ensemble')
  await check()
  await press(page, 'Envoyer et rendre public')
  assert.match(await textOf(page.getByRole('status')), /C’est envoyé/)
  await check()

  const [free, formats] = charter.chapters[0]?.clauses ?? []
  assert.ok(free && formats)
  const text = { fr: `${free.text.fr} Sans exception.` }
  await givenVersion(world.db, 2, withOpen([{ ...free, text }, formats]), '2027-01-01')
  world.pass({ hours: 24 * 340 })
  const later = await visitor(person.id)
  await later.page.goto(`/fr/hosters/${slug}/declaration`)
  await press(later.page, 'Partir de celle du 23 novembre 2026')
  await follow(later.page, later.page.getByRole('link', { name: 'O – Ouverts' }))
  assert.match(await textOf(later.page.locator('form')), /Cet engagement a changé.*Sans exception/s)
  assert.match(await textOf(later.page.locator('form')), /capture d’écran\.webp/)
  await choose(later.page, 'open.formats.state', 'met')
  await press(later.page, 'Enregistrer et passer au chapitre suivant')
  await follow(later.page, later.page.getByRole('link', { name: 'Vue d’ensemble et envoi' }))
  await press(later.page, 'Envoyer et rendre public')

  const { page: reader, leave: close } = await visitor()
  await reader.goto(`/fr/hosters/${slug}/declarations`)
  const read = await textOf(reader.locator('main'))
  assert.match(read, /Envoyée le 29 octobre 2027.*O1.*Sans exception.*Dit le respecter.*Tout est libre\..*capture/s)
  assert.match(read, /O2.*Dit le respecter.*T1.*N’en dit rien.*23 novembre 2026, version 1/s)
  const arriving = reader.waitForEvent('download')
  await reader.getByRole('link', { name: 'capture d’écran.webp' }).click()
  assert.equal((await arriving).suggestedFilename(), 'capture d’écran.webp')
  assert.deepEqual(await overflowing(reader), [])
  assert.deepEqual(await faultsIn(await reader.content()), [])
  for (const leaving of [leave, later.leave, close]) await leaving()
})

test('the Enter key saves, and opens no page of files', async () => {
  const { world } = site
  const { id, slug } = await given.member(world.db, { name: 'Oseille' })
  const person = await givenPerson(world.db, { name: 'Ortie' })
  await givenDelegate(world.db, { personId: person.id, hosterId: id })
  const { page, leave } = await visitor(person.id)
  await page.goto(`/fr/hosters/${slug}/declaration`)
  await press(page, 'Commencer une feuille blanche')
  await follow(page, page.getByRole('link', { name: 'T – Transparents' }))
  await page.fill('[name="transparent.terms.link"]', 'https://oseille.example/cgu')
  await page.press('[name="transparent.terms.link"]', 'Enter')
  await page.waitForURL(/transparent\?saved=yes$/)
  assert.equal(await page.inputValue('[name="transparent.terms.link"]'), 'https://oseille.example/cgu')
  await leave()
})

/** On a phone without JavaScript; signed in when a person is named. */
async function visitor(personId?: string) {
  const visit = await site.visit({ javaScriptEnabled: false, viewport: phone })
  const cookies = personId === undefined ? [] : [...(await site.world.as(personId)).cookies]
  const host = { domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const
  await visit.context.addCookies(cookies.map(([name, value]) => ({ ...host, name, value })))
  return visit
}

const press = (page: Page, name: string) => follow(page, page.getByRole('button', { name, exact: true }))

const choose = (page: Page, name: string, value: string) => page.check(`[name="${name}"][value="${value}"]`)
