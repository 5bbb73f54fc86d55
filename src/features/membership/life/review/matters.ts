import { paths } from '../../../../paths.ts'
import { toInstant } from '../../../../platform/database/index.ts'
import { type AsksMatters, withRest } from '../../../../platform/matter.ts'
import { charterInForce } from '../../../charter/index.ts'
import { collectiveOf } from '../../../hosters/index.ts'
import { yearlyOfMembers } from './queries.ts'
import { isLate } from './yearly.ts'

/** Members whose yearly self-review is late. */
export const yearlyMatters: AsksMatters = async (db, { day }) => {
  if (!(await charterInForce(db, day))) return []
  const { timeZone } = (await collectiveOf(db)).settings
  const late = (await yearlyOfMembers(db, day)).filter((yearly) => isLate(yearly, day) && !yearly.hoster.fictional)
  const shown = late.map(({ hoster, dueOn }) => ({
    sort: 'late-self-review',
    key: 'membership.matter-yearly' as const,
    values: { hoster: hoster.facts.name },
    href: paths.contact.href({}, { to: [hoster.slug] }),
    since: toInstant(Temporal.PlainDate.from(dueOn).toZonedDateTime(timeZone).toInstant()),
    until: null,
    hosterId: hoster.id,
  }))
  const rest = { sort: 'late-self-review', key: 'membership.matter-yearly-rest' as const }
  return withRest(shown, { ...rest, href: paths.coordinationYearly.href(), count: late.length })
}
