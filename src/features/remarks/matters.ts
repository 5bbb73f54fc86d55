import { paths } from '../../paths.ts'
import { type AsksMatters, type Matter, mostMatters, withRest } from '../../platform/matter.ts'
import { countWaitingRemarks } from './queries.ts'
import './tables.ts'

/** What hosters left unanswered for so long that the coordination sees it too, the oldest first. */
export const matters: AsksMatters = async (db) => {
  const rows = await db
    .selectFrom('remark')
    .select(['id', 'hosterId', 'withCoordinationAt', 'createdAt'])
    .where('answeredAt', 'is', null)
    .where('withCoordinationAt', 'is not', null)
    .orderBy('withCoordinationAt')
    .orderBy('id')
    .limit(mostMatters)
    .execute()
  const shown = rows.map(
    ({ id, hosterId, withCoordinationAt, createdAt }): Matter => ({
      sort: 'remark',
      key: 'remarks.matter',
      values: {},
      href: paths.coordinationRemark.href({ id }),
      since: withCoordinationAt ?? createdAt,
      until: null,
      hosterId,
    }),
  )
  const [href, count] = [paths.coordinationRemarks.href(), await countWaitingRemarks(db)]
  return withRest(shown, { sort: 'remark', key: 'remarks.matter-rest', href, count })
}
