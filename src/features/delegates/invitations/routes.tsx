import { paths } from '../../../paths.ts'
import { everyone, pages, type Request } from '../../../platform/web/index.ts'
import { findPerson, personIn, signedIn, unkept } from '../../accounts/index.ts'
import { nameAmongDelegates } from '../delegation.ts'
import { InvitationPage, InvitationSpentPage, type Looker } from '../pages/invitation-page.tsx'
import { mayActFor } from '../queries.ts'
import { knownHoster } from '../tell.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { type Invitation, whySpent } from './invitation.ts'
import { inviterMay } from './inviter-may.ts'
import { invitationAt } from './queries.ts'

export const invitationRoutes = pages()

invitationRoutes.get(paths.invitation, everyone, async (c) => {
  const { db, view, now } = c.var
  const invitation = await invitationAt(db, c.req.param('token') ?? '', c.var.person)
  if (!invitation) return unkept(c, <InvitationSpentPage view={view} why="not-found" />, 404)
  const { hosterId, invitedByPersonId, byCoordination } = invitation
  const looker = await lookerOf(c, invitation)
  const why =
    looker.sort === 'delegate' ? null : whySpent(invitation, { inviterMay: await inviterMay(db, invitation), now })
  if (why) return unkept(c, <InvitationSpentPage view={view} why={why} />, 404)
  const hoster = await knownHoster(db, hosterId)
  const inviter = byCoordination ? null : nameAmongDelegates(await findPerson(db, invitedByPersonId))
  return unkept(c, <InvitationPage {...{ view, hoster, invitation, inviter, looker }} />)
})

invitationRoutes.post(paths.invitation, signedIn, async (c) => {
  const { db, view, now } = c.var
  const hosterId = await acceptInvitation(db, c.req.param('token') ?? '', personIn(c), now)
  const { slug } = await knownHoster(db, hosterId)
  return c.redirect(view.to(paths.hosterDelegates.href({ slug })), 303)
})

async function lookerOf(c: Request, { email, hosterId }: Invitation): Promise<Looker> {
  const { person, db } = c.var
  if (!person) return { sort: 'visitor' }
  if (await mayActFor(db, person, hosterId)) return { sort: 'delegate' }
  return person.email === email ? { sort: 'invited' } : { sort: 'another', email: person.email }
}
