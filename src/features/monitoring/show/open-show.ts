import { type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { hostersById, servicesById } from '../../hosters/index.ts'
import { onStateChange } from '../incidents/index.ts'
import { playChecks } from '../watching/play-checks.ts'
import { followRegister } from '../watching/targets.ts'
import { type RecordedDay, sightingAt } from './recorded-day.ts'
import '../tables.ts'

const every = 5 * 60
const atOnce = 12

/** Plays a recorded day of checks on the services that are made up, beginning one day back. */
export interface Show {
  /** Plays what is due, an hour of it at most: called once a second. */
  round(now: Temporal.Instant): Promise<void>
}

export function openShow(db: Database, day: RecordedDay): Show {
  let played: Temporal.Instant | undefined
  return {
    async round(now) {
      await followRegister(db, { now, scope: { real: false, fictional: true }, onStateChange })
      const services = await recordedServices(db, day)
      played ??= await lastPlayed(db, now)
      for (let slot = 0; slot < atOnce; slot++) {
        const next: Temporal.Instant = played.add({ seconds: every })
        if (Temporal.Instant.compare(next, now) > 0) return
        await playChecks(db, sightedAt(services, day, next), { now: next, onStateChange })
        played = next
      }
    },
  }
}

interface Recorded {
  serviceId: Id
  reference: string
}

function sightedAt(services: readonly Recorded[], day: RecordedDay, at: Temporal.Instant) {
  const time = at.toString().slice(11, 16)
  return services.flatMap(({ serviceId, reference }) => {
    const sighting = sightingAt(day, reference, time)
    return sighting ? [{ serviceId, sighting }] : []
  })
}

async function recordedServices(db: Database, day: RecordedDay): Promise<Recorded[]> {
  const rows = await db.selectFrom('watch').select(['serviceId', 'hosterId']).execute()
  const services = await servicesById(
    db,
    rows.map(({ serviceId }) => serviceId),
  )
  const hosters = await hostersById(db, [...new Set(rows.map(({ hosterId }) => hosterId))])
  const slugs = new Map(hosters.filter(({ fictional }) => fictional).map(({ id, slug }) => [id, slug]))
  return services
    .map(({ id, hosterId, slug }) => ({ serviceId: id, reference: `${slugs.get(hosterId)}/${slug}` }))
    .filter(({ reference }) => Object.hasOwn(day, reference))
}

/** Where playing stopped, if that is less than a day ago; else the same time yesterday. */
async function lastPlayed(db: Database, now: Temporal.Instant): Promise<Temporal.Instant> {
  const yesterday = now.subtract({ hours: 24 })
  const { last } = await db
    .selectFrom('watch')
    .select(({ fn }) => fn.max<string | null>('checkedAt').as('last'))
    .where('checkedAt', '<=', toInstant(now))
    .executeTakeFirstOrThrow()
  if (last === null) return yesterday
  const known = Temporal.Instant.from(last)
  return Temporal.Instant.compare(known, yesterday) > 0 ? known : yesterday
}
