import type { Database, Id } from '../../../platform/database/index.ts'
import type { SignedIn } from '../person.ts'
import { userIdOf } from './doors.ts'

/** Ends one session of this person; another's, or one that is over, changes nothing. */
export async function endSession(db: Database, { personId }: SignedIn, sessionId: Id): Promise<void> {
  const userId = await userIdOf(db, personId)
  await db.deleteFrom('authSession').where('id', '=', sessionId).where('userId', '=', userId).execute()
}

/** Ends all sessions of this person but the one that asks. */
export async function endOtherSessions(db: Database, { personId, via }: SignedIn): Promise<void> {
  const userId = await userIdOf(db, personId)
  const kept = via.kind === 'session' ? via.sessionId : ''
  await db.deleteFrom('authSession').where('userId', '=', userId).where('id', '!=', kept).execute()
}
