// A vote from its opening to its result, on a phone and without scripts; then the same pages looked at by axe.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { barriers, faultsIn, inBothLanguages, overflowing } from '../../testing-audit.ts'
import { desk, openOwnSite, phone, type Visit } from '../../testing-browser.ts'
import { givenPerson, givenSession } from '../accounts/testing.ts'
import { given } from '../hosters/testing.ts'
import { givenDecision, givenMember, type Member } from './testing.ts'

const options = ['Un lynx', 'Un tigre', 'Ne rien changer'].map((fr, at) => ({ id: `choix-${at}`, label: { fr } }))
const ranked = { method: 'ranked', options, defaultOption: 'choix-2', title: { fr: 'Quel animal' } } as const
const secret = { secret: true, title: { fr: 'En secret' } } as const

describe('a vote, by those who act for member hosters', () => {
  let site: Awaited<ReturnType<typeof openOwnSite>>
  let members: Member[]
  let coordinationId = ''
  const texts = async ({ page }: Visit) =>
    ((await page.locator('main').textContent()) ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')

  before(async () => {
    site = await openOwnSite()
    const { world } = site
    await given.collective(world.db)
    members = []
    for (const name of ['Crocus', 'Lierre', 'Souci']) members.push(await givenMember(world.db, name))
    coordinationId = (await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })).id
    await givenDecision(world, ranked)
    await givenDecision(world, secret)
    await givenDecision(world, { method: 'consent', defaultOption: 'object', title: { fr: 'Par consentement' } })
  })
  after(() => site.close())

  async function visitOf(personId: string, javaScriptEnabled = false, viewport = phone): Promise<Visit> {
    const visit = await site.visit({ viewport, javaScriptEnabled })
    const cookies = Object.entries(await givenSession(site.world.db, personId, site.world.secret))
    const host = { domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const
    await visit.context.addCookies(cookies.map(([name, value]) => ({ ...host, name, value })))
    return visit
  }

  test('a delegate puts something to the vote, and is told what is missing', async () => {
    const visit = await visitOf(members[0]?.personId ?? '')
    const { page } = visit
    await page.goto(`${site.url}/fr/decisions`)
    await page.getByRole('link', { name: 'Mettre au vote' }).first().click()
    await page.getByLabel('Titre').first().fill('Changer de logo')
    await page.getByRole('button', { name: 'Mettre au vote' }).click()
    assert.match((await page.locator('[role=alert]').textContent()) ?? '', /Écrivez ce qui est proposé/)
    assert.equal(await page.getByLabel('Titre').first().inputValue(), 'Changer de logo')
    await page.getByLabel('Ce qui est proposé, et pourquoi').first().fill('Le chat devient un **lynx**.')
    await page.getByRole('button', { name: 'Mettre au vote' }).click()
    assert.match(page.url(), /\/fr\/decisions\/changer-de-logo$/)
    assert.deepEqual(await overflowing(page), [])
    await page.getByLabel('Pour', { exact: true }).check()
    await page.getByRole('button', { name: 'Déposer ce vote' }).click()
    assert.match((await page.locator('[role=status]').textContent()) ?? '', /Le vote est enregistré/)
    assert.equal(await page.getByLabel('Pour', { exact: true }).isChecked(), true)
  })

  test('options are ranked with selects, equal ranks are allowed', async () => {
    const { page } = await visitOf(members[1]?.personId ?? '')
    await page.goto(`${site.url}/fr/decisions/quel-animal`)
    await page.getByLabel('Un lynx').selectOption('1')
    await page.getByLabel('Un tigre').selectOption('1')
    await page.getByRole('button', { name: 'Déposer ce vote' }).click()
    assert.match((await page.locator('[role=status]').textContent()) ?? '', /Le vote est enregistré/)
    assert.equal(await page.getByLabel('Un tigre', { exact: true }).inputValue(), '1')
    assert.deepEqual(await overflowing(page), [])
  })

  test('a secret ballot gives its receipt once, and the page says no more than that the hoster voted', async () => {
    const visit = await visitOf(members[0]?.personId ?? '')
    const { page } = visit
    await page.goto(`${site.url}/fr/decisions/en-secret`)
    await page.getByLabel('Contre').check()
    await page.getByRole('button', { name: 'Déposer ce vote' }).click()
    assert.equal(await page.locator('h1').textContent(), 'Votre vote est déposé\u00a0: gardez ceci')
    const token = await page.getByLabel('Votre jeton').inputValue()
    assert.match(token, /^[0-9a-f]{64}$/)
    assert.deepEqual(await overflowing(page), [])
    await page.getByRole('link', { name: 'C’est noté' }).click()
    assert.match(await texts(visit), /Vote secret déposé/)
    assert.equal(await page.getByLabel('Contre').isChecked(), false)
    assert.doesNotMatch(await page.content(), new RegExp(token))
  })

  test('a vote is left to another hoster, which casts it, and taken back', async () => {
    const giver = await visitOf(members[2]?.personId ?? '')
    const at = `${site.url}/fr/decisions/changer-de-logo`
    await giver.page.goto(at)
    await giver.page.locator('summary', { hasText: 'Donner procuration' }).click()
    await giver.page.getByLabel('Hébergeur qui votera').selectOption('lierre')
    await giver.page.getByRole('button', { name: 'Donner procuration' }).click()
    assert.match(await texts(giver), /Procuration donnée : Lierre/)
    const holder = await visitOf(members[1]?.personId ?? '')
    await holder.page.goto(at)
    const part = holder.page.getByRole('region', { name: 'Souci, par procuration' })
    await part.getByLabel('Contre').check()
    await part.getByRole('button', { name: 'Déposer ce vote' }).click()
    await giver.page.goto(at)
    assert.match(await texts(giver), /Vote déposé .* par procuration\. Le vôtre le remplace/)
    await giver.page.getByRole('button', { name: 'Reprendre la procuration' }).click()
    assert.match(await texts(giver), /Reprise le/)
  })

  test('an objection has a reason, and is lifted', async () => {
    const visit = await visitOf(members[0]?.personId ?? '')
    const { page } = visit
    await page.goto(`${site.url}/fr/decisions/par-consentement`)
    await page.getByLabel('Je fais objection').check()
    await page.getByRole('button', { name: 'Déposer ce vote' }).click()
    assert.match((await page.locator('[role=alert]').textContent()) ?? '', /Une objection a une raison/)
    await page.getByLabel('Raison de l’objection').fill('Le lynx griffe.')
    await page.getByRole('button', { name: 'Déposer ce vote' }).click()
    await page.getByRole('button', { name: 'Lever notre objection' }).click()
    assert.match((await page.locator('[role=status]').textContent()) ?? '', /L’objection est levée/)
  })

  test('the coordination takes a vote off, and says why', async () => {
    const visit = await visitOf(coordinationId)
    const { page } = visit
    await page.goto(`${site.url}/fr/decisions/quel-animal`)
    await page.getByRole('link', { name: 'Retirer ce vote' }).click()
    await page.getByRole('button', { name: 'Retirer ce vote' }).click()
    assert.match((await page.locator('[role=alert]').textContent()) ?? '', /Dites pourquoi/)
    await page.getByLabel('Pourquoi').fill('La question était mal posée.')
    await page.getByRole('button', { name: 'Retirer ce vote' }).click()
    assert.match(await texts(visit), /Ce vote a été retiré : La question était mal posée/)
  })

  test('axe finds nothing on these pages, for who votes, in both languages, by day and by night', async () => {
    const visit = await visitOf(members[0]?.personId ?? '', true, desk)
    const { page } = visit
    const addresses = ['new', 'changer-de-logo', 'en-secret', 'par-consentement', 'quel-animal']
    for (const { language, address, only } of inBothLanguages(addresses)) {
      await page.emulateMedia({ colorScheme: only.length === 0 ? 'light' : 'dark' })
      await page.goto(`${site.url}/${language}/decisions/${address}`)
      assert.deepEqual(await barriers(page, only), [], `${language} ${address}`)
      assert.deepEqual(await faultsIn(await page.content()), [], `${language} ${address}`)
    }
  })
})
