import { type Database, fromJson, type Id, type Instant, toInstant } from '../../../platform/database/index.ts'
import '../tables.ts'
import { type Claim, claimWord } from './claim.ts'

/** What this person set out to prove of this hoster, while it holds. */
export async function claimOf(
  db: Database,
  { personId, hosterId }: { personId: Id; hosterId: Id },
  now: Temporal.Instant,
): Promise<(Claim & { word: string; mailTokenHash: string | null }) | undefined> {
  const row = await db
    .selectFrom('claim')
    .selectAll()
    .where('personId', '=', personId)
    .where('hosterId', '=', hosterId)
    .where('expiresAt', '>', toInstant(now))
    .executeTakeFirst()
  if (!row) return undefined
  const { token, expiresAt, mailTokenHash, mailedTo, mailExpiresAt } = row
  const isOpen = mailExpiresAt !== null && Temporal.Instant.compare(mailExpiresAt, now) > 0
  const mailed = mailedTo !== null && isOpen ? { to: fromJson(mailedTo), until: mailExpiresAt } : null
  return {
    personId,
    hosterId,
    token,
    word: claimWord(token),
    expiresAt,
    mailed,
    mailTokenHash: mailed && mailTokenHash,
  }
}

/** What was asked of domains within a day, by this person or about this hoster. */
export function checksWithinADay(
  db: Database,
  { personId, hosterId }: { personId: Id; hosterId: Id },
  now: Temporal.Instant,
): Promise<{ personId: Id; hosterId: Id; way: string; at: Instant }[]> {
  return db
    .selectFrom('claimCheck')
    .select(['personId', 'hosterId', 'way', 'at'])
    .where(({ or, eb }) => or([eb('personId', '=', personId), eb('hosterId', '=', hosterId)]))
    .where('at', '>', toInstant(now.subtract({ hours: 24 })))
    .orderBy('at')
    .execute()
}
