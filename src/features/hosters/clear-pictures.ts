import { atomically, type Database, toInstant } from '../../platform/database/index.ts'
import { valuesSince } from '../journal/index.ts'

/** Forms that come back filled still have their picture for a day. */
const keptFor = { hours: 24 }
/** As long, a logo that was replaced can be brought back from the journal. */
const returnsFor = { hours: 24 * 30 }

/** Forgets pictures that no hoster shows, that nobody sent since a day, and that no late change may bring back. */
export async function clearPictures(db: Database, now: Temporal.Instant): Promise<void> {
  const idle = await unshownSince(db, now.subtract(keptFor))
  if (idle.length === 0) return
  const changes = { verb: 'hoster.edited', field: 'logo', since: toInstant(now.subtract(returnsFor)) }
  const mayReturn = new Set(await valuesSince(db, changes))
  for (const hash of idle) if (!mayReturn.has(hash)) await forget(db, hash, now)
}

async function unshownSince(db: Database, until: Temporal.Instant): Promise<string[]> {
  const rows = await unshown(db, until).select('hash').execute()
  return rows.map(({ hash }) => hash)
}

const unshown = (db: Database, until: Temporal.Instant) =>
  db
    .selectFrom('file')
    .where('createdAt', '<', toInstant(until))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('hoster').select('id').whereRef('hoster.logo', '=', 'file.hash'))),
    )

/** Asks once more, in one go with the deleting: somebody may have sent it again, or shown it, since. */
function forget(db: Database, hash: string, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const still = await unshown(db, now.subtract(keptFor)).select('hash').where('hash', '=', hash).executeTakeFirst()
    if (still) await db.deleteFrom('file').where('hash', '=', hash).execute()
  })
}
