import { atomically, type Database } from '../../../platform/database/index.ts'
import { welcomeGuest } from '../../compliance/index.ts'
import { provedSince } from '../../delegates/index.ts'
import type { By } from '../../hosters/index.ts'
import { refuseOthers } from './policy.ts'
import type { Written } from './written.ts'

/** Once its domain is proven, an applicant is looked at like a member: it reads what was found, and reviewers do. */
export function askToBeLookedAt(
  db: Database,
  application: Pick<Written, 'hosterId' | 'hoster' | 'begunByPersonId'>,
  by: By,
): Promise<void> {
  return atomically(db, async (db) => {
    await refuseOthers(db, application, by)
    const { hosterId, hoster } = application
    if (!hoster.fictional && (await provedSince(db, hosterId, ''))) await welcomeGuest(db, hosterId, by.now)
  })
}
