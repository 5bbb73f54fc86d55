import { type Database, toInstant, toJson } from '../../../platform/database/index.ts'
import type { Key } from '../../../platform/i18n/index.ts'
import { askForJob } from '../../../platform/jobs/index.ts'
import type { ReportLine } from '../../descriptions/index.ts'
import { type Hoster, markRead, markUnread } from '../../hosters/index.ts'
import { readJob } from '../jobs-asked.ts'
import type { Source } from '../source.ts'
import { tellBoth } from '../taken-address.ts'
import { tellHoster } from '../tell-hoster.ts'
import type { Found } from './read-source.ts'
import type { Outcome } from './take-services.ts'
import { nextReading, patienceDays } from './when.ts'

const longestReport = 300

interface Failure {
  source: Source
  hoster: Hoster
  error: Key
  report: readonly ReportLine[]
}

/** Notes that a hoster's own file cannot be read: it is told, pages say so after two weeks, nothing else changes. */
export function noteFailure(
  db: Database,
  { source, hoster, error, report }: Failure,
  now: Temporal.Instant,
): Promise<ReportLine[]> {
  const spot = { file: source.root ?? source.address, line: 0, key: '', value: '' }
  const address = spot.file
  const first: ReportLine = { ...spot, severity: 'error', message: { key: error, values: { address } } }
  return settle(db, { source, hoster, failing: error, report: [first, ...report], changes: {} }, now)
}

interface Read {
  source: Source
  hoster: Hoster
  found: Found
  missing: ReadonlyMap<string, Key>
  /** Null when nothing changed since the last reading. */
  taken: (Outcome & { fresh: unknown[] }) | null
}

/** Notes a reading: what it found, what could not be read of it, and when the next one is. */
export async function noteReading(
  db: Database,
  { source, hoster, found, missing, taken }: Read,
  now: Temporal.Instant,
): Promise<ReportLine[]> {
  const lost = found.own.file.subs.map(({ address }) => missing.get(address)).find((error) => error !== undefined)
  const at = toInstant(now)
  const changes = {
    root: found.root,
    readAt: at,
    claims: toJson(found.own.file.memberOf),
    ...(taken ? { changedAt: at } : {}),
  }
  const report = [...(taken?.remarks ?? []), ...found.reading.report]
  // Once, though it is found again each day.
  const wasTold = (address: string) =>
    source.report.some(({ message: { key, values } }) => key === clashKey && values.address === address)
  for (const { other, address } of taken?.clashes ?? [])
    if (!wasTold(address)) await tellBoth(db, { hosterId: hoster.id, other, address, of: 'service' }, now)
  const listed = await settle(db, { source, hoster, failing: lost ?? null, report, changes }, now)
  if (taken && taken.fresh.length > 0) {
    const values = { hoster: hoster.facts.name, count: taken.fresh.length }
    await tellHoster(db, hoster, { key: 'crawling.told-held', values }, now)
  }
  return listed
}

const clashKey: Key = 'crawling.service-address-taken'

interface End {
  source: Source
  hoster: Hoster
  /** Why something cannot be read; null when all of it could. */
  failing: Key | null
  report: readonly ReportLine[]
  changes: object
}

async function settle(db: Database, { source, hoster, failing, report, changes }: End, now: Temporal.Instant) {
  const failures = failing === null ? 0 : source.failures + 1
  const failingSince = failing === null ? null : (source.failingSince ?? toInstant(now))
  const patience = failingSince === null ? null : Temporal.Instant.from(failingSince).add({ hours: 24 * patienceDays })
  const nextAt = soonest(nextReading(now, source.hosterId, failures), patience, now)
  const listed = report.filter(({ severity }) => severity !== 'info' || failing !== null).slice(0, longestReport)
  await db
    .updateTable('source')
    .set({
      ...changes,
      triedAt: toInstant(now),
      nextAt: toInstant(nextAt),
      failures,
      failingSince,
      report: toJson(listed),
    })
    .where('hosterId', '=', source.hosterId)
    .execute()
  await askForJob(db, { ...readJob(source.hosterId), runAt: nextAt })
  if (failingSince === null || patience === null) await markRead(db, hoster.id, now)
  else if (Temporal.Instant.compare(patience, now) <= 0) {
    await markUnread(db, hoster.id, Temporal.Instant.from(failingSince), now)
  }
  if (failing !== null && isWorthTelling(failing, failures)) {
    await tellHoster(db, hoster, { key: 'crawling.told-unread', values: { hoster: hoster.facts.name } }, now)
  }
  return listed
}

/** Not later than the day on which pages say that a file is not read any more. */
const soonest = (next: Temporal.Instant, patience: Temporal.Instant | null, now: Temporal.Instant) =>
  patience && Temporal.Instant.compare(patience, now) > 0 && Temporal.Instant.compare(patience, next) < 0
    ? patience
    : next

/** A file that is gone or broken is told at once; a server that does not answer may do so an hour later. */
const isWorthTelling = (failing: Key, failures: number) => failures === (passing.test(failing) ? 2 : 1)
const passing = /unreached-(timeout|refused|dns|busy)|server-failing|too-slow/
