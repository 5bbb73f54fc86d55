import assert from 'node:assert/strict'
import { firstAccountWords } from './features/accounts/index.ts'
import { givenPerson } from './features/accounts/testing.ts'
import { paths } from './paths.ts'
import { journey } from './testing-people-journey.ts'

journey('somebody signs in by a mailed link, gives a name and signs out', async ({ walker, lettersTo }) => {
  const [ada, email] = [await walker(), 'ada@mail.example']
  await ada.open(paths.about.href())
  await ada.choose('ui.menu-sign-in')
  await ada.fill('accounts.field-email', 'ada at home')
  await ada.press('accounts.send-link')
  await ada.isRefused('accounts.email-wrong', ada.field('accounts.field-email'))
  await ada.fill('accounts.field-email', email)
  await ada.press('accounts.send-link')
  await ada.title('accounts.sent-title')
  await ada.press('accounts.sent-again')
  await ada.title('accounts.sent-title')
  const letters = await lettersTo(email)
  assert.equal(letters.length, 2, 'asked for twice, mailed twice')
  const link = letters[1]?.link('/sign-in/') ?? ''

  const scanner = await walker()
  await scanner.open(link)
  await ada.open(link)
  await ada.press('accounts.link-button')
  await ada.title('desk.account-title')
  await ada.follow('desk.to-name')
  await ada.fill('accounts.field-name', 'Ada')
  await ada.press('accounts.save')
  await ada.choose('ui.menu-account')
  await ada.title('desk.account-hello', { name: 'Ada' })
  await ada.press('desk.sign-out')
  await ada.open(paths.account.href())
  await ada.title('accounts.sign-in-title')

  await ada.open(link)
  await ada.title('accounts.link-over-title')
  await ada.press('accounts.sent-again')
  await ada.title('accounts.sent-title')
  assert.equal((await lettersTo(email)).length, 3)
})

journey('the first account names somebody to the coordination', async ({ world, language, walker }) => {
  const printed = await firstAccountWords(world.db, { language, publicUrl: world.publicUrl, now: world.now })
  const bergamote = await givenPerson(world.db, { name: 'Bergamote' })
  const [keeper, named] = [await walker(), await walker(bergamote.id)]
  await keeper.open(/https:\S+/.exec(printed ?? '')?.[0] ?? '')
  await keeper.press('accounts.first-button')
  await keeper.isRefused('accounts.email-missing', keeper.field('accounts.field-email'))
  await keeper.fill('accounts.field-email', 'keeper@mail.example')
  await keeper.press('accounts.first-button')
  await keeper.title('desk.account-title')

  await keeper.follow('desk.to-coordination')
  await keeper.follow('desk.people')
  await keeper.fill('accounts.people-find', 'nobody@mail.example')
  await keeper.press('accounts.people-find-button')
  await keeper.isRefused('accounts.person-not-found', keeper.field('accounts.people-find'))
  await keeper.fill('accounts.people-find', bergamote.email)
  await keeper.press('accounts.people-find-button')
  await named.open(paths.coordination.href())
  await named.reads('accounts.only-coordination')
  await keeper.tick('accounts.role-coordination')
  await keeper.press('accounts.save')
  await named.open(paths.account.href())
  await named.follow('desk.to-coordination')
  await named.title('desk.coordination-title')
})
