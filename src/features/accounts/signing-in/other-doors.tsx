import { paths } from '../../../paths.ts'
import { notFound } from '../../../platform/errors.ts'
import { everyone, pages, readForm, readQuery, refusalOf } from '../../../platform/web/index.ts'
import { emptyForm } from '../../../ui/filled-form.ts'
import { CodeForm, countPassword, countTry, EmailForm, PasswordForm } from '../forms.ts'
import { FirstAccountPage } from '../pages/first-account-page.tsx'
import { PasswordPage } from '../pages/password-page.tsx'
import { SecondFactorPage } from '../pages/second-factor-page.tsx'
import { makeFirstAccount } from '../people/first-account.ts'
import { unkept } from '../unkept.ts'
import { goOn } from './next.ts'
import { isGood, linkByToken } from './sign-in-link.ts'
import { signInWithPassword } from './sign-in-with-password.ts'
import { signOut } from './sign-out.ts'
import { verifyCode } from './verify-code.ts'

/** The other doors: a password, the second factor behind each, the link of the terminal; and the way out. */
export const otherDoors = pages()

otherDoors.get(paths.signInPassword, everyone, (c) => {
  const values = readQuery(paths.signInPassword.schema, c.req.url)
  return unkept(c, <PasswordPage view={c.var.view} form={{ ...emptyForm, values }} />)
})

otherDoors.post(paths.signInPassword, everyone, async (c) => {
  const { view } = c.var
  const form = await readForm(c, PasswordForm)
  const shown = { values: form.typed, errors: form.ok ? [] : form.errors }
  if (!form.ok) return unkept(c, <PasswordPage view={view} form={shown} />, 422)
  let opened: Awaited<ReturnType<typeof signInWithPassword>> | undefined
  const refusal = await refusalOf(c, async () => {
    countTry(c, 'password', 'password')
    countPassword(c, form.values.email)
    opened = await signInWithPassword(c, form.values)
  })
  if (opened) return goOn(c, opened, form.values.next)
  return unkept(c, <PasswordPage view={view} form={{ ...shown, errors: refusal?.errors ?? [] }} />, refusal?.status)
})

otherDoors.get(paths.signInSecondFactor, everyone, (c) => {
  const values = readQuery(paths.signInSecondFactor.schema, c.req.url)
  return unkept(c, <SecondFactorPage view={c.var.view} form={{ ...emptyForm, values }} />)
})

otherDoors.post(paths.signInSecondFactor, everyone, async (c) => {
  const { view } = c.var
  const form = await readForm(c, CodeForm)
  const shown = { values: form.typed, errors: form.ok ? [] : form.errors }
  if (!form.ok) return unkept(c, <SecondFactorPage view={view} form={shown} />, 422)
  const refusal = await refusalOf(c, async () => {
    countTry(c, 'code', 'code')
    await verifyCode(c, form.values.code)
  })
  if (!refusal) return goOn(c, { personId: '' }, form.values.next)
  return unkept(c, <SecondFactorPage view={view} form={{ ...shown, errors: refusal.errors }} />, refusal.status)
})

otherDoors.get(paths.firstAccount, everyone, async (c) => {
  const link = await linkByToken(c.var.db, c.req.param('token') ?? '')
  if (!link || link.email !== null || !isGood(link, c.var.now)) throw notFound('accounts.first-over')
  return unkept(c, <FirstAccountPage view={c.var.view} form={emptyForm} />)
})

otherDoors.post(paths.firstAccount, everyone, async (c) => {
  const form = await readForm(c, EmailForm)
  const shown = { values: form.typed, errors: form.ok ? [] : form.errors }
  if (!form.ok) return unkept(c, <FirstAccountPage view={c.var.view} form={shown} />, 422)
  return goOn(c, await makeFirstAccount(c, c.req.param('token') ?? '', form.values.email), null)
})

otherDoors.post(paths.signOut, everyone, async (c) => {
  await signOut(c)
  return c.redirect(c.var.view.to(paths.home.href()), 303)
})
