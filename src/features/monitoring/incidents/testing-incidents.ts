import type { Database, Id, Instant } from '../../../platform/database/index.ts'
import { openTestDatabase } from '../../../testing-database.ts'
import { given } from '../../hosters/testing.ts'
import type { HealthState, Reason } from '../health.ts'
import { incidentsOf, onStateChange } from './index.ts'
import '../tables.ts'

export const instant = (text: string) => Temporal.Instant.from(text)

/** A service of a hoster that goes from one state to another at a time of 23 November. */
export interface Becoming {
  serviceId: Id
  hosterId: Id
  state: HealthState
  at: string
  since?: string
  reason?: Reason | null
}

/** `10:00` is that time of 23 November; a whole instant is itself. */
export const timeOf = (at: string): Instant =>
  instant(at.includes('T') ? at : `2026-11-23T${at}Z`).toString({ smallestUnit: 'millisecond' })

/** Tells incidents of a change, as the keeper does in its transaction. */
export function becomes(db: Database, { serviceId, hosterId, state, at, since = at, reason = null }: Becoming) {
  const now = instant(timeOf(at))
  const before = { state: 'unknown', since: timeOf('00:00:00'), reason: null } as const
  return onStateChange(db, { serviceId, hosterId, before, after: { state, since: timeOf(since), reason }, now })
}

/** Crocus with three services, and what becomes of them. */
export async function openSick() {
  const { writer: db } = await openTestDatabase()
  const hoster = await given.member(db, { name: 'Crocus', contactEmail: 'contact@crocus.example' })
  const ids = new Map<string, Id>()
  for (const name of ['Pad', 'Visio', 'Cloud'])
    ids.set(name, (await given.service(db, hoster.id, { name, url: `https://${name}.crocus.example/` })).id)
  const idOf = (name: string) => ids.get(name) ?? ''
  const all = (at = '23:00:00') =>
    incidentsOf(db, { hosterId: hoster.id, most: 100, now: instant(timeOf(at)), withHidden: true })
  return {
    ...{ db, hoster, idOf },
    go: (name: string, state: HealthState, at: string, said: Partial<Becoming> = {}) =>
      becomes(db, { serviceId: idOf(name), hosterId: hoster.id, state, at, ...said }),
    all,
    /** Each incident as its services, beginning, and end. */
    async told() {
      const named = new Map([...ids].map(([name, id]) => [id, name]))
      return (await all()).map(({ services, state, openedAt, closedAt }) => {
        const names = services.map(({ serviceId }) => named.get(serviceId)).sort()
        return `${names.join('+')} ${state} ${openedAt.slice(11, 16)}–${closedAt?.slice(11, 16) ?? ''}`
      })
    },
    async choose(toldFirst: boolean) {
      const choice = {
        rhythm: 5,
        optedOutAt: null,
        toldFirst: toldFirst ? (1 as const) : (0 as const),
        statusPage: null,
      }
      await db
        .insertInto('watchChoice')
        .values({ hosterId: hoster.id, ...choice, revision: 1, updatedAt: timeOf('00:00:00') })
        .execute()
    },
  }
}

export type Sick = Awaited<ReturnType<typeof openSick>>
