import { dayIn } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/index.ts'
import { type CharterInForce, type ClauseInPlace, charterInForce, findClause } from '../charter/index.ts'
import { collectiveOf } from '../hosters/index.ts'

/** The charter that has force now, by the collective's calendar. */
export async function charterNow(db: Database, now: Temporal.Instant): Promise<CharterInForce | null> {
  const { timeZone } = (await collectiveOf(db)).settings
  return charterInForce(db, dayIn(timeZone, now))
}

/** A clause that hosters are held to now; undefined for what is in force no more, or is not confirmed. */
export async function clauseHeld(db: Database, id: string, now: Temporal.Instant): Promise<ClauseInPlace | undefined> {
  const charter = await charterNow(db, now)
  const clause = charter ? findClause(charter.content, id) : undefined
  return clause?.unconfirmed ? undefined : clause
}
