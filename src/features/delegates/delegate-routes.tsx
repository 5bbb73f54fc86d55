import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import { paths } from '../../paths.ts'
import { readEmail } from '../../platform/email.ts'
import { conflict, forbidden, Refusal } from '../../platform/errors.ts'
import { isLanguage } from '../../platform/i18n/index.ts'
import { pages, type Request, readForm, refusalOf } from '../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../ui/filled-form.ts'
import { isCoordination, personIn, personsById, unkept } from '../accounts/index.ts'
import { findHoster, type Hoster } from '../hosters/index.ts'
import { type EndedBy, mayRemoveOthers, nameAmongDelegates } from './delegation.ts'
import { firstDays } from './first-days.ts'
import { invite } from './invitations/invite.ts'
import { waitingInvitations } from './invitations/queries.ts'
import { withdrawInvitation } from './invitations/withdraw-invitation.ts'
import { DelegatesPage } from './pages/delegates-page.tsx'
import { RemovalPage } from './pages/removal-page.tsx'
import { delegate } from './policy.ts'
import { delegatesOf, delegationOf } from './queries.ts'
import { removeDelegate } from './remove-delegate.ts'

export const delegateRoutes = pages()

const InviteForm = z.object({
  email: z
    .string('delegates.email-missing')
    .trim()
    .min(1, 'delegates.email-missing')
    .transform((text, c) => {
      const email = readEmail(text)
      if (email === null) c.addIssue({ code: 'custom', message: 'delegates.email-wrong' })
      return email ?? ''
    }),
  language: z.string('delegates.language-missing').refine(isLanguage, 'delegates.language-missing'),
})

delegateRoutes.get(paths.hosterDelegates, delegate, async (c) => {
  const hoster = await hosterOf(c)
  return delegatesPage(c, hoster, { values: { language: c.var.language }, errors: [] })
})

delegateRoutes.post(paths.hosterDelegates, delegate, async (c) => {
  const { db, now, site } = c.var
  const hoster = await hosterOf(c)
  const form = await readForm(c, InviteForm)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw new Refusal(422, 'delegates.form-refused', form.errors)
    await invite(db, { hosterId: hoster.id, ...form.values }, personIn(c), { now, publicUrl: site.publicUrl })
  })
  if (refusal) return delegatesPage(c, hoster, { values: form.typed, errors: refusal.errors }, refusal.status)
  return toDelegates(c, hoster)
})

delegateRoutes.post(paths.hosterInvitation, delegate, async (c) => {
  const hoster = await hosterOf(c)
  await withdrawInvitation(c.var.db, { hosterId: hoster.id, id: c.req.param('id') ?? '' }, personIn(c), c.var.now)
  return toDelegates(c, hoster)
})

delegateRoutes.get(paths.hosterDelegateRemoval, delegate, (c) => removalPage(c, emptyForm))

const RemovalForm = z.object({ reason: z.string().catch('') })

delegateRoutes.post(paths.hosterDelegateRemoval, delegate, async (c) => {
  const { db, view, now, site } = c.var
  const hoster = await hosterOf(c)
  const form = await readForm(c, RemovalForm)
  const reason = form.ok ? form.values.reason : ''
  const removal = { hosterId: hoster.id, delegationId: c.req.param('id') ?? '', reason }
  let by: EndedBy = 'delegate'
  const refusal = await refusalOf(c, async () => {
    by = await removeDelegate(db, removal, personIn(c), { now, publicUrl: site.publicUrl })
  })
  if (refusal) return removalPage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  if (hasLeft(by) && !isCoordination(personIn(c)))
    return c.redirect(view.to(paths.hoster.href({ slug: hoster.slug })), 303)
  return toDelegates(c, hoster)
})

/** Whoever leaves may not see the page of those who stay. */
const hasLeft = (by: EndedBy) => by === 'oneself'

async function delegatesPage(c: Request, hoster: Hoster, form: FilledForm, status?: ContentfulStatusCode) {
  const { db, view, now } = c.var
  const delegates = await delegatesOf(db, hoster.id)
  const invitations = await waitingInvitations(db, hoster.id, now)
  const inviters = await personsById(db, [...new Set(invitations.map(({ invitedByPersonId }) => invitedByPersonId))])
  const waiting = invitations.map((invitation) => {
    const inviter = inviters.find(({ id }) => id === invitation.invitedByPersonId)
    const mayStill = delegates.some(({ personId }) => personId === invitation.invitedByPersonId)
    const isVoid = !invitation.byCoordination && !mayStill
    return { ...invitation, inviter: nameAmongDelegates(inviter ?? { name: null, email: null }), isVoid }
  })
  const own = delegates.find(({ personId }) => personId === personIn(c).personId) ?? null
  const days = await firstDays(db, personIn(c), hoster.id, now)
  return unkept(c, <DelegatesPage {...{ view, hoster, delegates, waiting, form, own, days }} />, status)
}

async function removalPage(c: Request, form: FilledForm, status?: ContentfulStatusCode) {
  const { db, view, now } = c.var
  const hoster = await hosterOf(c)
  const delegates = await delegatesOf(db, hoster.id)
  const delegate = delegates.find(({ id }) => id === c.req.param('id'))
  if (!delegate) throw conflict('delegates.gone-already')
  const own = await delegationOf(db, personIn(c).personId, hoster.id)
  const isNovice = own !== undefined && !mayRemoveOthers(own, now)
  const byOther: EndedBy = own && !isNovice ? 'delegate' : 'coordination'
  const by = own?.id === delegate.id ? 'oneself' : byOther
  if (by === 'coordination' && !isCoordination(personIn(c))) throw forbidden('delegates.too-new')
  return unkept(c, <RemovalPage {...{ view, hoster, delegate, by, form, isLast: delegates.length === 1 }} />, status)
}

const hosterOf = (c: Request) => findHoster(c.var.db, c.req.param('slug') ?? '')

const toDelegates = (c: Request, { slug }: Hoster) =>
  c.redirect(c.var.view.to(paths.hosterDelegates.href({ slug })), 303)
