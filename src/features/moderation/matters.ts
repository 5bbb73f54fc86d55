import { paths } from '../../paths.ts'
import type { Database } from '../../platform/database/index.ts'
import { type AsksMatters, type Matter, mostMatters, withRest } from '../../platform/matter.ts'
import { countOpenReports } from './report-queries.ts'
import './tables.ts'

/** Reports that wait for an answer, the oldest first. */
export const matters: AsksMatters = async (db: Database) => {
  const rows = await db
    .selectFrom('report')
    .select(['id', 'problem', 'createdAt', 'subjectKind', 'subjectId'])
    .where('answeredAt', 'is', null)
    .where('joinsId', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .limit(mostMatters)
    .execute()
  const shown = rows.map(
    ({ id, problem, createdAt, subjectKind, subjectId }): Matter => ({
      sort: 'report',
      key: `moderation.matter-report-${problem}`,
      values: {},
      href: paths.coordinationReport.href({ id }),
      since: createdAt,
      until: null,
      hosterId: subjectKind === 'hoster' ? subjectId : null,
    }),
  )
  const href = paths.coordinationReports.href()
  return withRest(shown, {
    sort: 'report',
    key: 'moderation.matter-report-rest',
    href,
    count: await countOpenReports(db),
  })
}
