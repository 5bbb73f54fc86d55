import assert from 'node:assert/strict'
import { type Page, request } from 'playwright-core'
import { givenPerson } from './features/accounts/testing.ts'
import { givenDelegate } from './features/delegates/testing.ts'
import { given } from './features/hosters/testing.ts'
import { freeze, lift } from './features/moderation/index.ts'
import { paths } from './paths.ts'
import { type Journey, journey } from './testing-people-journey.ts'

journey('mails of the week are stopped in one click; data are taken away, and all is erased', async (j) => {
  const { world, language, said, walker, lettersTo } = j
  const { id: personId, email } = await givenPerson(world.db, { name: 'Mélisse', language })
  const { id: hosterId } = await given.member(world.db, { name: 'Fenouil' })
  await givenDelegate(world.db, { personId, hosterId })

  await frozenAndBack(j, hosterId, personId)
  world.pass({ hours: 7 * 24 })
  const [digest] = await lettersTo(email)
  assert.equal(digest?.subject, said('notifications.mail-subject-digest', { count: 1, collective: 'Les Essais' }))
  assert.equal(digest?.headers.get('list-unsubscribe-post'), 'List-Unsubscribe=One-Click')
  const address = /^<(.*)>$/.exec(digest?.headers.get('list-unsubscribe') ?? '')?.[1] ?? ''
  assert.equal(await oneClick(address), 200)
  await frozenAndBack(j, hosterId, personId)
  world.pass({ hours: 7 * 24 })
  const digests = (await lettersTo(email)).filter(({ subject }) => subject === digest?.subject)
  assert.equal(digests.length, 1, 'the next week has no digest')

  const melisse = await walker()
  await melisse.open(digest?.link('/account/notifications') ?? '')
  await melisse.fill('accounts.field-email', email)
  await melisse.press('accounts.send-link')
  await melisse.open((await lettersTo(email))[0]?.link('/sign-in/') ?? '')
  await melisse.press('accounts.link-button')
  await melisse.title('notifications.title')
  assert.ok(await melisse.page.locator('input[name=hoster][value=never]').isChecked())
  await melisse.choose('ui.menu-account')
  await melisse.follow('desk.to-data')
  await melisse.follow('privacy.take-read')
  await melisse.title('privacy.export-title')
  await melisse.readsText(email)

  await melisse.open(paths.accountData.href())
  const file = JSON.parse(await savedBy(melisse.page, said('privacy.take-json')))
  assert.equal(file.accounts.email, email)
  await melisse.follow('privacy.erase-go')
  await melisse.press('privacy.erasure-button')
  await melisse.isRefused('privacy.not-sure', melisse.page.getByRole('checkbox').last())
  await melisse.tick('privacy.erasure-sure', { email })
  await melisse.press('privacy.erasure-button')
  await melisse.title('privacy.erased-title')
  const [last] = await lettersTo(email)
  assert.equal(last?.subject, said('privacy.mail-erased-subject', { collective: 'Les Essais' }))
  await melisse.open(paths.account.href())
  await melisse.title('accounts.sign-in-title')
})

/** Something that those who act for the hoster are told once a week: its page came back. */
async function frozenAndBack({ world }: Journey, hosterId: string, personId: string): Promise<void> {
  const coordination = await givenPerson(world.db, { name: null, roles: ['coordination'] })
  const actor = { kind: 'person', personId: coordination.id, forHosterId: null } as const
  const wish = { subject: { kind: 'hoster', id: hosterId }, hosterId, reason: 'A reason that everybody may read.' }
  const restriction = await freeze(world.db, wish, { actor, now: world.now })
  await lift(world.db, restriction, wish.reason, { actor, now: world.now }, [personId])
}

/** What a mail reader sends for whoever presses its own button: no cookie, no page (RFC 8058, 3.1). */
async function oneClick(address: string): Promise<number> {
  const reader = await request.newContext({ ignoreHTTPSErrors: true })
  const answer = await reader.post(address, { form: { 'List-Unsubscribe': 'One-Click' }, maxRedirects: 0 })
  await reader.dispose()
  return answer.status()
}

const textOf = async (stream: AsyncIterable<Buffer>) => Buffer.concat(await Array.fromAsync(stream)).toString()

/** What a link gives to save. A busy machine made Chromium give it up once: it is asked for again then. */
async function savedBy(page: Page, name: string): Promise<string> {
  for (let turn = 1; ; turn++) {
    const link = page.getByRole('link', { name })
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    const failure = await download.failure()
    if (failure === null) return textOf(await download.createReadStream())
    assert.ok(turn < 3, failure)
  }
}
