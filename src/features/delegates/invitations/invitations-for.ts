import { paths } from '../../../paths.ts'
import type { Database } from '../../../platform/database/index.ts'
import { hostersById } from '../../hosters/index.ts'
import { whySpent } from './invitation.ts'
import { inviterMay } from './inviter-may.ts'
import { waitingFor } from './queries.ts'

/** What waits for whoever is signed in with this mailbox: for which hoster, and where it is accepted. */
export async function invitationsFor(
  db: Database,
  email: string,
  now: Temporal.Instant,
): Promise<{ hosterName: string; href: string }[]> {
  const waiting = await waitingFor(db, email, now)
  const hosters = await hostersById(
    db,
    waiting.map(({ hosterId }) => hosterId),
  )
  const open: { hosterName: string; href: string }[] = []
  for (const invitation of waiting) {
    const hoster = hosters.find(({ id }) => id === invitation.hosterId)
    if (!hoster || whySpent(invitation, { inviterMay: await inviterMay(db, invitation), now })) continue
    open.push({ hosterName: hoster.facts.name, href: paths.invitation.href({ token: invitation.id }) })
  }
  return open
}
