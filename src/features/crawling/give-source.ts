import { atomically, type Database, type Id, toInstant, toJson } from '../../platform/database/index.ts'
import { forbidden, invalid } from '../../platform/errors.ts'
import { askForJob, forgetJob } from '../../platform/jobs/index.ts'
import { type By, isGuarded } from '../hosters/index.ts'
import { recordChange } from '../journal/index.ts'
import { countAsking } from './count-asking.ts'
import { readJob } from './jobs-asked.ts'
import { sourceOf } from './queries.ts'
import { readSourceAddress } from './source-address.ts'
import { otherAt, tellBoth } from './taken-address.ts'
import './tables.ts'

/**
 * Says where a hoster's own files stand, and asks for a first reading. Refuses what is no address of the web, and one
 * that another hoster has already: both are told.
 */
export async function giveSource(db: Database, hosterId: Id, typed: string, by: By): Promise<void> {
  const address = readSourceAddress(typed)
  if (address === null) throw invalid('address', 'crawling.address-wrong')
  const other = await atomically(db, async (db) => {
    const other = await otherAt(db, address, hosterId)
    if (other) await tellBoth(db, { hosterId, other, address }, by.now)
    else if ((await sourceOf(db, hosterId))?.address !== address) {
      // Each address is read at once: to give two in turn is another way to ask.
      await countAsking(db, hosterId, by.now)
      await keepSource(db, hosterId, address, by)
    }
    return other
  })
  if (other) throw invalid('address', 'crawling.address-taken', { hoster: other.facts.name })
}

/** In the caller's transaction. */
export async function keepSource(db: Database, hosterId: Id, address: string, by: By): Promise<void> {
  const known = await sourceOf(db, hosterId)
  if (known?.address === address) return
  if (known) refuseGuarded(by)
  const at = toInstant(by.now)
  const fresh = { address, root: null, since: at, nextAt: at, failingSince: null, failures: 0, report: toJson([]) }
  const never = { askedAt: null, triedAt: null, readAt: null, changedAt: null, claims: toJson([]) }
  const row = { ...fresh, ...never }
  if (known) {
    await db.deleteFrom('sourceFile').where('hosterId', '=', hosterId).execute()
    await db.updateTable('source').set(row).where('hosterId', '=', hosterId).execute()
  } else
    await db
      .insertInto('source')
      .values({ hosterId, leads: null, ...row })
      .execute()
  await record(db, hosterId, { before: known?.address ?? null, after: address }, by)
  await askForJob(db, { ...readJob(hosterId), runAt: by.now })
}

/** The site reads a hoster's files no more; what they said stays. */
export function removeSource(db: Database, hosterId: Id, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const known = await sourceOf(db, hosterId)
    if (!known) return
    refuseGuarded(by)
    await db.deleteFrom('source').where('hosterId', '=', hosterId).execute()
    await forgetJob(db, readJob(hosterId))
    await record(db, hosterId, { before: known.address, after: null }, by)
  })
}

/** Who came by the domain a few days ago says where files stand that nobody had, and moves none. */
function refuseGuarded(by: By): void {
  if (isGuarded(by)) throw forbidden('crawling.first-days')
}

async function record(
  db: Database,
  hosterId: Id,
  { before, after }: { before: string | null; after: string | null },
  by: By,
) {
  const { actor, now } = by
  const subject = { kind: 'hoster', id: hosterId }
  const change = { before: { source: before }, after: { source: after } }
  await recordChange(
    db,
    { actor, verb: 'hoster.source-given', subject, hosterId, ...change, visibility: 'public' },
    now,
  )
}
