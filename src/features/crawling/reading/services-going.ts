import type { Id } from '../../../platform/database/index.ts'
import type { ServiceFile } from '../../descriptions/index.ts'
import { isEnding, isManyGone, type ServiceFileKnown } from '../../hosters/index.ts'
import { type Held, type HeldChange, isAllowed } from '../held/held.ts'
import type { SourceServiceTable } from '../tables.ts'

interface Going {
  /** The hoster's present services. */
  known: readonly ServiceFileKnown[]
  matched: ReadonlyMap<ServiceFile, Id>
  /** Every address that the hoster's own file names. */
  named: ReadonlySet<string>
  /** What came from its files before. */
  before: Iterable<SourceServiceTable>
  answered: readonly HeldChange[]
  now: Temporal.Instant
}

/** Services that go within so many days go at once: else a third could go every ten minutes. */
const daysAtOnce = 7

/**
 * The services that files name no more, or newly say to end. More than a third of all at once stay as they are until
 * somebody says yes: then `held` says so, and nothing of it goes.
 */
export function servicesGoing({ known, matched, named, before, answered, now }: Going) {
  const ids = new Set(matched.values())
  const present = new Map(known.map((service) => [service.id, service]))
  const filed = known.filter(({ descriptionAddress }) => descriptionAddress !== null)
  const gone = filed.filter(({ id, descriptionAddress }) => !ids.has(id) && !named.has(descriptionAddress ?? ''))
  const ending = [...matched].flatMap(([{ facts }, id]) => {
    const service = present.get(id)
    return service && isEnding(service, facts) ? [service] : []
  })
  const since = now.subtract({ hours: 24 * daysAtOnce })
  const isLately = (at: string | null) => at !== null && Temporal.Instant.compare(Temporal.Instant.from(at), since) > 0
  const lately = [...before].filter(({ serviceId, goneAt }) => !present.has(serviceId) && isLately(goneAt)).length
  const names = (services: readonly ServiceFileKnown[]) => services.map(({ name }) => name)
  const of = filed.length + lately
  const going = gone.length + ending.length
  const held: Held = { what: 'gone', shown: { sort: 'gone', services: names(gone), ending: names(ending), of } }
  const waits = going > 0 && isManyGone(going + lately, of) && !isAllowed(answered, held)
  return { gone, ending: new Set(ending.map(({ id }) => id)), held: waits ? held : null }
}
