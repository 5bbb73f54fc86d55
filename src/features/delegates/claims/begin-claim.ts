import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { askForJob } from '../../../platform/jobs/index.ts'
import { newToken } from '../../../platform/token.ts'
import { expiryOf } from './claim.ts'
import { claimOf } from './queries.ts'

interface Who {
  personId: Id
  hosterId: Id
}

/** Gives a person the word that a hoster's domain is asked to say. They have one already: it stays. */
export function beginClaim(db: Database, who: Who, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    if (await claimOf(db, who, now)) return
    await forgetClaim(db, who)
    const expiresAt = toInstant(expiryOf(now))
    const unsent = { mailTokenHash: null, mailedTo: null, mailExpiresAt: null }
    await db
      .insertInto('claim')
      .values({ ...who, token: newToken(), createdAt: toInstant(now), expiresAt, ...unsent })
      .execute()
    const name = `${who.personId}:${who.hosterId}:${expiresAt}`
    await askForJob(db, { kind: 'erase-claim', name, payload: { ...who, expiresAt }, runAt: expiryOf(now) })
  })
}

/** Proven, or over: the word means nothing from now on, wherever it still stands. */
export async function forgetClaim(db: Database, { personId, hosterId }: Who): Promise<void> {
  await db.deleteFrom('claim').where('personId', '=', personId).where('hosterId', '=', hosterId).execute()
}
