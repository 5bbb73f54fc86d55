import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openTestWeb, type TestWeb } from '../../../platform/outbound/testing-web.ts'
import { faultsIn, overflowing } from '../../../testing-audit.ts'
import { openOwnSite, phone } from '../../../testing-browser.ts'
import { follow, textOf } from '../../../testing-ways.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { givenDelegate } from '../../delegates/testing.ts'
import { type Description, readDescription } from '../../descriptions/index.ts'
import { given } from '../../hosters/testing.ts'

let site: Awaited<ReturnType<typeof openOwnSite>>
let web: TestWeb
const closers: (() => unknown)[] = []

before(async () => {
  web = await openTestWeb({ after: (close) => void closers.push(() => Reflect.apply(close ?? (() => {}), null, [])) }, [
    'crocus.example',
  ])
  site = await openOwnSite({ outbound: web.outbound })
  await given.catalogue(site.world.db)
})
after(async () => {
  await site.close()
  for (const close of closers) await close()
})

test('a hoster starts from nothing, on a phone without JavaScript, and ends with a valid published description', async () => {
  const { world } = site
  const { id, slug } = await given.hoster(world.db, { standing: 'active', name: 'Crocus' })
  const person = await givenPerson(world.db, { name: 'Sauge' })
  await givenDelegate(world.db, { personId: person.id, hosterId: id })
  const { page, leave } = await visitor(person.id)
  await page.goto(`/fr/hosters/${slug}/description`)
  await press(page, 'Ouvrir le formulaire')
  await page.getByRole('link', { name: 'Qui vous êtes' }).click()

  await say(page, {
    'organization.description': 'Des fleurs,\net des services.',
    'organization.website': 'crocus.example',
  })
  await page.selectOption('[name="organization.type"]', 'ASSOCIATION')
  await press(page, 'Continuer')
  assert.match(await textOf(page.getByRole('alert')), /https:\/\/.*au début de l’adresse/)
  assert.deepEqual(await overflowing(page), [])
  assert.deepEqual(await faultsIn(await page.content()), [])
  await press(page, 'Corriger ce qui peut l’être')
  assert.equal(await page.inputValue('[name="organization.website"]'), 'https://crocus.example')
  await press(page, 'Continuer')

  await page.selectOption('[name="organization.country.code"]', 'FR')
  await press(page, 'Continuer')
  await say(page, { 'organization.contact.email': 'bonjour@crocus.example' })
  await press(page, 'Continuer')
  await press(page, 'Continuer')
  await say(page, { name: 'Chez nous' })
  await press(page, 'Ajouter cette machine')
  await page.selectOption('[name="host.provider.type"]', 'HOSTEDBAY')
  await page.selectOption('[name="host.server.type"]', 'PHYSICAL')
  await press(page, 'Continuer')
  await page.getByRole('link', { name: 'Continuer' }).click()

  await say(page, { name: 'Pad', software: 'Etherpad', address: 'https://pad.crocus.example/' })
  await press(page, 'Ajouter ce service')
  await press(page, 'Continuer')
  await page.getByLabel('Sans compte').check()
  await press(page, 'Continuer')
  await page.selectOption('[name="service.install.type"]', 'PACKAGE')
  await page.selectOption('[name="service.status.level"]', 'OK')
  await press(page, 'Continuer')
  await say(page, { 'service.legal.url': 'https://crocus.example/cgu' })
  await press(page, 'Garder pour plus tard')
  await page.getByRole('link', { name: 'Tout relire' }).click()
  assert.equal(await page.getByText('Votre description est valide').count(), 1)

  await page.getByRole('link', { name: 'Publier ici' }).click()
  assert.match(await textOf(page.locator('main')), /Un nouveau service/)
  await press(page, 'Publier')
  assert.equal(await page.getByText('C’est publié').count(), 1)
  await world.directory.refresh()
  const address = await textOf(page.locator('main code').first())
  const own = await readAt(address)
  assert.equal(own.class, 'Organization')
  const service = await readAt(address.replace('organization.properties', 'services/pad.properties'))
  for (const { report } of [own, service])
    assert.deepEqual(
      // That the site of a test has no public name is no fault of the file.
      report.filter(({ severity, key }) => severity === 'error' && !key.startsWith('subs.')),
      [],
    )
  assert.ok(own.class === 'Organization' && own.facts.description.fr === 'Des fleurs,\net des services.')
  assert.ok(service.class === 'Service' && service.facts.host?.provider === 'hosted-bay')
  assert.ok(service.class === 'Service' && service.facts.software?.license === 'Apache-2.0')
  await leave()
})

test('a broken file made by YunoHost becomes a clean one', async () => {
  const folder = 'https://crocus.example/.well_known/chatonsinfos/'
  web.pages.set(
    `${folder}organization.properties`,
    [
      '\ufefffile.class=organization\r',
      'organization.name = "Crocus"\r',
      'organization.type=association',
      'organization.website: crocus.example',
      'organization.startDate = 06/07/2020',
      'organization.country.code = France',
      'organization.country.name = France',
      'organization.logo =',
      'organization.own.key = à nous',
      'subs.pad = pad.properties',
    ].join('\n'),
  )
  const { page, leave } = await visitor()
  await page.goto('/fr/describe/form')
  site.world.pass({ seconds: 5 })
  await say(page, { address: 'crocus.example' })
  await press(page, 'Commencer')
  assert.equal(await textOf(page.locator('h1')), 'Ce qui existe déjà')
  assert.match(await textOf(page.locator('main')), /6 juillet 2020/)
  assert.deepEqual(await overflowing(page), [])
  assert.deepEqual(await faultsIn(await page.content()), [])
  await page.locator('input[value="subs.pad"]').uncheck()
  await press(page, 'Reprendre ce qui est coché')
  await page.getByRole('link', { name: 'Voir les fichiers' }).click()
  const text = await textOf(page.locator('#file-hoster-text'))
  const file = readDescription(`${folder}organization.properties`, new TextEncoder().encode(text))
  assert.deepEqual(
    file.report.filter(({ severity }) => severity !== 'info'),
    [],
  )
  for (const line of [
    'organization.name = Crocus',
    'organization.startdate = 2020-07-06',
    'organization.own.key = à nous',
  ])
    assert.ok(text.includes(line), line)
  await leave()
})

test('who was removed while typing reads what they wrote, and takes it away as a file', async () => {
  const { world } = site
  const { id, slug } = await given.hoster(world.db, { standing: 'active', name: 'Le Potager' })
  const person = await givenPerson(world.db, { name: 'Mélisse' })
  const delegationId = await givenDelegate(world.db, { personId: person.id, hosterId: id })
  const { page, leave } = await visitor(person.id)
  await page.goto(`/fr/hosters/${slug}/description`)
  await press(page, 'Ouvrir le formulaire')
  await page.getByRole('link', { name: 'Qui vous êtes' }).click()
  await say(page, { 'organization.description': 'Des légumes,\net des services.' })
  const ended = { endedAt: '2026-11-23T09:00:00.000Z' }
  await world.db.updateTable('delegation').set(ended).where('id', '=', delegationId).execute()
  await press(page, 'Continuer')
  assert.match(await textOf(page.locator('main')), /Ce que vous avez écrit n’a pas été enregistré/)
  assert.deepEqual(await overflowing(page), [])
  assert.deepEqual(await faultsIn(await page.content()), [])
  const arriving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Télécharger ce texte' }).click()
  const file = await arriving
  assert.equal(file.suggestedFilename(), 'mon-texte.txt')
  const text = readFileSync(await file.path(), 'utf8')
  assert.match(text, /^organization\.name = Le Potager$/m)
  assert.match(text, /^organization\.description =\nDes légumes,\net des services\.$/m)
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

async function say(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.fill(`[name="${name}"]`, value)
}

async function readAt(address: string): Promise<Description> {
  const answer = await site.world.request(address)
  assert.equal(answer.status, 200, address)
  return readDescription(address, new Uint8Array(await answer.arrayBuffer()))
}
