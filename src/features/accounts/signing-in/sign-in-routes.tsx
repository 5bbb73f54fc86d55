import { paths } from '../../../paths.ts'
import { atomically } from '../../../platform/database/index.ts'
import { mailReaders, sendMail } from '../../../platform/mail/index.ts'
import { everyone, pages, readForm, readQuery, refusalOf } from '../../../platform/web/index.ts'
import { emptyForm } from '../../../ui/filled-form.ts'
import { countTry, EmailForm } from '../forms.ts'
import { letterTo } from '../letter.ts'
import { LinkOverPage, LinkPage } from '../pages/link-page.tsx'
import { LinkSentPage } from '../pages/link-sent-page.tsx'
import { SignInPage } from '../pages/sign-in-page.tsx'
import { inBrowser } from '../policies.ts'
import { unkept } from '../unkept.ts'
import { goOn } from './next.ts'
import { openSession } from './open-session.ts'
import { isGood, linkByToken, linkHours, newMailedLink, useLink } from './sign-in-link.ts'

/** The door by mail: ask for a link, follow it, press its button. */
export const signInRoutes = pages()

signInRoutes.get(paths.signIn, everyone, (c) => {
  const values = readQuery(paths.signIn.schema, c.req.url)
  return unkept(
    c,
    <SignInPage view={c.var.view} form={{ ...emptyForm, values }} signedInAs={inBrowser(c)?.email ?? null} />,
  )
})

signInRoutes.post(paths.signIn, everyone, async (c) => {
  const { db, view, now, language, site } = c.var
  const form = await readForm(c, EmailForm)
  const shown = { values: form.typed, errors: form.ok ? [] : form.errors }
  if (!form.ok) return unkept(c, <SignInPage view={view} form={shown} signedInAs={inBrowser(c)?.email ?? null} />, 422)
  const { email, next } = form.values
  const refusal = await refusalOf(c, async () => {
    countTry(c, 'link', 'email')
    await atomically(db, async (db) => {
      const token = await newMailedLink(db, { email, next: next ?? null, language }, now)
      const letter = {
        recipient: email,
        language,
        values: { hours: linkHours },
        href: paths.signInLink.href({ token }),
      }
      const sender = { publicUrl: site.publicUrl, collective: view.collective.name }
      const words = { subject: 'accounts.mail-link-subject', body: 'accounts.mail-link-body' } as const
      await sendMail(db, letterTo(sender, { ...letter, ...words }), now)
    })
  })
  if (!refusal) return c.redirect(view.to(paths.signInSent.href({}, { email, next })), 303)
  const page = (
    <SignInPage view={view} form={{ ...shown, errors: refusal.errors }} signedInAs={inBrowser(c)?.email ?? null} />
  )
  return unkept(c, page, refusal.status)
})

signInRoutes.get(paths.signInSent, everyone, (c) => {
  const { view, site } = c.var
  const { email, next = '' } = readQuery(paths.signInSent.schema, c.req.url)
  if (!email) return c.redirect(view.to(paths.signIn.href()), 303)
  return unkept(
    c,
    <LinkSentPage
      view={view}
      email={email}
      next={next}
      mailsAreHere={mailReaders(site, c.env.visitor) === 'everybody'}
    />,
  )
})

signInRoutes.get(paths.signInLink, everyone, async (c) => {
  const { db, view, now } = c.var
  const link = await linkByToken(db, c.req.param('token') ?? '')
  if (link?.email && isGood(link, now)) return unkept(c, <LinkPage view={view} email={link.email} />)
  return unkept(c, <LinkOverPage view={view} email={link?.email ?? ''} next={link?.next ?? ''} />, 410)
})

signInRoutes.post(paths.signInLink, everyone, async (c) => {
  const { db, view, now } = c.var
  const person = inBrowser(c)
  const token = c.req.param('token') ?? ''
  const known = await linkByToken(db, token)
  // A second click on the button: whom the link was for is signed in already.
  if (known?.email && known.email === person?.email && known.usedAt !== null) return goOn(c, person, known.next)
  const link = known?.email ? await useLink(db, token, now) : undefined
  if (link?.email) return goOn(c, await openSession(c, link.email), link.next)
  return unkept(c, <LinkOverPage view={view} email={known?.email ?? ''} next={known?.next ?? ''} />, 410)
})
