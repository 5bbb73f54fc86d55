import { type Database, fromJson, type Id } from '../../platform/database/index.ts'
import { type Hoster, hostersById, type Service, standingOn } from '../hosters/index.ts'
import { presentRestrictions } from '../moderation/index.ts'
import { type Health, healthOf, lookOfEach } from '../monitoring/index.ts'
import { programOf } from '../software/index.ts'
import type { Candidate } from './candidate.ts'
import { keptDaysIn, megabytesIn } from './durations.ts'
import { isOnLargeCompany } from './large-company.ts'
import { knownServices } from './services.ts'
import type { HeldWhy, PortalPlaceTable, Seen } from './tables.ts'

/** Every service that takes part in the portal and can be opened on this day, with how it is doing. */
export async function readCandidates(db: Database, day: string): Promise<Candidate[]> {
  const rows = await db.selectFrom('portalPlace').selectAll().orderBy('kind').orderBy('id').execute()
  const services = await knownServices(
    db,
    rows.map(({ serviceId }) => serviceId),
  )
  const ids = services.map(({ id }) => id)
  const hosters = await hostersById(db, [...new Set(services.map(({ hosterId }) => hosterId))])
  const frozen = await frozenIds(db)
  const known = {
    services: new Map(services.filter(({ id }) => !frozen.has(id)).map((service) => [service.id, service])),
    hosters: new Map(
      hosters.filter((hoster) => !frozen.has(hoster.id) && isThere(hoster, day)).map((hoster) => [hoster.id, hoster]),
    ),
    health: await healthOf(db, ids),
    names: await lookOfEach(db, 'names', ids),
  }
  return rows.flatMap((row) => {
    const service = known.services.get(row.serviceId)
    const hoster = service && known.hosters.get(service.hosterId)
    if (!service || !hoster) return []
    const health = known.health.get(service.id) ?? null
    const aliases = known.names.get(service.id)?.aliases
    const ground = { host: service.facts.host, aliases: Array.isArray(aliases) ? aliases : [] }
    return candidateOf(row, { service, hoster, health, largeCompany: isOnLargeCompany(ground) }) ?? []
  })
}

/** Nobody is sent to who left the collective, or closed. */
export function isThere({ periods, fictional, facts: { closed } }: Hoster, day: string): boolean {
  const standing = standingOn(day, periods, fictional)
  return standing !== 'none' && standing !== 'former' && (closed === null || closed >= day.slice(0, closed.length))
}

async function frozenIds(db: Database): Promise<Set<Id>> {
  const restrictions = await presentRestrictions(db)
  return new Set(restrictions.filter(({ sort }) => sort === 'freeze').map(({ subject }) => subject.id))
}

interface Around {
  service: Service
  hoster: Hoster
  health: Health | null
  largeCompany: boolean | null
}

/** Null where nothing can be opened: no address of use, or a program that nobody knows how to open. */
export function candidateOf(
  row: PortalPlaceTable,
  { service, hoster, health, largeCompany }: Around,
): Candidate | null {
  const { facts } = service
  const address = row.opensAt ?? facts.url
  const door = doorOf(facts.software?.slug ?? null, row.kind)
  if (!door || address === null || !isOfWeb(address) || !facts.software?.slug) return null
  return {
    placeId: row.id,
    serviceId: service.id,
    hosterId: hoster.id,
    kind: row.kind,
    reference: `${hoster.slug}/${service.slug}`,
    name: facts.name,
    hosterName: hoster.facts.name,
    fictional: hoster.fictional,
    address,
    software: facts.software.slug,
    softwareName: facts.software.name,
    door,
    trusted: row.trusted === 1,
    weight: row.weight,
    heldWhy: row.heldWhy ?? changeSince(fromJson(row.seen), service),
    heldSince: row.heldSince,
    openToAll: isOpenToAll(service),
    endsOn: facts.endsOn,
    country: facts.host?.country ?? hoster.facts.places.find(({ country }) => country)?.country ?? null,
    places: hoster.facts.places.flatMap(({ latitude, longitude }) =>
      latitude === null || longitude === null ? [] : [{ latitude, longitude }],
    ),
    keptDays: row.keptDays ?? keptDaysIn(facts.retention),
    megabytes: megabytesIn(facts.sizeLimit),
    languages: facts.languages,
    largeCompany,
    health,
  }
}

/** How a program opens a kind; undefined when it does not, or nobody knows how. */
export const doorOf = (program: string | null, kind: string) =>
  programOf(program)?.doors.find((door) => door.kind === kind)

/** Without an account, and open to everybody. */
export const isOpenToAll = ({ facts }: Pick<Service, 'facts'>): boolean =>
  facts.open !== false && facts.access.some(({ condition }) => condition === 'none')

/** Where a visitor's browser may be sent: `{name}` may stand anywhere behind the host. */
export function isOfWeb(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && /^https?:$/.test(url.protocol) && !url.host.includes('{')
}

/** What a place was let in for, or put back. */
export const seenOf = ({ facts, hosterId }: Service): Seen => ({
  address: facts.url ?? '',
  program: facts.software?.slug ?? null,
  hosterId,
})

/** What is another than when it was let in; null when all is as it was. */
export function changeSince(seen: Seen, service: Service): HeldWhy | null {
  const now = seenOf(service)
  if (seen.hosterId !== now.hosterId) return 'hoster'
  if (seen.address !== now.address) return 'address'
  return seen.program === now.program ? null : 'program'
}
