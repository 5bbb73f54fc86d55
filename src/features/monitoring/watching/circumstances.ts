import { type Database, type Id, type Instant, toInstant } from '../../../platform/database/index.ts'
import type { HealthState, Sighting } from '../health.ts'
import type { WatchTable } from '../tables.ts'
import { never } from './rhythm.ts'
import type { Circumstances, Votes } from './settle-sighting.ts'
import { witnessing } from './severity.ts'
import '../tables.ts'

/** What whoever looks knows of its own surroundings. */
export interface Surroundings {
  inMaintenance: ReadonlySet<Id>
  isGap: boolean
  /** Whether another host answered since then. */
  hasWitness(host: string, since: Temporal.Instant): boolean
}

interface Sighted {
  sighting: Pick<Sighting, 'state'>
  vantageId?: Id | null
}

/** A place that was heard of so lately is asked to confirm. */
const isThere = Temporal.Duration.from({ minutes: 5 })

/** What is known beside each of these checks, asked of the database once for all of them. */
export async function circumstancesOf(
  db: Database,
  held: readonly { watch: WatchTable; sighted: Sighted }[],
  { inMaintenance, isGap, hasWitness }: Surroundings,
  now: Temporal.Instant,
): Promise<(watch: WatchTable, sighted: Sighted) => Circumstances> {
  const challenged = held.filter(({ sighted }) => sighted.sighting.state === 'challenged')
  const heartbeats = await heartbeatsOf(db, idsOf(challenged))
  const confirming = held.filter(({ watch, sighted }) => watch.worse === 'down' && sighted.sighting.state === 'down')
  const votesOf = await votesAbout(db, idsOf(confirming), now)
  const isSeen = ({ host, worseSince }: WatchTable) =>
    worseSince !== null && hasWitness(host, Temporal.Instant.from(worseSince))
  const others = confirming.every(({ watch }) => isSeen(watch)) ? [] : await mayBeWitnesses(db)
  return (watch, { vantageId = null }) => ({
    inMaintenance: inMaintenance.has(watch.serviceId),
    isGap,
    hasWitness: isSeen(watch) || others.every((host) => host === watch.host),
    heartbeatAt: heartbeats.get(watch.serviceId) ?? null,
    votes: votesOf(watch, vantageId),
  })
}

const idsOf = (held: readonly { watch: WatchTable }[]): Id[] => held.map(({ watch }) => watch.serviceId)

async function heartbeatsOf(db: Database, ids: Id[]): Promise<Map<Id, Instant>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('heartbeat').select(['serviceId', 'lastAt']).where('serviceId', 'in', ids).execute()
  return new Map(rows.flatMap(({ serviceId, lastAt }) => (lastAt === null ? [] : [[serviceId, lastAt]])))
}

/** Two hosts that could tell that our network works; where none is left, nobody can be waited for. */
async function mayBeWitnesses(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('watch')
    .select('host')
    .distinct()
    .where('measured', '=', 1)
    .where('state', 'in', witnessing)
    .where('nextAt', '<', never)
    .limit(2)
    .execute()
  return rows.map(({ host }) => host)
}

const nobody: Votes = { down: 0, notDown: 0, missing: 0 }

/** Other places do not count for the services of the hoster that runs them, nor does one that has no network itself. */
async function votesAbout(
  db: Database,
  ids: Id[],
  now: Temporal.Instant,
): Promise<(watch: WatchTable, ownId: Id | null) => Votes> {
  if (ids.length === 0) return () => nobody
  const places = await db
    .selectFrom('vantage')
    .select(['id', 'hosterId'])
    .where('revokedAt', 'is', null)
    .where('lastAt', '>', toInstant(now.subtract(isThere)))
    .execute()
  if (places.length === 0) return () => nobody
  const reports = await db
    .selectFrom('vantageReport')
    .select(['serviceId', 'vantageId', 'at', 'state'])
    .where('serviceId', 'in', ids)
    .execute()
  return ({ serviceId, hosterId, worseSince }, ownId) => {
    const others = places.filter((place) => place.hosterId !== hosterId && place.id !== ownId).map(({ id }) => id)
    const said = reports
      .filter((report) => report.serviceId === serviceId && others.includes(report.vantageId))
      .filter(({ at, state }) => at >= (worseSince ?? '') && state !== 'unknown')
    return { ...counted(said), missing: others.length - said.length }
  }
}

function counted(said: { state: HealthState }[]): Omit<Votes, 'missing'> {
  const down = said.filter(({ state }) => state === 'down').length
  return { down, notDown: said.length - down }
}
