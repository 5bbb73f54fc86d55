import { paths } from '../../../paths.ts'
import { toInstant } from '../../../platform/database/index.ts'
import type { AsksMatters } from '../../../platform/matter.ts'
import { collectiveOf } from '../../hosters/index.ts'
import { dayAfter, startOf } from '../litter/litter.ts'
import { awaitedReviews } from './late.ts'

/** Reviews that are late: somebody is to be reminded, or replaced. */
export const reviewMatters: AsksMatters = async (db, { day }) => {
  const { timeZone } = (await collectiveOf(db)).settings
  const late = (await awaitedReviews(db)).filter(({ reviewer }) => reviewer.dueOn !== null && reviewer.dueOn < day)
  return late.map(({ reviewer, application }) => ({
    ...{ sort: 'late-review', key: 'membership.matter-late-review', values: { name: application.hoster.name } },
    ...{ href: paths.coordinationReviewers.href({ slug: application.slug }), hosterId: application.hosterId },
    since: reviewer.acceptedAt ?? reviewer.proposedAt,
    until: toInstant(startOf(dayAfter(reviewer.dueOn ?? day), timeZone)),
  }))
}
