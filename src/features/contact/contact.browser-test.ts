import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'
import { linksIn, paths } from '../../paths.ts'
import { waitingMails } from '../../platform/mail/index.ts'
import { follow, type Journey, journey, textOf } from '../../testing-ways.ts'

let visitors = 0

journey('somebody writes to hosters: wrongly, rightly, and follows the mailed link', async (visitor) => {
  const { page, t, language, world } = visitor
  const email = `visitor-${++visitors}@mail.example`
  const message = `Bonjour, il nous faut un pad\npour « l’assemblée » & les amis de ${email}.`
  const to = ['potager-numerique', 'petit-verger', 'panier-perce']
  await page.goto(linksIn(language)(paths.contact.href({}, { to })))
  await page.locator('input[name=to][value=petit-verger]').uncheck()
  await page.locator('#field-message').fill(message)
  await page.locator('#field-email').fill('not an address')
  // Who writes takes more than three seconds.
  world.pass({ seconds: 5 })
  const send = page.getByRole('button', { name: t('contact.ask-link') })
  await follow(page, send)

  await leadsToTheWrongField(visitor)
  assert.equal(await page.locator('#field-message').inputValue(), message, 'nothing typed is lost')
  assert.equal(await page.locator('input[name=to][value=petit-verger]').isChecked(), false)
  await page.locator('#field-email').fill(email)
  await follow(page, send)
  assert.equal(await textOf(page.locator('h1')), t('contact.sent-title'))
  const mailed = async () => (await waitingMails(world.db)).filter(({ body }) => body.includes(`les amis de ${email}`))
  assert.deepEqual(await mailed(), [], 'nothing leaves before the link is followed')

  const mail = (await waitingMails(world.db)).find(({ recipient }) => recipient === email)
  const link = /https?:\/\/\S+\/contact\/[\w-]+/.exec(mail?.body ?? '')?.[0] ?? ''
  await page.goto(new URL(link).pathname)
  assert.ok((await textOf(page.locator('blockquote'))).includes('l’assemblée'))
  await follow(page, page.getByRole('button', { name: t('contact.confirm-send') }))
  assert.equal(await textOf(page.locator('h1')), t('contact.done-title'))
  const recipients = (await mailed()).map(({ recipient }) => recipient).sort()
  assert.deepEqual(recipients, ['bonjour@potager-numerique.example', 'panier@panier-perce.example'])
})

/** The page says what is wrong: in its title, in a summary that has the focus and leads to the field, and beside it. */
async function leadsToTheWrongField({ page, t }: Journey): Promise<void> {
  assert.ok((await page.title()).startsWith(t('ui.title-with-errors', { title: '' }).trim()))
  const summary = page.getByRole('alert')
  assert.ok(await hasFocus(summary), 'the summary has the focus')
  await summary.getByRole('link', { name: t('contact.email-wrong') }).click()
  const field = page.locator('#field-email')
  assert.ok(await hasFocus(field), 'its link leads into the field')
  assert.equal(await field.getAttribute('aria-invalid'), 'true')
  assert.equal(await field.getAttribute('aria-describedby'), 'field-email-hint field-email-error')
  assert.ok((await textOf(page.locator('#field-email-error'))).includes(t('contact.email-wrong')))
}

const hasFocus = (place: Locator) => place.evaluate((element) => element === document.activeElement)
