import { type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import { type CatalogueIndex, findService, type Hoster, hasEnded, type Service } from '../../hosters/index.ts'
import type { Health } from '../health.ts'
import {
  type Dead,
  deadServices,
  type Incident,
  incidentsOf,
  type Maintenance,
  maintenancesOf,
  type Named,
  namedIn,
} from '../incidents/index.ts'
import { type DayOfHealth, uptimeOf } from '../keeping/day.ts'
import { daysOf, type HourOfHealth, hoursOf } from '../keeping/history-queries.ts'
import { type CheckShown, checksOf, costOf, healthOf, type LookShown, looksOf } from '../keeping/queries.ts'
import { daysShown } from '../status/past-days.ts'
import { type Around, openHoster } from './hoster-status.ts'
import { type Watching, watchingOf } from './watching-of.ts'

/** How one service is doing, and all that tells so. */
export interface ServiceShown {
  hoster: Hoster
  service: Service
  /** Null: it is not measured. */
  health: Health | null
  days: DayOfHealth[]
  uptime: number | null
  hours: HourOfHealth[]
  looks: LookShown[]
  checks: CheckShown[]
  incidents: Incident[]
  maintenances: Maintenance[]
  named: Named
  watching: Watching
  cost: { requests: number; bytes: number }
  /** Down for so long that the search puts it last, or leaves it out. */
  dead: Dead | null
  hasEnded: boolean
  /** A program of the catalogue as people call it, by what it calls itself; null when none is called so. */
  programNamed(slug: string): string | null
}

const hoursShown = 48
const checksShown = 10

/** Refuses what is unknown, and what the coordination took from the public. */
export async function serviceStatus(
  db: Database,
  slugs: { hoster: string; service: string },
  { now, timeZone, day, catalogue }: Around & { catalogue: CatalogueIndex },
): Promise<ServiceShown> {
  const { hoster, service } = await openService(db, slugs)
  const isGone = hasEnded(service.facts.endsOn, day)
  const { id } = service
  const health = isGone ? null : ((await healthOf(db, [id])).get(id) ?? null)
  const days = (await daysOf(db, [id], { until: now, days: daysShown, timeZone })).get(id) ?? []
  const since = toInstant(now.subtract({ hours: 24 * daysShown }))
  const incidents = await incidentsOf(db, { serviceId: id, since, most: 20, now })
  const maintenances = await plannedOf(db, id, now)
  return {
    ...{ hoster, service, health, hasEnded: isGone, days, uptime: uptimeOf(days) },
    hours: await hoursOf(db, id, { until: now, hours: hoursShown }),
    looks: await looksOf(db, id),
    checks: await checksOf(db, id, checksShown),
    ...{ incidents, maintenances, named: await namedIn(db, [...incidents, ...maintenances, { hosterId: hoster.id }]) },
    watching: await watchingOf(db, hoster),
    cost: await costOf(db, hoster.id, now.toString().slice(0, 10)),
    dead: (await deadServices(db, now)).get(id) ?? null,
    programNamed: (slug) => catalogue.program(slug.toLowerCase())?.name ?? null,
  }
}

/** The service of this address, as everybody may see it. */
export async function openService(db: Database, slugs: { hoster: string; service: string }) {
  const { hoster, services } = await openHoster(db, slugs.hoster)
  const { id } = await findService(db, hoster.id, slugs.service)
  const service = services.find((one) => one.id === id)
  if (!service) throw notFound('monitoring.frozen')
  return { hoster, service }
}

const plannedOf = async (db: Database, serviceId: Id, now: Temporal.Instant): Promise<Maintenance[]> => [
  ...(await maintenancesOf(db, { serviceId, at: 'now', most: 10, now })),
  ...(await maintenancesOf(db, { serviceId, at: 'coming', most: 10, now })),
]
