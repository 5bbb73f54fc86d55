import assert from 'node:assert/strict'
import { givenPerson } from './features/accounts/testing.ts'
import { givenDelegate } from './features/delegates/testing.ts'
import { given } from './features/hosters/testing.ts'
import { paths } from './paths.ts'
import { domain, journey } from './testing-people-journey.ts'

journey('a hoster is claimed by a file, shared by mail, and a removal taken back', async (j) => {
  const { world, web, walker, lettersTo } = j
  const name = 'Crocus'
  const [angelique, email, contactEmail] = ['angelique@mail.example', 'basil@mail.example', `contact@${domain}`]
  const crocus = await given.member(world.db, { name, website: `https://${domain}/`, contactEmail })
  const [ada, basil, whoeverReads] = [await walker(), await walker(), await walker()]
  const delegates = paths.hosterDelegates.href({ slug: crocus.slug })

  await ada.open(paths.hoster.href({ slug: crocus.slug }))
  await ada.follow('directory.hoster-claim')
  await ada.title('accounts.sign-in-title')
  await ada.fill('accounts.field-email', angelique)
  await ada.press('accounts.send-link')
  await ada.open((await lettersTo(angelique))[0]?.link('/sign-in/') ?? '')
  await ada.press('accounts.link-button')
  await ada.title('delegates.claim-title', { hoster: name })
  await ada.press('delegates.claim-begin-button')
  await ada.press('delegates.claim-file-check')
  await ada.reads('delegates.claim-file-failed')
  const word = (await ada.page.locator('.letter code').textContent()) ?? ''
  web.pages.set(`https://${domain}/.well-known/chatterie.txt`, word)
  await ada.press('delegates.claim-file-check')
  await ada.title('delegates.title', { hoster: name })

  await givenPerson(world.db, { name: 'Basil', email, language: j.language })
  await ada.fill('delegates.field-email', email)
  await ada.press('delegates.invite-button')
  await basil.open((await lettersTo(email))[0]?.link('/invitations/') ?? '')
  await basil.follow('delegates.invitation-sign-in')
  await basil.press('accounts.send-link')
  await basil.open((await lettersTo(email))[0]?.link('/sign-in/') ?? '')
  await basil.press('accounts.link-button')
  await basil.title('delegates.invitation-title', { hoster: name })
  await basil.press('delegates.invitation-accept')
  await basil.title('delegates.title', { hoster: name })

  const removal = { hoster: name, name: 'Basil' }
  await ada.open(delegates)
  await ada.readsNot('delegates.remove', removal)
  world.pass({ hours: 8 * 24 })
  await ada.open(delegates)
  await ada.follow('delegates.remove', removal)
  await ada.title('delegates.removal-title-delegate', removal)
  await ada.press('delegates.removal-button-delegate')
  await ada.readsNot('delegates.remove', removal)
  await basil.open(delegates)
  await basil.reads('delegates.only-delegates')
  const [told] = await lettersTo(email)
  const [toldContact] = await lettersTo(contactEmail)
  assert.equal(toldContact?.subject, j.said('delegates.mail-ended-subject', { hoster: name }))
  await whoeverReads.open(toldContact?.link('/taking-back/') ?? '')
  await whoeverReads.title('delegates.taking-back-title-removal', { hoster: name })
  await whoeverReads.press('delegates.taking-back-button-removal')
  await basil.open(told?.link('/taking-back/') ?? '')
  await basil.readsNot('delegates.taking-back-button-removal')
  await basil.open((await lettersTo(email))[0]?.link(delegates) ?? '')
  await basil.title('delegates.title', { hoster: name })
})

const descriptions = {
  fr: { before: 'Un carnet.', after: 'Un cahier.' },
  en: { before: 'A notebook.', after: 'An exercise book.' },
}

journey('a service is edited by a delegate, read in the journal, and put back from there', async (j) => {
  const { world, language, walker } = j
  const [name, subject] = ['Potiron', 'La Pastèque']
  const { before, after } = descriptions[language]
  const potiron = await given.member(world.db, { name })
  const service = await given.service(world.db, potiron.id, { name: subject, description: { [language]: before } })
  const camomille = await givenPerson(world.db, {})
  await givenDelegate(world.db, { personId: camomille.id, hosterId: potiron.id })
  const [delegate, visitor] = [await walker(camomille.id), await walker()]
  const page = paths.service.href({ hoster: potiron.slug, service: service.slug })
  await visitor.open(page)
  await visitor.readsText(before)

  await delegate.open(paths.account.href())
  await delegate.followName(name)
  await delegate.followName(subject)
  await delegate.follow('directory.service-edit')
  await delegate.page.locator(`#field-description-${language}`).fill(after)
  await delegate.press('editing.save')
  await delegate.readsText(after)
  await visitor.open(page)
  await visitor.readsText(after)

  const sentence = j.said('journal.verb-service-edited', { subject })
  await visitor.chooseBelow('ui.foot-journal')
  await visitor.follow('journal.details', { sentence })
  await visitor.readsText(before)
  await visitor.readsText(after)
  await visitor.readsNot('journal.undo')
  await delegate.open(paths.account.href())
  await delegate.follow('desk.hoster-journal')
  await delegate.follow('journal.details', { sentence })
  await delegate.press('journal.undo')
  await delegate.reads('journal.entry-undone-by')
  await delegate.readsNot('journal.undo')
  await visitor.open(page)
  await visitor.readsText(before)
})
