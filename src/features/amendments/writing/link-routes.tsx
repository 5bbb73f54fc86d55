import { z } from 'zod'
import { paths } from '../../../paths.ts'
import { pages, type Request, readForm } from '../../../platform/web/index.ts'
import { signedIn, unkept } from '../../accounts/index.ts'
import { byPerson, personOf } from '../by.ts'
import { InvitationPage } from '../pages/invitation-page.tsx'
import { writersPolicy } from '../policies.ts'
import { draftAsked } from './asked.ts'
import { byLink, changeLink, joinWriters } from './draft-link.ts'
import { endWriting } from './end-writing.ts'

/** The link by which others come to write a draft, and the end of that. */
export const linkRoutes = pages()

const Wish = z.object({ do: z.enum(['make', 'end']) })

linkRoutes.post(paths.amendmentLink, writersPolicy, async (c) => {
  const { amendment } = await draftAsked(c)
  const form = await readForm(c, Wish)
  if (form.ok) await changeLink(c.var.db, { id: amendment.id, wish: form.values.do }, byPerson(c))
  return toDraft(c, amendment.slug)
})

linkRoutes.get(paths.amendmentLink, writersPolicy, (c) => toDraft(c, c.req.param('slug') ?? ''))

linkRoutes.get(paths.amendmentInvitation, signedIn, async (c) => {
  const { db, view, site } = c.var
  const { slug, token } = linkIn(c)
  const amendment = await byLink(db, slug, token, site.secret)
  return unkept(c, <InvitationPage view={view} amendment={amendment} token={token} />)
})

linkRoutes.post(paths.amendmentInvitation, signedIn, async (c) => {
  const { db, site } = c.var
  const amendment = await joinWriters(db, { ...linkIn(c), secret: site.secret }, byPerson(c))
  return toDraft(c, amendment.slug)
})

/** `leave`, or the id of whom the author parts with. */
const Parting = z.object({ do: z.string().default('') })

linkRoutes.post(paths.amendmentWriters, writersPolicy, async (c) => {
  const { db, view } = c.var
  const { amendment } = await draftAsked(c)
  const form = await readForm(c, Parting)
  const wish = form.ok ? form.values.do : ''
  const by = byPerson(c)
  await endWriting(db, { id: amendment.id, personId: wish === 'leave' ? personOf(by) : wish }, by)
  return wish === 'leave' ? c.redirect(view.to(paths.amendments.href()), 303) : toDraft(c, amendment.slug)
})

linkRoutes.get(paths.amendmentWriters, writersPolicy, (c) => toDraft(c, c.req.param('slug') ?? ''))

const linkIn = (c: Request) => ({ slug: c.req.param('slug') ?? '', token: c.req.param('token') ?? '' })

const toDraft = (c: Request, slug: string) => c.redirect(c.var.view.to(paths.amendmentDraft.href({ slug })), 303)
