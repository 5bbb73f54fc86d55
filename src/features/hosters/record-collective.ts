import { atomically, type Database, toInstant, toJson } from '../../platform/database/index.ts'
import { refuseMoved } from '../../platform/edit-conflict.ts'
import { invalid } from '../../platform/errors.ts'
import { seenOnly } from '../../platform/unseen.ts'
import { changedFields } from '../journal/index.ts'
import type { By } from './by.ts'
import type { CollectiveSettings } from './collective.ts'
import { keptWhereSame } from './corrections.ts'
import { recordInParts } from './journal-in-parts.ts'
import { collectiveOf } from './queries.ts'
import { theCollective, touchRegister } from './touch-register.ts'

/** Replaces the collective's settings. */
export function recordCollective(db: Database, said: CollectiveSettings, by: By): Promise<void> {
  const settings = seenOnly(said)
  return atomically(db, async (db) => {
    const known = await db.selectFrom('collective').select('settings').executeTakeFirst()
    const wanted = toJson(settings)
    if (known?.settings === wanted) return
    const { settings: before, revision } = await collectiveOf(db)
    await touchRegister(db, by.now)
    await db
      .updateTable('collective')
      .set({ settings: wanted, revision: revision + 1, updatedAt: toInstant(by.now) })
      .execute()
    const change = changedFields(before, settings)
    const subject = { kind: 'collective', id: theCollective }
    if (change)
      await recordInParts(db, { verb: 'collective.edited', subject, hosterId: null, ...change }, privateSettings, by)
  })
}

/** The same by a person, typed over the given revision. */
export function editCollective(
  db: Database,
  { settings, revision }: { settings: CollectiveSettings; revision: number },
  by: By,
): Promise<void> {
  return atomically(db, async (db) => {
    const known = await collectiveOf(db)
    refuseMoved(revision, { value: known.settings, revision: known.revision })
    if (!isTimeZone(settings.timeZone)) throw invalid('timeZone', 'hosters.unknown-time-zone')
    await recordCollective(db, keptWhereSame(known.settings, settings), by)
  })
}

/** Never shown on a page. */
const privateSettings = ['coordinationEmail'] satisfies (keyof CollectiveSettings)[]

function isTimeZone(name: string): boolean {
  try {
    return Boolean(Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name))
  } catch {
    // The only way to ask: a name that is none throws.
    return false
  }
}
