import { dayIn } from '../../../platform/clock.ts'
import type { Database, Id } from '../../../platform/database/index.ts'
import { allHosters, allServices, catalogueOf, collectiveOf, completed, softwareFinder } from '../../hosters/index.ts'
import { presentRestrictions, restrictionsRevision } from '../../moderation/index.ts'
import { differs, forgetWatch, refreshWatch, startWatches } from './change-watch.ts'
import type { OnStateChange } from './means.ts'
import { type Around, isHosterWatched, type Scope, type Wanted, wantedOf } from './watched.ts'
import '../tables.ts'

/** What the list of watched services depends on: it is made anew when this changed. */
export async function watchedVersion(db: Database, now: Temporal.Instant): Promise<string> {
  const { settings, registerRevision } = await collectiveOf(db)
  const { chosen } = await db
    .selectFrom('watchChoice')
    .select(({ fn }) => fn.sum<number | null>('revision').as('chosen'))
    .executeTakeFirstOrThrow()
  return [registerRevision, await restrictionsRevision(db), chosen ?? 0, dayIn(settings.timeZone, now)].join('.')
}

interface Following {
  now: Temporal.Instant
  scope: Scope
  onStateChange: OnStateChange
}

/** Brings the watched services in step with the register; what was measured stays known. */
export async function followRegister(db: Database, { now, scope, onStateChange }: Following): Promise<void> {
  const present = await presentWatches(db)
  const wanted = await allWanted(db, now, scope)
  const means = { now, onStateChange }
  for (const serviceId of present.keys()) if (!wanted.has(serviceId)) await forgetWatch(db, serviceId, means)
  const fresh: Wanted[] = []
  for (const one of wanted.values()) {
    const before = present.get(one.serviceId)
    if (!before) fresh.push(one)
    else if (differs(before, one)) await refreshWatch(db, one, means)
  }
  await startWatches(db, fresh, now)
}

async function presentWatches(db: Database) {
  const rows = await db
    .selectFrom('watch')
    .select(['serviceId', 'hosterId', 'measured', 'address', 'program', 'rhythm', 'reason', 'nextAt'])
    .execute()
  return new Map(rows.map((row) => [row.serviceId, row]))
}

async function allWanted(db: Database, now: Temporal.Instant, scope: Scope): Promise<Map<Id, Wanted>> {
  const { settings } = await collectiveOf(db)
  const day = dayIn(settings.timeZone, now)
  const around: Around = { scope, day, frozen: await frozenIds(db), choices: await choicesByHoster(db) }
  // Files name their program in words: the catalogue knows which it is.
  const find = softwareFinder(await catalogueOf(db))
  const hosters = new Map<Id, boolean>()
  for await (const some of allHosters(db))
    for (const hoster of some) if (isHosterWatched(hoster, around)) hosters.set(hoster.id, hoster.fictional)
  const wanted = new Map<Id, Wanted>()
  for await (const some of allServices(db))
    for (const service of some) {
      const isFictional = hosters.get(service.hosterId)
      const named = { ...service, facts: completed(service.facts, find) }
      const one = isFictional === undefined ? null : wantedOf(named, isFictional, around)
      if (one) wanted.set(one.serviceId, one)
    }
  return wanted
}

async function frozenIds(db: Database): Promise<Set<Id>> {
  const restrictions = await presentRestrictions(db)
  return new Set(restrictions.filter(({ sort }) => sort === 'freeze').map(({ subject }) => subject.id))
}

async function choicesByHoster(db: Database) {
  const rows = await db.selectFrom('watchChoice').select(['hosterId', 'rhythm', 'optedOutAt']).execute()
  return new Map(rows.map(({ hosterId, ...choice }) => [hosterId, choice]))
}
