import { z } from 'zod'
import { paths } from '../../paths.ts'
import { freshStamp, newStamp } from '../../platform/stamp.ts'
import { everyone, pages, type Request, readForm, refusalOf } from '../../platform/web/index.ts'
import { emptyForm } from '../../ui/filled-form.ts'
import { respond } from '../../ui/respond.tsx'
import { confirmationPage, followUpPage, formPage, startPage } from './answers.tsx'
import { askedOf } from './asked.ts'
import { readContactForm, refusedForm } from './form.ts'
import { SeeMailboxPage } from './pages/see-mailbox-page.tsx'
import { recordAnswer } from './record-answer.ts'
import { sendMessage } from './send-message.ts'
import { sealOf, takeForm } from './take-form.ts'

export const contact = pages()

contact.get(paths.contact, everyone, async (c) => {
  const asked = await askedOf(c)
  if (asked.choices.length === 0) return startPage(c, asked)
  const to = asked.choices.map(({ value }) => value)
  return formPage(c, asked, { values: { to, stamp: newStamp(sealOf(c.var.site), c.var.now) }, errors: [] })
})

contact.post(paths.contact, everyone, async (c) => {
  const { view, now, site } = c.var
  const read = await readContactForm(c)
  const asked = await askedOf(c, [read.typed.to ?? []].flat())
  const refusal = await refusalOf(c, () => takeForm(c, read, asked.about.words))
  if (!refusal) return c.redirect(view.to(paths.contactSent.href()), 303)
  const values = { ...read.typed, website: '', stamp: freshStamp(read.typed.stamp, sealOf(site), now) }
  return formPage(c, asked, { values, errors: refusal.errors }, refusal.status)
})

contact.get(paths.contactSent, everyone, (c) =>
  respond(c, <SeeMailboxPage view={c.var.view} mailLeaves={!c.var.site.showsMails} />),
)

contact.get(paths.contactConfirmation, everyone, (c) => confirmationPage(c, tokenOf(c), emptyForm))

contact.post(paths.contactConfirmation, everyone, async (c) => {
  const { db, view, now, site } = c.var
  const token = tokenOf(c)
  const circumstances = { now, publicUrl: site.publicUrl, leaves: !site.showsMails }
  const refusal = await refusalOf(c, () => sendMessage(db, token, circumstances))
  if (refusal) return confirmationPage(c, token, { values: {}, errors: refusal.errors }, refusal.status)
  return c.redirect(view.to(paths.contactConfirmation.href({ token })), 303)
})

contact.get(paths.contactFollowUp, everyone, (c) => followUpPage(c, tokenOf(c), emptyForm))

const Said = z.object({
  answer: z.enum(['yes', 'no'], 'contact.answer-missing'),
  who: z.union([z.string(), z.array(z.string())]).default([]),
})

contact.post(paths.contactFollowUp, everyone, async (c) => {
  const { db, view, now } = c.var
  const token = tokenOf(c)
  const form = await readForm(c, Said)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedForm(form.errors)
    await recordAnswer(db, token, { answer: form.values.answer, ticked: [form.values.who].flat(), now })
  })
  if (refusal) return followUpPage(c, token, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(view.to(paths.contactFollowUp.href({ token })), 303)
})

const tokenOf = (c: Request) => c.req.param('token') ?? ''
