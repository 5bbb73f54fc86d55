import { paths } from '../../paths.ts'
import { atomically, type Database, type Id, toInstant } from '../../platform/database/index.ts'
import { delegatesOf, provedSince } from '../delegates/index.ts'
import { type By, hostersById, ownDomain, ownDomains, type Service } from '../hosters/index.ts'
import { tellCoordination } from '../moderation/index.ts'
import { notify } from '../notifications/index.ts'
import { changeSince, doorOf } from './candidates.ts'
import { allPlaces, findPlace, type PortalPlace } from './places.ts'
import { putBack } from './put-back.ts'
import { recordPlace } from './record-place.ts'
import { knownServices } from './services.ts'
import type { HeldWhy } from './tables.ts'

/**
 * Holds every place whose service is another than when it was let in, and puts back those whose hoster has proved its
 * domain anew since. Runs every minute; opening sees a change at once, before this has written it.
 */
export async function holdChanged(db: Database, now: Temporal.Instant): Promise<void> {
  const by: By = { actor: { kind: 'job', name: 'hold-changed' }, now }
  const places = await allPlaces(db)
  const services = new Map(
    (
      await knownServices(
        db,
        places.map(({ serviceId }) => serviceId),
      )
    ).map((each) => [each.id, each]),
  )
  for (const place of places) {
    const service = services.get(place.serviceId)
    if (!service) continue
    if (place.heldSince === null) {
      const why = changeSince(place.seen, service)
      if (why) await hold(db, place.id, why, service, by)
    } else if (await isProvedAnew(db, place, service)) await putBack(db, place.id, by)
  }
}

function hold(db: Database, id: Id, heldWhy: HeldWhy, service: Service, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const place = await findPlace(db, id)
    if (place.heldSince !== null) return
    await db
      .updateTable('portalPlace')
      .set({ heldSince: toInstant(by.now), heldWhy, updatedAt: toInstant(by.now) })
      .set((row) => ({ revision: row('revision', '+', 1) }))
      .where('id', '=', id)
      .execute()
    const { hosterId, facts } = service
    await recordPlace(
      db,
      { ...place, hosterId },
      {
        verb: 'portal.held',
        before: null,
        after: { held: heldWhy, address: facts.url, software: facts.software?.slug },
      },
      by,
    )
    const [hoster] = await hostersById(db, [hosterId])
    if (!hoster) return
    const to = (await delegatesOf(db, hosterId)).map(({ personId }) => personId)
    const values = { service: facts.name }
    const href = paths.coordinationPortalPlace.href({ id })
    await tellCoordination(db, { key: 'portal.told-held', values, href, hosterId }, by.now)
    const own = {
      kind: 'hoster',
      to,
      key: 'portal.told-held-own',
      values,
      href: paths.hosterClaim.href({ slug: hoster.slug }),
      hosterId,
    } as const
    await notify(db, own, by.now)
  })
}

/** Somebody showed since then that the domain is the hoster's, and the service stands on it. */
async function isProvedAnew(db: Database, { heldSince, kind }: PortalPlace, { facts, hosterId }: Service) {
  const [hoster] = await hostersById(db, [hosterId])
  const domain = facts.url === null ? null : ownDomain(facts.url)
  if (!hoster || heldSince === null || domain === null || !doorOf(facts.software?.slug ?? null, kind)) return false
  if (!ownDomains([hoster.facts.website]).has(domain)) return false
  return provedSince(db, hosterId, heldSince)
}
