import { paths } from '../../paths.ts'
import type { Database } from '../../platform/database/index.ts'
import { whoAnswers } from '../delegates/index.ts'
import type { Hoster } from '../hosters/index.ts'
import { tellCoordination } from '../moderation/index.ts'
import { type News, notify } from '../notifications/index.ts'

/** Tells those who act for a hoster that its files want something of them; the coordination where nobody can answer. */
export async function tellHoster(
  db: Database,
  { id, slug }: Pick<Hoster, 'id' | 'slug'>,
  { key, values }: Pick<News, 'key' | 'values'>,
  now: Temporal.Instant,
): Promise<void> {
  const { to, isAnyFree } = await whoAnswers(db, id, now)
  const href = paths.hosterSource.href({ slug })
  if (to.length > 0) await notify(db, { kind: 'waiting', to, key, values, href, hosterId: id }, now)
  if (!isAnyFree) await tellCoordination(db, { key, values, href, hosterId: id }, now)
}
