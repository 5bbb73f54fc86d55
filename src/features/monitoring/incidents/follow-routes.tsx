import { z } from 'zod'
import { paths } from '../../../paths.ts'
import { readEmail } from '../../../platform/email.ts'
import type { RefusalStatus } from '../../../platform/errors.ts'
import { notFound } from '../../../platform/errors.ts'
import { freshStamp, newStamp, type Seal, whyRobotic } from '../../../platform/stamp.ts'
import {
  everyone,
  pages,
  type ReadForm,
  type Request,
  readForm,
  readQuery,
  refusalOf,
} from '../../../platform/web/index.ts'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { inBrowser, unkept } from '../../accounts/index.ts'
import { findHoster, type Hoster, hosterById } from '../../hosters/index.ts'
import { askToFollow } from './followers/ask-to-follow.ts'
import { confirmFollowing, followSignedIn, stopFollowing, stopFollowingOf } from './followers/follow.ts'
import { mayStillConfirm, perVisitorAndHour } from './followers/follower.ts'
import { followedBy, followedByPerson, followerById, followerByToken } from './followers/queries.ts'
import { readStopToken } from './followers/stop-token.ts'
import { filled } from './forms.ts'
import { ConfirmFollowPage } from './pages/confirm-follow-page.tsx'
import { FollowPage } from './pages/follow-page.tsx'
import { FollowSentPage } from './pages/follow-sent-page.tsx'
import { UnfollowPage } from './pages/unfollow-page.tsx'
import { refusedForm, refusedWith } from './refuse-others.ts'

export const followRoutes = pages()

const FollowForm = z.object({
  what: z.enum(['one', 'all', 'none'], 'monitoring.follow-what-missing').default('all'),
  email: z.string().default(''),
  stamp: z.string().catch(''),
  website: z.string().catch(''),
})

followRoutes.get(paths.follow, everyone, (c) =>
  followPage(c, filled({ what: 'one', stamp: newStamp(sealOf(c), c.var.now) })),
)

followRoutes.post(paths.follow, everyone, async (c) => {
  const { view, now } = c.var
  const form = await readForm(c, FollowForm)
  const refusal = await refusalOf(c, () => take(c, form))
  const isStop = form.ok && form.values.what === 'none'
  if (!refusal) return c.redirect(view.to(isStop ? view.address : paths.followSent.href()), 303)
  const values = { ...form.typed, website: '', stamp: freshStamp(form.typed.stamp, sealOf(c), now) }
  return followPage(c, filled(values, refusal.errors), refusal.status)
})

followRoutes.get(paths.followSent, everyone, (c) => {
  const { view, site } = c.var
  return unkept(c, <FollowSentPage view={view} mailLeaves={!site.showsMails} isSignedIn={inBrowser(c) !== null} />)
})

followRoutes.get(paths.followConfirmation, everyone, async (c) => {
  const { db, view, now } = c.var
  const follower = await followerByToken(db, tokenOf(c))
  if (!follower || (follower.confirmedAt === null && !mayStillConfirm(follower, now)))
    throw notFound('monitoring.follow-unknown')
  const hoster = await followed(c, follower.hosterId)
  return unkept(c, <ConfirmFollowPage {...{ view, hoster, isConfirmed: follower.confirmedAt !== null }} />)
})

followRoutes.post(paths.followConfirmation, everyone, async (c) => {
  await confirmFollowing(c.var.db, tokenOf(c), c.var.now)
  return c.redirect(c.var.view.to(paths.followConfirmation.href({ token: tokenOf(c) })), 303)
})

followRoutes.get(paths.unfollow, everyone, (c) => unfollowPage(c))

const OneClick = z.object({ 'List-Unsubscribe': z.literal('One-Click').optional().catch(undefined) })

/** From our page, or by a mail reader in one click, which follows no redirect (RFC 8058, 3.1). */
followRoutes.postFromAnywhere(paths.unfollow, everyone, async (c) => {
  const form = await readForm(c, OneClick)
  await stopFollowing(c.var.db, followerIn(c))
  if (form.ok && form.values['List-Unsubscribe']) return unfollowPage(c)
  return c.redirect(c.var.view.to(c.var.view.address), 303)
})

/** Only what is well formed counts as tried. */
async function take(c: Request, form: ReadForm<typeof FollowForm>): Promise<void> {
  if (!form.ok) throw refusedWith(form.errors)
  const { db, now, language, site } = c.var
  const hoster = form.values.what === 'one' ? await hosterAsked(c) : null
  const hosterId = hoster?.id ?? null
  const person = inBrowser(c)
  if (person && form.values.what === 'none') return stopFollowingOf(db, person.personId)
  if (person) return followSignedIn(db, { hosterId, personId: person.personId, email: person.email, language }, now)
  if (form.values.what === 'none') throw refusedForm('what', 'monitoring.follow-what-missing')
  const email = readEmail(form.values.email)
  if (email === null)
    throw refusedForm('email', form.values.email.trim() === '' ? 'monitoring.email-missing' : 'monitoring.email-wrong')
  const robotic = whyRobotic(form.values, sealOf(c), now)
  if (robotic) throw refusedForm('form', robotic)
  const counted = site.limits.count(c.env.visitor, 'follow', perVisitorAndHour)
  if (!counted.allowed)
    throw refusedWith([{ field: 'form', key: 'monitoring.follow-too-many-here' }], 429, counted.retryAfter)
  await askToFollow(db, { hosterId, email, language }, { now, publicUrl: site.publicUrl })
}

async function followPage(c: Request, form: FilledForm, status?: RefusalStatus): Promise<Response> {
  const { view } = c.var
  const hoster = await hosterAsked(c)
  const person = inBrowser(c)
  const known = person ? await followedByPerson(c.var.db, person.personId) : []
  const follows = await Promise.all(known.map(({ hosterId }) => followed(c, hosterId)))
  return unkept(c, <FollowPage {...{ view, hoster, form, follows, email: person?.email ?? null }} />, status)
}

/** A scanner that opens the link stops nothing. */
async function unfollowPage(c: Request): Promise<Response> {
  const { db, view } = c.var
  const follower = await followerById(db, followerIn(c))
  const follows = follower ? await followedBy(db, follower.mailbox) : []
  const hosters = await Promise.all(follows.map(({ hosterId }) => followed(c, hosterId)))
  return unkept(c, <UnfollowPage view={view} follows={hosters} />)
}

/** Refuses a link that we did not sign. */
function followerIn(c: Request): string {
  const id = readStopToken(tokenOf(c), c.var.site.secret)
  if (id === null) throw notFound('monitoring.unfollow-unknown')
  return id
}

/** The hoster that is followed; null: all. */
async function followed(c: Request, hosterId: string | null): Promise<Hoster | null> {
  return hosterId === null ? null : ((await hosterById(c.var.db, hosterId)) ?? null)
}

async function hosterAsked(c: Request): Promise<Hoster | null> {
  const { hoster } = readQuery(paths.follow.schema, c.req.url)
  return hoster === undefined ? null : findHoster(c.var.db, hoster)
}

const tokenOf = (c: Request) => c.req.param('token') ?? ''
const sealOf = (c: Request): Seal => ({ purpose: 'follow', secret: c.var.site.secret })
