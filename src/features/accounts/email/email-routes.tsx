import { paths } from '../../../paths.ts'
import type { RefusalStatus } from '../../../platform/errors.ts'
import { everyone, pages, type Request, readForm, refusalOf } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { countTry, EmailForm } from '../forms.ts'
import { EmailConfirmationPage, EmailOverPage } from '../pages/email-confirmation-page.tsx'
import { EmailPage } from '../pages/email-page.tsx'
import { personIn, signedIn } from '../policies.ts'
import { senderOf } from '../securing/tell-owner.ts'
import { unkept } from '../unkept.ts'
import { askToChangeEmail, confirmEmailChange } from './change-email.ts'
import { changeByToken, changeOf, isDone } from './email-change.ts'

/** Another e-mail address for an account: asked for here, agreed to in both mailboxes. */
export const emailRoutes = pages()

emailRoutes.get(paths.accountEmail, signedIn, (c) => emailPage(c, emptyForm))

emailRoutes.post(paths.accountEmail, signedIn, async (c) => {
  const { db, now, view } = c.var
  const form = await readForm(c, EmailForm)
  if (!form.ok) return emailPage(c, { values: form.typed, errors: form.errors }, 422)
  const { email: newEmail } = form.values
  const refusal = await refusalOf(c, async () => {
    countTry(c, 'link', 'email')
    await askToChangeEmail(db, { person: personIn(c), newEmail, sender: senderOf(c) }, now)
  })
  if (refusal) return emailPage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(view.to(paths.accountEmail.href()), 303)
})

emailRoutes.get(paths.emailConfirmation, everyone, async (c) => {
  const { db, now, view } = c.var
  const change = await changeByToken(db, c.req.param('token') ?? '', now)
  if (!change) return unkept(c, <EmailOverPage view={view} isTaken={false} />, 410)
  const { side, newEmail, oldConfirmedAt, newConfirmedAt } = change
  const hasAgreed = (side === 'old' ? oldConfirmedAt : newConfirmedAt) !== null
  const step = isDone(change) ? 'done' : hasAgreed ? 'waits' : 'asks'
  return unkept(c, <EmailConfirmationPage view={view} newEmail={newEmail} side={side} step={step} />)
})

emailRoutes.post(paths.emailConfirmation, everyone, async (c) => {
  const { db, now, view } = c.var
  const outcome = await confirmEmailChange(db, { token: c.req.param('token') ?? '', sender: senderOf(c) }, now)
  if (outcome === 'noted') return c.redirect(view.to(view.address), 303)
  return unkept(c, <EmailOverPage view={view} isTaken={outcome === 'taken'} />, outcome === 'taken' ? 409 : 410)
})

async function emailPage(c: Request, form: FilledForm, status?: RefusalStatus) {
  const { db, now, view } = c.var
  const { personId, email } = personIn(c)
  return unkept(
    c,
    <EmailPage view={view} form={form} email={email} change={await changeOf(db, personId, now)} />,
    status,
  )
}
