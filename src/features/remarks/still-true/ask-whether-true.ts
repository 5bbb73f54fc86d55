import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { sendMail } from '../../../platform/mail/index.ts'
import { hashOf, newToken } from '../../../platform/token.ts'
import { type Ageing, collectiveOf, type Hoster, hosterById, lastWordOf, standingOn } from '../../hosters/index.ts'
import '../tables.ts'
import { askedOf, letterTo } from './letters.ts'

export interface Circumstances {
  now: Temporal.Instant
  publicUrl: string
  /** Signs the links that stop mails. */
  secret: string
}

/**
 * Asks a hoster once in an ageing whether all is still true; says whether mails left. That there was nobody to ask is
 * kept too, and not tried again every day.
 */
export function askWhetherTrue(
  db: Database,
  { id, ...known }: Ageing & { id: Id },
  circumstances: Circumstances,
): Promise<boolean> {
  return atomically(db, async (db) => {
    const { now } = circumstances
    const hoster = await hosterById(db, id)
    const since = lastWordOf(known)
    // Confirmed a moment ago, by the hoster itself.
    if (!hoster || lastWordOf(hoster) !== since) return false
    const { settings } = await collectiveOf(db)
    const people = isAsked(hoster, dayIn(settings.timeZone, now)) ? await askedOf(db, hoster) : []
    const token = newToken()
    const tokenHash = people.length > 0 ? hashOf(token) : null
    if (!(await keepAsked(db, { hosterId: id, since, tokenHash }, now))) return false
    for (const person of people)
      await sendMail(db, letterTo(person, hoster, token, { ...circumstances, settings }), now)
    return people.length > 0
  })
}

/** Who left, closed, or never was, is not asked. */
function isAsked({ periods, fictional, facts }: Hoster, today: string): boolean {
  const standing = standingOn(today, periods, fictional)
  return facts.closed === null && (standing === 'active' || standing === 'incubating' || standing === 'paused')
}

interface Asked {
  hosterId: Id
  since: string
  tokenHash: string | null
}

/** False when another worker was quicker. */
async function keepAsked(db: Database, { hosterId, since, tokenHash }: Asked, now: Temporal.Instant): Promise<boolean> {
  const asked = { since, tokenHash, askedAt: toInstant(now), usedAt: null }
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('confirmationRequest')
    .values({ hosterId, ...asked })
    .onConflict((clash) => clash.column('hosterId').doUpdateSet(asked).where('confirmationRequest.since', '!=', since))
    .executeTakeFirst()
  return numInsertedOrUpdatedRows !== 0n
}
