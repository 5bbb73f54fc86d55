import { type HosterEntry, hosterAt, type Snapshot, serviceAt } from './search/search.ts'

/** Whose service stands at each address that the public finds. Made once for a snapshot. */
export function addressesTaken(snapshot: Snapshot): ReadonlyMap<string, HosterEntry> {
  const known = kept.get(snapshot)
  if (known) return known
  const taken = new Map<string, HosterEntry>()
  for (const [service, hoster] of snapshot.hosterOf.entries()) {
    const { url } = serviceAt(snapshot, service)
    if (url !== null) taken.set(url, hosterAt(snapshot, hoster))
  }
  kept.set(snapshot, taken)
  return taken
}

const kept = new WeakMap<Snapshot, ReadonlyMap<string, HosterEntry>>()
