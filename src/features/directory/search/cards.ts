import type { HosterEntry, ServiceEntry } from './entries.ts'
import type { Snapshot } from './snapshot.ts'
import { numberOf, stringAt } from './strings.ts'

/** What pages show of each entry, JSON in UTF-8: read only for what is shown. */
export interface Cards {
  bytes: Uint8Array<ArrayBuffer>
  starts: Float64Array<ArrayBuffer>
  lengths: Uint32Array<ArrayBuffer>
}

/** Its health is that of the snapshot, which is newer than what was written. */
export function serviceAt(snapshot: Snapshot, service: number): ServiceEntry {
  const { values, starts, of } = snapshot.serviceFacets.health
  const health = stringAt(values, of[starts[snapshot.columns.health.profileOf[service]!]!]!)
  const entry = { ...written<ServiceEntry>(snapshot.cards.services, service), health }
  const doing = snapshot.doing.get(entry.publicId)
  return doing ? { ...entry, doing } : entry
}

export function hosterAt(snapshot: Snapshot, hoster: number): HosterEntry {
  return written<HosterEntry>(snapshot.cards.hosters, hoster)
}

export function hosterBySlug(snapshot: Snapshot, slug: string): HosterEntry | undefined {
  const hoster = hosterNumber(snapshot, slug)
  return hoster === undefined ? undefined : hosterAt(snapshot, hoster)
}

export function serviceBySlug(snapshot: Snapshot, hosterSlug: string, slug: string): ServiceEntry | undefined {
  const hoster = hosterNumber(snapshot, hosterSlug)
  if (hoster === undefined) return undefined
  for (let service = snapshot.serviceStarts[hoster]!; service < snapshot.serviceStarts[hoster + 1]!; service++)
    if (stringAt(snapshot.serviceSlugs, service) === slug) return serviceAt(snapshot, service)
  return undefined
}

/** The services of a hoster, in the order of the day. */
export function servicesOf(snapshot: Snapshot, hosterSlug: string): ServiceEntry[] {
  const hoster = hosterNumber(snapshot, hosterSlug)
  if (hoster === undefined) return []
  const first = snapshot.serviceStarts[hoster]!
  return Array.from({ length: snapshot.serviceStarts[hoster + 1]! - first }, (_, i) => serviceAt(snapshot, first + i))
}

function hosterNumber({ serviceFacets, hosterBySlug }: Snapshot, slug: string): number | undefined {
  const value = numberOf(serviceFacets.hoster.values, slug)
  return value < 0 ? undefined : hosterBySlug[value]
}

const utf8 = new TextDecoder()
const mostRead = 5000
const read = new WeakMap<Cards, Map<number, unknown>>()

/** Read once and shared: nobody changes an entry. Safe because the builder wrote this very type there. */
function written<Entry>(cards: Cards, i: number): Entry {
  const known = read.get(cards) ?? new Map<number, unknown>()
  read.set(cards, known)
  const entry = known.get(i) ?? JSON.parse(textAt(cards, i))
  if (known.size >= mostRead) known.clear()
  known.set(i, entry)
  return entry as Entry
}

const textAt = ({ bytes, starts, lengths }: Cards, i: number) =>
  utf8.decode(bytes.subarray(starts[i]!, starts[i]! + lengths[i]!))
