import type { Database, Id } from '../../platform/database/index.ts'
import { allHealth, deadServices, healthRevision } from '../monitoring/index.ts'
import type { Doing } from './search/search.ts'

/** How all services are doing, as the directory shows it. */
export interface HealthNow {
  /** Of what is measured: it grows with every change that the public may see. */
  revision: number
  readAt: Temporal.Instant
  doing: ReadonlyMap<Id, Doing>
}

const atMostEvery = Temporal.Duration.from({ minutes: 1 })

export async function healthNow(db: Database, now: Temporal.Instant): Promise<HealthNow> {
  const revision = await healthRevision(db)
  const dead = await deadServices(db, now)
  const all = await allHealth(db)
  const doing = all.map(({ serviceId, state, since }): [Id, Doing] => [
    serviceId,
    { state, since, dead: dead.get(serviceId)?.step ?? null },
  ])
  return { revision, readAt: now, doing: new Map(doing) }
}

/** The same, unless a state changed since and it is a minute old: lists need not follow each check. */
export async function healthSince(db: Database, before: HealthNow, now: Temporal.Instant): Promise<HealthNow> {
  if (Temporal.Duration.compare(now.since(before.readAt).abs(), atMostEvery) < 0) return before
  if ((await healthRevision(db)) === before.revision) return before
  const next = await healthNow(db, now)
  return isAlike(before, next) ? { ...next, doing: before.doing } : next
}

const isAlike = ({ doing: a }: HealthNow, { doing: b }: HealthNow): boolean =>
  a.size === b.size &&
  [...a].every(([id, { state, since, dead }]) => {
    const other = b.get(id)
    return other?.state === state && other.since === since && other.dead === dead
  })
