import type { Database } from '../../../platform/database/index.ts'
import { type Hoster, hasEnded, type Service, type Standing, servicesOf, standingOn } from '../../hosters/index.ts'
import { todayIn } from './as-whom.ts'
import type { Departure } from './departure/departure.ts'
import { departuresToCome } from './departure/queries.ts'
import { welcomesOf } from './welcome/queries.ts'
import type { WelcomeShown } from './welcome/welcome.ts'

/** All that the desk of a hoster's life shows. */
export interface Life {
  today: string
  /** Where it stands apart from being made up. */
  standing: Standing
  leaving: Departure | null
  services: { service: Service; closing: Departure | null }[]
  welcomes: WelcomeShown[]
}

export async function lifeOf(db: Database, hoster: Hoster, now: Temporal.Instant): Promise<Life> {
  const today = await todayIn(db, now)
  const departures = (await departuresToCome(db)).filter(({ hosterId }) => hosterId === hoster.id)
  const there = (await servicesOf(db, hoster.id)).filter(({ facts }) => !hasEnded(facts.endsOn, today))
  return {
    today,
    standing: standingOn(today, hoster.periods, false),
    leaving: departures.find(({ serviceId }) => serviceId === null) ?? null,
    services: there.map((service) => ({
      service,
      closing: departures.find(({ serviceId }) => serviceId === service.id) ?? null,
    })),
    welcomes: await welcomesOf(db, hoster.id, today),
  }
}
