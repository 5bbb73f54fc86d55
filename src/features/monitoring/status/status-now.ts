import { type Database, type Id, type Instant, toInstant } from '../../../platform/database/index.ts'
import type { CatalogueIndex } from '../../hosters/index.ts'
import { presentRestrictions } from '../../moderation/index.ts'
import type { Health } from '../health.ts'
import { type DayOfHealth, uptimeOf } from '../keeping/day.ts'
import { allHealth, type Gap, gapsBetween, healthOf } from '../keeping/queries.ts'
import { type HosterNamed, namesOf, type ServiceNamed } from './names-known.ts'
import { ninetyDaysOf } from './past-days.ts'
import { countUnmeasured } from './unmeasured.ts'

/** A service whose health is measured, and how it was doing for ninety days. */
export interface ServiceStatus extends ServiceNamed {
  hoster: HosterNamed
  health: Health
  days: DayOfHealth[]
  /** The share of time in which it worked; null when nothing was measured. */
  uptime: number | null
  /** Up, and nothing else, for as long as is shown. */
  isQuiet: boolean
}

/** How all that is measured is doing at one instant. */
export interface StatusNow {
  at: Temporal.Instant
  services: ServiceStatus[]
  /** Services that the register shows and nobody measures. */
  unmeasured: number
  lastCheckAt: Instant | null
  /** When our own network was out in the last ninety days. */
  gaps: Gap[]
}

export interface Surroundings {
  /** The site whose they are: what does not change is kept for it. */
  site: object
  catalogue: CatalogueIndex
  timeZone: string
  now: Temporal.Instant
}

export async function statusNow(db: Database, { site, catalogue, timeZone, now }: Surroundings): Promise<StatusNow> {
  const frozen = await frozenIds(db)
  const watched = (await allHealth(db)).filter(({ serviceId, hosterId }) => !frozen.has(serviceId, hosterId))
  const ids = watched.map(({ serviceId }) => serviceId)
  const names = await namesOf(db, catalogue, watched)
  const health = await healthOf(db, ids)
  const days = await ninetyDaysOf(db, ids, { site, until: now, timeZone })
  const services = watched.flatMap(({ serviceId, hosterId }) => {
    const [service, hoster, doing] = [names.services.get(serviceId), names.hosters.get(hosterId), health.get(serviceId)]
    return service && hoster && doing ? [statusOf(service, hoster, doing, days.get(serviceId) ?? [])] : []
  })
  const from = toInstant(now.subtract({ hours: 24 * 90 }))
  return {
    ...{ at: now, services, unmeasured: await countUnmeasured(db) },
    lastCheckAt: latest(services.map(({ health }) => health.checkedAt)),
    gaps: await gapsBetween(db, from, toInstant(now)),
  }
}

export function statusOf(
  service: ServiceNamed,
  hoster: HosterNamed,
  health: Health,
  days: DayOfHealth[],
): ServiceStatus {
  const isQuiet = health.state === 'up' && health.confirmingSince === null && days.every(isQuietDay)
  return { ...service, hoster, health, days, uptime: uptimeOf(days), isQuiet }
}

const quiet = new Set(['up', 'gap', 'unknown'])

const isQuietDay = ({ seconds }: DayOfHealth) => Object.keys(seconds).every((part) => quiet.has(part))

async function frozenIds(db: Database) {
  const restrictions = await presentRestrictions(db)
  const ids = new Set(restrictions.filter(({ sort }) => sort === 'freeze').map(({ subject }) => subject.id))
  return { has: (...asked: Id[]) => asked.some((id) => ids.has(id)) }
}

const latest = (instants: (Instant | null)[]): Instant | null =>
  instants.reduce((last, at) => (at !== null && (last === null || at > last) ? at : last), null)
