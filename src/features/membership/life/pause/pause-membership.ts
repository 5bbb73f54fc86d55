import { paths } from '../../../../paths.ts'
import { atomically, type Database } from '../../../../platform/database/index.ts'
import { conflict } from '../../../../platform/errors.ts'
import { beginPeriod, type Hoster, leavesOn, standingOn } from '../../../hosters/index.ts'
import { tellCoordination } from '../../../moderation/index.ts'
import { notify } from '../../../notifications/index.ts'
import { refusedForm } from '../../refused-form.ts'
import { type LifeBy, othersFor, refuseUnasked, todayIn } from '../as-whom.ts'
import { earliest, type Pause } from './pause.ts'

/**
 * A member rests or comes back, by its own wish, from a day on that is today or was a short while ago. It stays a
 * member under the same litter and the same version of the charter.
 */
export function pauseMembership(
  db: Database,
  hoster: Hoster,
  pause: { to: Pause | 'active'; from: string },
  by: LifeBy,
) {
  return atomically(db, async (db) => {
    await refuseUnasked(db, by, hoster.id)
    const { to, from } = pause
    const today = await todayIn(db, by.now)
    const standing = standingOn(today, hoster.periods, false)
    if (standing !== 'active' && standing !== 'paused') throw conflict('membership.pause-members-only')
    if (leavesOn(hoster.periods, today) !== null) throw conflict('membership.pause-leaving')
    const present = hoster.periods.findLast(({ to }) => to === null)
    if (from > today || from < (present?.from ?? '')) throw refusedForm('from', 'membership.pause-day-wrong')
    if (from < Temporal.PlainDate.from(today).subtract({ days: earliest }).toString())
      throw refusedForm('from', 'membership.pause-day-old', 422, { most: earliest })
    const { litter = null, charterVersion = null } = admission(hoster) ?? {}
    await beginPeriod(db, hoster.id, { state: to, litter, from, mentor: null, charterVersion }, by)
    const href = paths.hoster.href({ slug: hoster.slug })
    const news = { key: told[to], values: { hoster: hoster.facts.name }, href, hosterId: hoster.id }
    await notify(db, { kind: 'hoster', to: await othersFor(db, hoster.id, by), ...news }, by.now)
    await tellCoordination(db, news, by.now)
  })
}

const told = { active: 'membership.told-returned', idle: 'membership.told-idle', away: 'membership.told-away' } as const

/** How it came in at last. */
const admission = ({ periods }: Hoster) =>
  periods.findLast(({ state, litter }) => state === 'active' && litter !== null)
