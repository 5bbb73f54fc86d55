import { type Database, toInstant, toJson } from '../../../platform/database/index.ts'
import type { By } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import { type Clearance, clearedAfterMonths } from './application.ts'
import { type Dossier, emptied, withoutPersons } from './dossier.ts'
import { versionsOf, type Written, withHosters } from './queries.ts'
import type { HosterThen } from './version.ts'
import '../tables.ts'

/** Takes persons and contacts, or all, out of a dossier and of each sending of it; in the caller's transaction. */
export async function clear(
  db: Database,
  { id, hosterId, dossier }: Pick<Written, 'id' | 'hosterId' | 'dossier'>,
  how: Clearance,
  { actor, now }: By,
): Promise<void> {
  const left = (whole: Dossier) => toJson(how === 'all' ? emptied(whole) : withoutPersons(whole))
  for (const version of await versionsOf(db, id))
    await db
      .updateTable('applicationVersion')
      .set({ dossier: left(version.dossier), ...(how === 'all' ? nothingSaid(version.hoster) : {}) })
      .where('applicationId', '=', id)
      .where('number', '=', version.number)
      .execute()
  const cleared = { clearedAt: toInstant(now), clearance: how }
  await db
    .updateTable('application')
    .set({ dossier: left(dossier), ...cleared, ...(how === 'all' ? { seen: toJson([]), seenAt: null } : {}) })
    .where('id', '=', id)
    .execute()
  const subject = { kind: 'application', id }
  const change = { actor, verb: 'application.cleared', subject, hosterId, before: null, after: { clearance: how } }
  await recordChange(db, { ...change, visibility: 'public' }, now)
}

/** The name stays, as it does on the page. */
const nothingSaid = ({ name }: HosterThen) => ({
  hoster: toJson<HosterThen>({
    ...{ name, website: null, legalForm: null, description: {}, services: [], hasFiles: false, charter: null },
  }),
  lines: toJson([]),
})

const atOnce = 100

/** What was withdrawn or declined half a year ago: persons and contacts leave its page. May run twice. */
export async function applicationsToClear(db: Database, now: Temporal.Instant): Promise<Written[]> {
  const before = now.toZonedDateTimeISO('UTC').subtract({ months: clearedAfterMonths }).toInstant()
  const rows = await db
    .selectFrom('application')
    .selectAll()
    .where('state', 'in', ['withdrawn', 'declined'])
    .where('stateSince', '<=', toInstant(before))
    .where('clearedAt', 'is', null)
    .orderBy('stateSince')
    .limit(atOnce)
    .execute()
  return withHosters(db, rows)
}
