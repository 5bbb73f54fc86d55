import { type Database, toInstant } from '../../platform/database/index.ts'
import { forgetUsedCodes } from './securing/use-up-code.ts'
import { forgetOldLinks } from './signing-in/sign-in-link.ts'

/** An API key that expired is listed for this long, so that its owner sees why a program stopped. */
export const expiredKeyDays = 90
const hoursOfTries = 24

/** Forgets links, changes of address, sessions, challenges, tries, codes and keys whose time is over. */
export async function forgetWhatIsOver(db: Database, now: Temporal.Instant): Promise<void> {
  const instant = toInstant(now)
  const hoursAgo = (hours: number) => toInstant(now.subtract({ hours }))
  await forgetOldLinks(db, now)
  await forgetUsedCodes(db, now)
  await db.deleteFrom('emailChange').where('expiresAt', '<', instant).execute()
  await db.deleteFrom('authSession').where('expiresAt', '<', instant).execute()
  await db.deleteFrom('authVerification').where('expiresAt', '<', instant).execute()
  await db.deleteFrom('accountTry').where('at', '<', hoursAgo(hoursOfTries)).execute()
  await db
    .deleteFrom('apiKey')
    .where('expiresAt', '<', hoursAgo(24 * expiredKeyDays))
    .execute()
}
