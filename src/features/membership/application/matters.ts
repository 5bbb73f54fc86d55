import { paths } from '../../../paths.ts'
import type { Database } from '../../../platform/database/index.ts'
import type { Matter } from '../../../platform/matter.ts'
import { withHosters } from './queries.ts'
import '../tables.ts'

/** Dossiers that were sent and that nobody reviews yet: two reviewers are to be found. */
export async function applicationMatters(db: Database): Promise<Matter[]> {
  const rows = db.selectFrom('application').selectAll().where('state', '=', 'sent')
  const sent = await withHosters(db, await rows.orderBy('stateSince').orderBy('id').limit(200).execute())
  return sent.map(({ slug, hosterId, hoster, stateSince }) => ({
    ...{ sort: 'application', key: 'membership.matter-application', values: { name: hoster.name } },
    ...{ href: paths.application.href({ slug }), since: stateSince, until: null, hosterId },
  }))
}
