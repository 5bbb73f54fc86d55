import type { Database } from '../../../platform/database/index.ts'
import type { Hoster } from '../../hosters/index.ts'
import type { Source } from '../source.ts'
import { otherAt, tellBoth } from '../taken-address.ts'

interface Found {
  source: Source
  hoster: Hoster
  root: string
}

/** Why a file that was found is not taken: another hoster's own describes that one alone. Both are told, once. */
export async function refusedRoot(db: Database, { source, hoster, root }: Found, now: Temporal.Instant) {
  const other = await otherAt(db, root, hoster.id)
  if (!other) return undefined
  if (source.failures === 0) await tellBoth(db, { hosterId: hoster.id, other, address: root }, now)
  return { error: 'crawling.root-of-another' as const, report: [] }
}
