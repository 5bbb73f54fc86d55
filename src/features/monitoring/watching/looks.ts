import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { addCosts } from '../keeping/keep-costs.ts'
import { keepLooks } from '../keeping/keep-looks.ts'
import type { LookSeen, LookTarget, Means } from './means.ts'
import { nextLook } from './rhythm.ts'
import { isDeclared } from './severity.ts'
import '../tables.ts'

type OfMeans = Pick<Means, 'outbound' | 'lookOncePerDay' | 'log' | 'share'>

const looksAtOnce = 8
/** After a kill, another worker looks again. */
const lease = Temporal.Duration.from({ minutes: 15 })

/** What is looked at once a day: certificate, names, redirect, IPv6, version; or that a presentation answers. */
export class Looks {
  readonly #db: Database
  readonly #means: OfMeans
  readonly #inTheAir = new Map<Id, { look: Promise<void>; since: Temporal.Instant }>()
  #seen: { target: LookTarget; seen: LookSeen[] }[] = []

  constructor(db: Database, means: OfMeans) {
    this.#db = db
    this.#means = means
  }

  /** Writes what was seen, and begins to look at what is due. */
  async round(now: Temporal.Instant): Promise<void> {
    for (const { target, seen } of this.#seen.splice(0)) await this.#keep(target, seen, now)
    // What hangs gives its place back.
    for (const [id, { since }] of this.#inTheAir) if (isOver(since, now)) this.#inTheAir.delete(id)
    const free = looksAtOnce - this.#inTheAir.size
    if (free > 0) for (const target of await this.#claim(free, now)) this.#begin(target, now)
  }

  async settled(): Promise<void> {
    await Promise.all([...this.#inTheAir.values()].map(({ look }) => look))
  }

  #begin(target: LookTarget, now: Temporal.Instant): void {
    const { outbound, lookOncePerDay, log } = this.#means
    const look = lookOncePerDay(outbound, target)
      .then((seen) => void this.#seen.push({ target, seen }))
      .catch((error: Error) => log('monitoring.look-failed', { error: error.message }))
      .finally(() => void this.#inTheAir.delete(target.serviceId))
    this.#inTheAir.set(target.serviceId, { look, since: now })
  }

  #claim(most: number, now: Temporal.Instant): Promise<LookTarget[]> {
    return atomically(this.#db, async (db) => {
      const due = await db
        .selectFrom('watch')
        .leftJoin('watchChoice', 'watchChoice.hosterId', 'watch.hosterId')
        .select(['serviceId', 'watch.hosterId', 'address', 'program', 'check', 'measured', 'reason', 'optedOutAt'])
        .where('lookAt', '<=', toInstant(now))
        .orderBy('lookAt')
        .limit(most)
        .execute()
      const wanted = due.filter(({ optedOutAt, reason }) => optedOutAt === null && !isDeclared(reason))
      const ids = (some: typeof due) => some.map(({ serviceId }) => serviceId)
      await setLook(db, ids(wanted), now.add(lease))
      await setLook(db, ids(due.filter((one) => !wanted.includes(one))), nextLook(now, this.#means.share()))
      return wanted.map(({ optedOutAt, reason, measured, ...target }) => ({ ...target, measured: measured === 1 }))
    })
  }

  #keep(target: LookTarget, seen: LookSeen[], now: Temporal.Instant): Promise<void> {
    const { serviceId, hosterId } = target
    return atomically(this.#db, async (db) => {
      await addCosts(
        db,
        seen.map(({ requests, bytes }) => ({ hosterId, requests, bytes })),
        now,
      )
      const watch = await db.selectFrom('watch').select('address').where('serviceId', '=', serviceId).executeTakeFirst()
      // Something else stands in the register meanwhile: it is looked at by itself.
      if (watch?.address !== target.address) return
      await keepLooks(db, serviceId, seen, now)
      await setLook(db, [serviceId], nextLook(now, this.#means.share()))
    })
  }
}

async function setLook(db: Database, ids: Id[], at: Temporal.Instant): Promise<void> {
  if (ids.length > 0)
    await db
      .updateTable('watch')
      .set({ lookAt: toInstant(at) })
      .where('serviceId', 'in', ids)
      .execute()
}

const isOver = (since: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, since.add(lease)) >= 0 || Temporal.Instant.compare(now, since) < 0
