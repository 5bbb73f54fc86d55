import { type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import { findHoster, type Hoster, hasEnded, leavesOn, type Service, servicesOf } from '../../hosters/index.ts'
import { restrictionsOfHoster } from '../../moderation/index.ts'
import {
  type Incident,
  incidentsOf,
  type Maintenance,
  maintenancesOf,
  type Named,
  namedIn,
} from '../incidents/index.ts'
import { daysOf } from '../keeping/history-queries.ts'
import { costOf, healthOf } from '../keeping/queries.ts'
import { daysShown } from '../status/past-days.ts'
import { type ServiceStatus, statusOf } from '../status/status-now.ts'
import { type Presentation, presentationsOf } from './presentations.ts'
import { type Watching, watchingOf } from './watching-of.ts'

/** A service whose health is not measured. */
export interface Unmeasured {
  service: Service
  /** Whether the page that presents it answers; null when nobody looked. */
  presentation: Presentation | null
  hasEnded: boolean
}

/** How the services of one hoster are doing. */
export interface HosterStatus {
  hoster: Hoster
  /** The day, to come, on which it leaves the collective; null: nobody says so. */
  leavesOn: string | null
  measured: ServiceStatus[]
  unmeasured: Unmeasured[]
  incidents: Incident[]
  maintenances: Maintenance[]
  named: Named
  watching: Watching
  /** What our asking cost it today (UTC). */
  cost: { requests: number; bytes: number }
}

export interface Around {
  now: Temporal.Instant
  timeZone: string
  day: string
}

/** Refuses an unknown hoster, and one that the coordination took from the public. */
export async function openHoster(db: Database, slug: string): Promise<{ hoster: Hoster; services: Service[] }> {
  const hoster = await findHoster(db, slug)
  const restrictions = await restrictionsOfHoster(db, hoster.id)
  const isFrozen = (id: Id) => restrictions.some(({ sort, subject }) => sort === 'freeze' && subject.id === id)
  if (isFrozen(hoster.id)) throw notFound('monitoring.frozen')
  return { hoster, services: (await servicesOf(db, hoster.id)).filter(({ id }) => !isFrozen(id)) }
}

export async function hosterStatus(db: Database, slug: string, around: Around): Promise<HosterStatus> {
  const { hoster, services } = await openHoster(db, slug)
  const { now, timeZone, day } = around
  const ids = services.map(({ id }) => id)
  const health = await healthOf(db, ids)
  const days = await daysOf(db, [...health.keys()], { until: now, days: daysShown, timeZone })
  const measured = services.flatMap((service) => {
    const doing = health.get(service.id)
    return doing && !hasEnded(service.facts.endsOn, day)
      ? [statusOf(namedOf(service), hosterNamed(hoster), doing, days.get(service.id) ?? [])]
      : []
  })
  const others = services.filter(({ id }) => !measured.some(({ health }) => health.serviceId === id))
  const presentations = await presentationsOf(
    db,
    others.map(({ id }) => id),
  )
  const since = toInstant(now.subtract({ hours: 24 * daysShown }))
  const incidents = await incidentsOf(db, { hosterId: hoster.id, since, most: 30, now })
  const maintenances = await plannedOf(db, hoster.id, now)
  return {
    ...{ hoster, leavesOn: leavesOn(hoster.periods, day), measured },
    unmeasured: others.map((service) => ({
      service,
      presentation: presentations.get(service.id) ?? null,
      hasEnded: hasEnded(service.facts.endsOn, day),
    })),
    ...{ incidents, maintenances, named: await namedIn(db, [...incidents, ...maintenances, { hosterId: hoster.id }]) },
    watching: await watchingOf(db, hoster),
    cost: await costOf(db, hoster.id, now.toString().slice(0, 10)),
  }
}

const plannedOf = async (db: Database, hosterId: Id, now: Temporal.Instant): Promise<Maintenance[]> => [
  ...(await maintenancesOf(db, { hosterId, at: 'now', most: 20, now })),
  ...(await maintenancesOf(db, { hosterId, at: 'coming', most: 20, now })),
]

export const namedOf = ({ slug, facts }: Service) => ({
  slug,
  name: facts.name,
  host: URL.parse(facts.url ?? '')?.host.replace(/^www\./, '') ?? '',
})

export const hosterNamed = ({ id, slug, facts, fictional }: Hoster) => ({ id, slug, name: facts.name, fictional })
