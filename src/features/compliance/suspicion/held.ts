import { dayIn } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/index.ts'
import { collectiveOf, type Hoster, standingOn } from '../../hosters/index.ts'

/** Whether a hoster is held to the charter: members are, those on their way, and those that were made up. */
export async function isHeld(
  db: Database,
  { periods, fictional }: Pick<Hoster, 'periods' | 'fictional'>,
  now: Temporal.Instant,
): Promise<boolean> {
  const day = dayIn((await collectiveOf(db)).settings.timeZone, now)
  const standing = standingOn(day, periods, fictional)
  return standing !== 'none' && standing !== 'former'
}
