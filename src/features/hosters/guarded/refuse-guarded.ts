import { type Database, fromJson, type Id } from '../../../platform/database/index.ts'
import { Refusal } from '../../../platform/errors.ts'
import { type By, isGuarded } from '../by.ts'
import type { HosterFacts } from '../hoster.ts'
import type { ServiceFacts } from '../service.ts'
import { serviceFilesOf } from '../service-files.ts'
import type { HosterTable } from '../tables.ts'
import { isEnding, ownDomains, riskyAddresses, riskyFacts } from './risks.ts'

// Who came by the hoster's domain a few days ago changes by hand what its files may change, and no more: what waits
// there for somebody's yes is refused here.

/** Refuses to change what could be a takeover of a hoster. */
export async function refuseGuardedFacts(db: Database, known: HosterTable, stated: HosterFacts, by: By): Promise<void> {
  if (!isGuarded(by)) return
  refuse(riskyFacts(fromJson(known.facts), stated, await domainsOf(db, known)), by)
}

/** Refuses to lead the users of a service to somebody else, or to end it; `known`: null for a new one. */
export async function refuseGuardedService(
  db: Database,
  { hosterId, known, stated }: { hosterId: Id; known: ServiceFacts | null; stated: ServiceFacts },
  by: By,
): Promise<void> {
  if (!isGuarded(by)) return
  const hoster = await db.selectFrom('hoster').selectAll().where('id', '=', hosterId).executeTakeFirstOrThrow()
  const leading = riskyAddresses(known, stated, await domainsOf(db, hoster))
  refuse(known !== null && isEnding(known, stated) ? [...leading, 'endsOn'] : leading, by)
}

/** Refuses to take a service off. */
export function refuseGuardedRemoval(by: By): void {
  if (isGuarded(by)) refuse(['form'], by)
}

async function domainsOf(db: Database, { id, descriptionAddress, facts }: HosterTable): Promise<Set<string>> {
  const services = await serviceFilesOf(db, id)
  const places = services.flatMap(({ url, pageUrl }) => [url, pageUrl])
  return ownDomains([fromJson(facts).website, descriptionAddress, ...places])
}

function refuse(fields: readonly string[], { guardedUntil, now }: By): void {
  if (fields.length === 0 || !guardedUntil) return
  const days = Math.ceil(guardedUntil.since(now).total('hours') / 24)
  const errors = fields.map((field) => ({ field, key: 'hosters.guarded-until' as const, values: { days } }))
  throw new Refusal(422, 'hosters.guarded', errors)
}
