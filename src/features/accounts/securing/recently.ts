import type { Database } from '../../../platform/database/index.ts'
import { invalid } from '../../../platform/errors.ts'
import type { Request } from '../../../platform/web/index.ts'
import type { SignedIn } from '../person.ts'
import { ofPerson } from '../policies.ts'
import { sessionSince } from './doors.ts'

/** How long after signing in a new key to the account may be made: an old session left open makes none. */
export const recent = Temporal.Duration.from({ hours: 24 })
/** How long the door that was just opened counts as a proof like the old password. */
export const justNow = Temporal.Duration.from({ minutes: 15 })

/** Whoever signed in within the day. */
export const recentlySignedIn = ofPerson('recently-signed-in', async (person, c) =>
  (await isSignedInSince(c.var.db, person, c.var.now.subtract(recent))) ? true : 'accounts.sign-in-anew',
)

/** Refuses a session of yesterday, in the form that it sent. */
export async function refuseOldSession(c: Request, person: SignedIn): Promise<void> {
  const { db, now } = c.var
  if (!(await isSignedInSince(db, person, now.subtract(recent)))) throw invalid('session', 'accounts.sign-in-anew')
}

export async function isSignedInSince(db: Database, { via }: SignedIn, since: Temporal.Instant): Promise<boolean> {
  const opened = via.kind === 'session' ? await sessionSince(db, via.sessionId) : undefined
  return opened !== undefined && Temporal.Instant.compare(opened, since) > 0
}
