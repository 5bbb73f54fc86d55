import { z } from 'zod'
import { paths } from '../../../paths.ts'
import type { RefusalStatus } from '../../../platform/errors.ts'
import { pages, type Request, readForm, refusalOf } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { ChoosePasswordPage } from '../pages/choose-password-page.tsx'
import { SecurityPage } from '../pages/security-page.tsx'
import { personIn, signedIn } from '../policies.ts'
import { unkept } from '../unkept.ts'
import { choosePassword, removePassword } from './choose-password.ts'
import { doorsOf } from './doors.ts'
import { endOtherSessions, endSession } from './end-session.ts'

/** By what an account is entered: the page of all doors, the sessions, the password. */
export const securityRoutes = pages()

securityRoutes.get(paths.accountSecurity, signedIn, async (c) => {
  const { db, view, now } = c.var
  return unkept(c, <SecurityPage view={view} doors={await doorsOf(db, personIn(c), now)} />)
})

securityRoutes.post(paths.accountSession, signedIn, async (c) => {
  await endSession(c.var.db, personIn(c), c.req.param('id') ?? '')
  return toSecurity(c)
})

securityRoutes.post(paths.accountSessions, signedIn, async (c) => {
  await endOtherSessions(c.var.db, personIn(c))
  return toSecurity(c)
})

const secret = z.string().max(1000).default('')
const NewPasswordForm = z.object({
  password: secret,
  newPassword: secret,
  passwordAgain: secret,
  endsOthers: z.literal('yes').optional().catch(undefined),
  remove: z.literal('yes').optional().catch(undefined),
})

securityRoutes.get(paths.accountPassword, signedIn, (c) =>
  passwordPage(c, { ...emptyForm, values: { endsOthers: 'yes' } }),
)

securityRoutes.post(paths.accountPassword, signedIn, async (c) => {
  const form = await readForm(c, NewPasswordForm)
  if (!form.ok) return passwordPage(c, { values: {}, errors: form.errors }, 422)
  const { password, newPassword, passwordAgain, endsOthers, remove } = form.values
  const isDifferent = !remove && newPassword !== passwordAgain
  const shown = { values: { endsOthers } }
  if (isDifferent)
    return passwordPage(c, { ...shown, errors: [{ field: 'passwordAgain', key: 'accounts.password-differs' }] }, 422)
  const chosen = { password, newPassword, endsOthers: endsOthers === 'yes' }
  const refusal = await refusalOf(c, () => (remove ? removePassword : choosePassword)(c, personIn(c), chosen))
  return refusal ? passwordPage(c, { ...shown, errors: refusal.errors }, refusal.status) : toSecurity(c)
})

async function passwordPage(c: Request, form: FilledForm, status?: RefusalStatus) {
  const { db, view, now } = c.var
  const { passwordSince } = await doorsOf(db, personIn(c), now)
  return unkept(c, <ChoosePasswordPage view={view} form={form} isFirst={passwordSince === null} />, status)
}

export const toSecurity = (c: Request) => c.redirect(c.var.view.to(paths.accountSecurity.href()), 303)
