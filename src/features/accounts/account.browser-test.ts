import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { CDPSession } from 'playwright-core'
import { barriers, inBothLanguages, overflowing } from '../../testing-audit.ts'
import { desk, openOwnSite, phone, type Visit } from '../../testing-browser.ts'
import { givenPerson } from './testing.ts'

let site: Awaited<ReturnType<typeof openOwnSite>>

before(async () => {
  site = await openOwnSite()
})
after(() => site.close())

test('a passkey is added on the page of security, and signs in afterwards with one press', async () => {
  const { visit, device } = await signedIn('Ada')
  const { page } = visit
  await page.goto('/fr/account/security')
  await page.getByLabel('Nom de la clé').fill('Téléphone')
  await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click()
  await page.getByRole('listitem').filter({ hasText: 'Téléphone' }).waitFor()
  await page.getByRole('button', { name: 'Terminer toutes les autres' }).waitFor({ state: 'detached' })

  await visit.context.clearCookies()
  await page.goto('/fr/sign-in?next=/account/security')
  await page.getByRole('button', { name: 'Se connecter avec une clé d’accès' }).click()
  await page.waitForURL('**/fr/account/security')
  assert.match(await page.textContent('main').then(String), /Téléphone/)
  assert.equal((await device.credentials()).length, 1)
  assert.deepEqual(visit.complaints, [])
  await visit.leave()
})

test('whoever closes the window of their browser is told nothing, and can press again', async () => {
  const { visit, device } = await signedIn('Bob')
  const { page } = visit
  await device.refuse()
  await page.goto('/fr/account/security')
  const button = page.getByRole('button', { name: 'Ajouter une clé d’accès' })
  await button.click()
  await page.waitForFunction(() => document.querySelector<HTMLButtonElement>('[data-passkey]')?.disabled === false)
  assert.equal(await page.getByRole('status').textContent(), '')
  await visit.leave()
})

test('what the site refuses is said beside the button', async () => {
  const { visit } = await signedIn('Zoé')
  const { page } = visit
  site.world.pass({ hours: 25 })
  await page.goto('/fr/account/security')
  await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click()
  await page.getByRole('status').filter({ hasText: 'reconnectez-vous' }).waitFor()
  site.world.pass({ hours: -25 })
  await visit.leave()
})

test('without JavaScript no button of passkeys is shown, and the page says why', async () => {
  const { visit } = await signedIn('Éon', false)
  const { page } = visit
  await page.goto('/fr/account/security')
  assert.equal(await page.locator('button[data-passkey]').isVisible(), false)
  await page.getByText('demande JavaScript').waitFor()
  await page.goto('/fr/sign-in')
  assert.equal(await page.locator('button[data-passkey]').isVisible(), false)
  await visit.leave()
})

test('every page of an account has no barrier, in both languages, on a phone and at a desk', async () => {
  const { visit } = await signedIn('Ulysse')
  const { page } = visit
  const addresses = ['security', 'security/password', 'security/second-factor', 'email', 'name', 'keys']
  for (const { language, address, only } of inBothLanguages(addresses)) {
    await page.setViewportSize(only.length === 0 ? desk : phone)
    await page.goto(`/${language}/account/${address}`)
    assert.deepEqual(await barriers(page, only), [], address)
    await page.setViewportSize(phone)
    assert.deepEqual(await overflowing(page), [], address)
  }
  assert.deepEqual(visit.complaints, [])
  await visit.leave()
})

test('on a phone without JavaScript a second factor is begun, and a wrong code loses nothing', async () => {
  const { visit } = await signedIn('Yvonne', false)
  const { page } = visit
  await page.setViewportSize(phone)
  await page.goto('/fr/account/security')
  await page.getByRole('link', { name: 'Activer un second facteur' }).click()
  await page.getByRole('button', { name: 'Commencer' }).click()
  const codes = await page.locator('.codes code').allTextContents()
  await page.getByLabel('Le code à six chiffres').fill('000000')
  await page.getByRole('button', { name: 'Activer' }).click()
  await page.getByRole('alert').waitFor()
  assert.equal(codes.length, 10)
  assert.deepEqual(await page.locator('.codes code').allTextContents(), codes)
  assert.deepEqual(await overflowing(page), [])
  await visit.leave()
})

/** A person with a session of their own, in a browser with a device that holds passkeys. */
async function signedIn(name: string, javaScriptEnabled = true) {
  const { world } = site
  const { id } = await givenPerson(world.db, { name, email: `${name.length}${name.codePointAt(0)}@mail.example` })
  const visit = await site.visit({ javaScriptEnabled })
  const { cookies } = await world.as(id)
  const host = { domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const
  await visit.context.addCookies([...cookies].map(([name, value]) => ({ ...host, name, value })))
  return { visit, device: await deviceIn(visit) }
}

/** A device as browsers talk to it (WebAuthn's virtual authenticator): it agrees at once, unless told to refuse. */
async function deviceIn({ page, context }: Visit) {
  const session: CDPSession = await context.newCDPSession(page)
  await session.send('WebAuthn.enable')
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true } as const
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
  })
  return {
    credentials: async () => (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    refuse: () => session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false }),
  }
}
