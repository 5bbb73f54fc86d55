import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { keepCosts } from '../keeping/keep-costs.ts'
import type { WatchTable } from '../tables.ts'
import { agreeWithin } from '../watching/rhythm.ts'
import { keepVoice } from './keep-voice.ts'
import { type Fate, learntNothing, type Report } from './report.ts'
import { type Around, giveBack, settleTurns } from './settle-turns.ts'
import type { Vantage } from './vantage.ts'
import '../tables.ts'

/** By so much the clock of a place may be off, and a report on its way. */
const lateBy = Temporal.Duration.from({ minutes: 2 })
const earlyBy = Temporal.Duration.from({ seconds: 30 })

type Watch = Pick<WatchTable, 'serviceId' | 'hosterId' | 'host' | 'lockedUntil' | 'worse' | 'worseSince'>

export interface Taken {
  report: Report
  watch: Watch
}

/** Takes what a place saw: its turns settle like our own checks, and what it was asked to confirm is a voice. */
export function takeReports(
  db: Database,
  vantage: Vantage,
  reports: readonly Report[],
  around: Around,
  now: Temporal.Instant,
): Promise<{ serviceId: Id; fate: Fate }[]> {
  return atomically(db, async (db) => {
    const watches = await watchesOf(db, reports)
    const judged = reports.map((report, at) => {
      const watch = watches.get(report.serviceId)
      const isFirst = reports.findIndex(({ serviceId }) => serviceId === report.serviceId) === at
      return { report, watch, fate: isFirst ? fateOf(report, watch, vantage, now) : ('not-asked' as const) }
    })
    const taken = judged.flatMap(({ report, watch, fate }) => (watch && fate === 'taken' ? [{ report, watch }] : []))
    const [turns, voices] = [taken.filter(isTurn), taken.filter((one) => !isTurn(one))]
    const [learnt, given] = [turns.filter(tells), turns.filter((one) => !tells(one))]
    await settleTurns(db, vantage.id, learnt, around, now)
    await giveBack(db, given, now)
    for (const { report } of voices) await keepVoice(db, vantage.id, report, now)
    await keepCosts(db, [...given, ...voices].flatMap(cost), now)
    return judged.map(({ report: { serviceId }, fate }) => ({ serviceId, fate }))
  })
}

const isTurn = ({ report }: Taken): boolean => report.lockedUntil !== null
const tells = ({ report }: Taken): boolean => !learntNothing(report.sighting)
const cost = ({ report: { sighting }, watch }: Taken) =>
  sighting ? [{ claimed: { ...watch, lockedUntil: '' }, sighting }] : []

async function watchesOf(db: Database, reports: readonly Report[]): Promise<Map<Id, Watch>> {
  const rows = await db
    .selectFrom('watch')
    .select(['serviceId', 'hosterId', 'host', 'lockedUntil', 'worse', 'worseSince'])
    .where(
      'serviceId',
      'in',
      reports.map(({ serviceId }) => serviceId),
    )
    .execute()
  return new Map(rows.map((row) => [row.serviceId, row]))
}

function fateOf(report: Report, watch: Watch | undefined, { hosterId }: Vantage, now: Temporal.Instant): Fate {
  if (!watch) return 'not-asked'
  if (watch.hosterId === hosterId) return 'own-hoster'
  if (report.at < toInstant(now.subtract(lateBy)) || report.at > toInstant(now.add(earlyBy))) return 'wrong-time'
  return isAskedFor(report, watch, now) ? 'taken' : 'not-asked'
}

/** Its turn is still its own; or the service still waits for others to confirm what one check saw. */
function isAskedFor({ lockedUntil }: Report, watch: Watch, now: Temporal.Instant): boolean {
  if (lockedUntil !== null) return lockedUntil === watch.lockedUntil && lockedUntil > toInstant(now)
  return watch.worse === 'down' && (watch.worseSince ?? '') > toInstant(now.subtract(agreeWithin))
}
