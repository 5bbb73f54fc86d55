import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { barriers, faultsIn, inBothLanguages, overflowing } from '../../testing-audit.ts'
import { desk, openOwnSite, phone } from '../../testing-browser.ts'
import { givenPerson } from '../accounts/testing.ts'
import { findHoster } from '../hosters/index.ts'
import { fieldsOf, givenRegister } from './testing.ts'

let site: Awaited<ReturnType<typeof openOwnSite>>
let register: Awaited<ReturnType<typeof givenRegister>>

before(async () => {
  site = await openOwnSite()
  register = await givenRegister(site.world)
  await site.world.directory.refresh()
})
after(() => site.close())

test('on a phone without JavaScript two persons edit at once, and nothing is lost', async () => {
  const [first, second] = [await signedIn('Ada', false), await signedIn('Bob', false)]
  for (const { page } of [first, second]) {
    await page.setViewportSize(phone)
    await page.goto(register.edit)
  }
  const textOf = ({ page }: typeof first) => page.locator('#field-description-fr')
  await textOf(first).fill('La première version.')
  await first.page.getByRole('button', { name: 'Enregistrer' }).click()
  await textOf(second).fill('La seconde version.')
  await second.page.getByRole('button', { name: 'Enregistrer' }).click()
  await second.page.getByRole('alert').waitFor()
  assert.equal(await textOf(second).inputValue(), 'La seconde version.')
  assert.deepEqual(await overflowing(second.page), [])
  await second.page.getByLabel('ce qui a été écrit entre-temps').check()
  await second.page.getByRole('button', { name: 'Enregistrer' }).click()
  await second.page.waitForURL(`**/fr/hosters/${register.hoster.slug}`)
  assert.equal((await factsNow()).description.fr, 'La première version.')
  for (const visit of [first, second]) await visit.leave()
})

test('what another wrote meanwhile stands there without a barrier', async () => {
  const visit = await signedIn('Ida')
  const { page } = visit
  await page.goto(register.edit)
  const other = await register.coordination.post(register.edit, {
    ...(await fieldsOf(register.coordination, register.edit)),
    activityNote: 'Ce que l’autre dit',
  })
  assert.equal(other.status, 303)
  await page.locator('#field-activityNote').fill('Ce que je dis')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByRole('alert').waitFor()
  assert.deepEqual(await barriers(page), [])
  assert.deepEqual(await page.evaluate(() => document.activeElement?.getAttribute('role')), 'alert')
  await visit.leave()
})

test('Enter saves: it adds no row', async () => {
  const visit = await signedIn('Eva', false)
  await visit.page.goto(register.edit)
  await visit.page.locator('#field-founded').fill('2018')
  await visit.page.locator('#field-founded').press('Enter')
  await visit.page.waitForURL(`**/fr/hosters/${register.hoster.slug}`)
  assert.equal((await factsNow()).founded, '2018')
  await visit.leave()
})

test('one row more comes back with all that was typed, and the summary of errors leads to the field', async () => {
  const visit = await signedIn('Zoé', false)
  const { page } = visit
  await page.goto(register.edit)
  await page.locator('#field-activityNote').fill('À garder')
  await page.locator('button[name=add][value=social]').click()
  await page.locator('#field-social-1-url').fill('javascript:alert(1)')
  await page.locator('#field-social-1-network').fill('mastodon')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  assert.equal(await page.locator('#field-activityNote').inputValue(), 'À garder')
  await page.getByRole('alert').getByRole('link').click()
  assert.match(page.url(), /#field-social-1-url$/)
  await visit.leave()
})

test('a town is suggested while it is typed, for browsers that run scripts', async () => {
  const visit = await signedIn('Théo')
  const { page } = visit
  await page.goto(register.edit)
  await page.locator('#field-places-0-town').pressSequentially('Morl')
  await page.getByRole('option', { name: /Morlaix/ }).click()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.waitForURL(`**/fr/hosters/${register.hoster.slug}`)
  assert.equal((await factsNow()).places[0]?.region, 'FR-29')
  assert.deepEqual(visit.complaints, [])
  await visit.leave()
})

test('no form has a barrier, in both languages, on a phone and at a desk', async () => {
  const visit = await signedIn('Ulysse')
  const { page } = visit
  const hoster = `hosters/${register.hoster.slug}`
  const forms = [`${hoster}/edit`, `${hoster}/services/add`, register.serviceEdit.slice('/fr/'.length)]
  const desks = ['catalogue', 'catalogue/kinds/pad', 'catalogue/software/etherpad', 'catalogue/alternatives/zoom']
  const others = ['hosters/add', 'old-addresses', 'old-addresses/add', 'settings']
  const addresses = [...forms, ...[...desks, ...others].map((each) => `coordination/${each}`)]
  for (const { language, address, only } of inBothLanguages(addresses)) {
    await page.setViewportSize(only.length === 0 ? desk : phone)
    const answer = await page.goto(`/${language}/${address}`)
    assert.deepEqual(await faultsIn((await answer?.text()) ?? ''), [], address)
    assert.deepEqual(await barriers(page, only), [], address)
    await page.setViewportSize(phone)
    assert.deepEqual(await overflowing(page), [], address)
  }
  assert.deepEqual(visit.complaints, [])
  await visit.leave()
})

const factsNow = async () => (await findHoster(site.world.db, register.hoster.slug)).facts

/** Somebody of the coordination, with a browser of their own. */
async function signedIn(name: string, javaScriptEnabled = true) {
  const { world } = site
  const { id } = await givenPerson(world.db, { name, roles: ['coordination'] })
  const visit = await site.visit({ javaScriptEnabled })
  const { cookies } = await world.as(id)
  const host = { domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const
  await visit.context.addCookies([...cookies].map(([name, value]) => ({ ...host, name, value })))
  return visit
}
