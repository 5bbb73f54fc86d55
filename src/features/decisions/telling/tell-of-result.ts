import { paths } from '../../../paths.ts'
import type { Database, Id } from '../../../platform/database/index.ts'
import { tellCoordination } from '../../moderation/index.ts'
import { notify } from '../../notifications/index.ts'
import type { Closed } from '../closing/when-closed.ts'
import { titleFor } from '../title.ts'
import { delegatesOfAll } from './told-people.ts'
import '../tables.ts'

/** Tells who voted or could have what came of it, and the coordination when too few took part. */
export async function tellOfResult(db: Database, { decision, outcome }: Closed, now: Temporal.Instant): Promise<void> {
  const href = paths.decision.href({ slug: decision.slug })
  const values = { decision: titleFor(decision) }
  const key = `decisions.told-${outcome.state}` as const
  const to = await delegatesOfAll(db, await votersOf(db, decision.id))
  await notify(db, { kind: 'hoster', to, key, values, href }, now)
  if (outcome.state === 'default' || outcome.state === 'tied') await tellCoordination(db, { key, href, values }, now)
}

async function votersOf(db: Database, decisionId: Id): Promise<Id[]> {
  const rows = await db.selectFrom('decisionVoter').select('hosterId').where('decisionId', '=', decisionId).execute()
  return rows.map(({ hosterId }) => hosterId)
}
